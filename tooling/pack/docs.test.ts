import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../run/ready.mjs';

test('the pages of the domain are written without a warning', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dondoc-docs-'));
  const written = spawnSync(process.execPath, ['tooling/pack/docs.ts', folder], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const hasPages = existsSync(path.join(folder, 'functions/src_reporting.deadlineFor.html'));
  rmSync(folder, { recursive: true });
  expect(written.stdout + written.stderr).not.toContain('[warning]');
  expect(written.status).toBe(0);
  expect(hasPages).toBe(true);
});

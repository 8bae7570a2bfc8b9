import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../run/ready.mjs';
import { Started } from '../start/testing/started.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'dondoc-unpacked-'));
let started: Started | undefined;
afterAll(() => {
  started?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const run = (command: string, ...args: string[]) => {
  const done = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${command}: ${done.stdout}${done.stderr}`);
  return done.stdout;
};

test('a release, unpacked elsewhere, starts, answers and stops', async () => {
  const archive = run('node', 'tooling/release/release.ts', folder).trim().split('\n').at(-1) ?? '';
  run('tar', '-xzf', archive, '-C', folder);
  rmSync(archive);
  const [name = ''] = readdirSync(folder);
  const root = path.join(folder, name);
  expect(readdirSync(root).toSorted()).toEqual([
    'LICENSE',
    'dist',
    'node_modules',
    'package.json',
    'screens',
    'start',
  ]);
  started = new Started({}, { root, run: ['./start'] });
  const url = await started.url();
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  const page = await fetch(url);
  expect(page.headers.get('content-type')).toContain('text/html');
  for (const { command } of started.processes()) expect(command).not.toContain(ROOT);
  process.kill(-Number(started.npm.pid), 'SIGTERM');
  expect(await started.ended).toBe(0);
  expect(await started.left(5000)).toEqual([]);
}, 300_000);

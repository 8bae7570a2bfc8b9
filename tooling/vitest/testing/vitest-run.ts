import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { Tally } from '../tally.ts';

const VITEST = path.join(
  path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
);
const REPORTER = path.resolve(import.meta.dirname, '../tally.ts');

/** What a run of vitest over a folder of files came to. */
export interface VitestRun {
  readonly exitCode: number | null;
  readonly tally: Tally;
  readonly said: string;
}

/**
 * Runs vitest over a folder of its own with these files, in which `test`, `describe` and `expect` are global, and returns what its
 * tally was. Nothing of the run that asks reaches it but the path.
 *
 * @example
 * const { tally } = await runVitest({ 'a.test.ts': "test('is', () => {});" });
 */
export async function runVitest(
  files: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<VitestRun> {
  const root = mkdtempSync(path.join(tmpdir(), 'dondoc-vitest-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), content);
    }
    const file = path.join(root, 'tally.json');
    const run = spawn(
      process.execPath,
      [VITEST, 'run', '--globals', '--reporter=default', `--reporter=${REPORTER}`, ...args],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { PATH: process.env['PATH'], DONDOC_TALLY: file, NO_COLOR: '1', TZ: 'UTC' },
      },
    );
    const [out, err] = await Promise.all([text(run.stdout), text(run.stderr), once(run, 'close')]);
    const tally: Tally = JSON.parse(readFileSync(file, 'utf8'));
    return { exitCode: run.exitCode, tally, said: out + err };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

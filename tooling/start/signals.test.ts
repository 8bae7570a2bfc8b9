import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Started } from './testing/started.ts';

/** Everything is gone so many milliseconds after the signal. */
const GONE_WITHIN = 5000;

let folder: string;
let started: Started;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dondoc-signals-'));
});
afterEach(() => started.kill());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = async (): Promise<void> => {
  started = new Started({ DATA_DIR: folder });
  await started.url();
};

const npm = (): number => Number(started.npm.pid);

describe('nothing is left behind', () => {
  test.each([
    ['TERM to npm', 'SIGTERM', npm],
    ['INT to npm', 'SIGINT', npm],
    ['TERM to the group', 'SIGTERM', () => -npm()],
    ['INT to the group, as Ctrl-C does', 'SIGINT', () => -npm()],
    ['HUP to the group, as a closed terminal does', 'SIGHUP', () => -npm()],
    ['npm killed', 'SIGKILL', npm],
    ['the start file killed', 'SIGKILL', () => started.process('start.mjs').pid],
    ['main killed', 'SIGKILL', () => started.process('tooling/start/main.ts').pid],
  ] as const)('%s', async (_name, signal, target) => {
    await start();
    expect(started.processes().length).toBeGreaterThanOrEqual(6);
    process.kill(target(), signal);
    expect(await started.left(GONE_WITHIN)).toEqual([]);
  });

  test('TERM while the database is being made', async () => {
    const fresh = mkdtempSync(path.join(tmpdir(), 'dondoc-signals-'));
    started = new Started({ DATA_DIR: fresh });
    await new Promise((resolve) => started.npm.stdout?.once('data', resolve));
    process.kill(-npm(), 'SIGTERM');
    expect(await started.left(GONE_WITHIN)).toEqual([]);
    rmSync(fresh, { recursive: true, force: true });
  });
});

test('a stop that was asked for ends with 0 and says so', async () => {
  await start();
  process.kill(started.process('start.mjs').pid, 'SIGTERM');
  expect(await started.ended).toBe(0);
  expect(started.out).toContain('stopping ...');
  expect(started.err).toBe('');
});

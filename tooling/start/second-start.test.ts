import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@dondoc/db/client';
import { afterAll, expect, test } from 'vitest';
import { copySources } from '../checks/tree-copy.ts';
import { SHORT_PLAN } from './testing/short-plan.ts';
import { Started } from './testing/started.ts';

const root = copySources();
let started: Started | undefined;
afterAll(() => {
  started?.kill();
  rmSync(root, { recursive: true, force: true });
});

const hashOf = (files: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file} ${statSync(file).mtimeMs}`).update(readFileSync(file));
  }
  return hash.digest('hex');
};

const built = (): string[] =>
  readdirSync(path.join(root, 'apps/admin/dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();

/** The migration table with the transaction that wrote each row. */
const migrations = async (): Promise<unknown[]> => {
  const socketFolder = readFileSync(path.join(root, 'data/socket'), 'utf8').trim();
  const db = openDatabase({ connection: { socketFolder }, name: 'test' });
  const { rows } = await db.pool.query('select xmin::text, * from schema_migration order by 2');
  await db.close();
  return rows;
};

/** What a start must not touch when nothing changed. */
const state = async () => ({
  install: hashOf(
    ['.modules.yaml', '.dondoc-lock', '.pnpm/lock.yaml'].map((file) =>
      path.join(root, 'node_modules', file),
    ),
  ),
  screens: hashOf(built()),
  migrations: await migrations(),
});

/** Starts, and tells what was there when the URL came and every program that ran until then. */
async function start(): Promise<{ state: unknown; out: string; programs: Set<string> }> {
  const one = new Started({}, { root });
  started = one;
  const programs = new Set<string>();
  const watch = setInterval(() => {
    for (const { command } of one.processes()) programs.add(command);
  }, 40);
  await one.url();
  const seen = await state();
  clearInterval(watch);
  process.kill(-Number(one.npm.pid), 'SIGTERM');
  expect(await one.left(5000)).toEqual([]);
  return { state: seen, out: one.out, programs };
}

/** Runs a root script as a person types it and returns how it ended and what it said. */
async function typed(...run: readonly [string, ...string[]]) {
  const one = new Started({}, { root, run });
  started = one;
  return { code: await one.ended, out: one.out, err: one.err };
}

test('a second start of a fresh clone installs, builds and migrates nothing', async () => {
  const programs = await typed('sh', '-c', 'command -v node vite vitest');
  expect(programs.out.trim().split('\n')).toEqual([expect.not.stringContaining('node_modules')]);
  const first = await start();
  expect(first.out).toContain('installing ...');
  expect(first.out).toContain('building the screens ...');
  expect(first.out).toContain('prepared the database: schema 0 -> ');
  const second = await start();
  expect(second.state).toEqual(first.state);
  expect(second.out).not.toMatch(/installing|building|prepared/);
  const known = [
    // The npm process that was started: by its command line, while it names itself, and by its title.
    /^(?:node \S+\/npm(?: --\S+)*|npm)(?: start)?$/,
    /^(?:sh -c exec )?node tooling\/start\/start\.mjs$/,
    /\/node\S* \S+\/tooling\/start\/main\.ts$/,
    /\/node\S* \S+\/packages\/db\/src\/embedded\/process\.ts /,
    /\/node\S* \S+\/apps\/server\/src\/main\.ts$/,
    /\/node\S* \S+\/apps\/worker\/src\/main\.ts$/,
  ];
  expect([...second.programs].filter((one) => !known.some((form) => form.test(one)))).toEqual([]);
  for (const form of known.slice(2)) {
    expect([...second.programs].filter((one) => form.test(one))).toHaveLength(1);
  }

  // `npm run -s` is what other people's programs read, so nothing but the outline may be said.
  writeFileSync(path.join(root, 'ke-hoach.txt'), SHORT_PLAN);
  const outline = await typed('npm', 'run', '-s', 'outline', '--', 'ke-hoach.txt');
  expect(outline).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(outline.out)).toMatchObject({
    number: '12/KH-UBND',
    issuedOn: '2026-07-10',
    tasks: [{ accountable: ['Sở Giáo dục và Đào tạo'], coordinate: ['Sở Tài chính'] }],
  });
  expect(await typed('npm', 'run', '-s', 'outline')).toEqual({
    code: 2,
    out: '',
    err: 'usage: outline FILE (.docx, .pdf or .txt)\n',
  });
}, 300_000);

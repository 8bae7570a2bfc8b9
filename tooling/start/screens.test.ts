import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copySources } from '../checks/tree-copy.ts';
import { until } from './testing/started.ts';

let root: string;
beforeAll(() => {
  root = copySources();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Stands where Vite is installed: says that it is building, and is done when it is told. */
const BUILDER = `
  const fs = require('node:fs');
  const name = process.env.BUILDER;
  fs.writeFileSync(name + '.building', '');
  const turn = setInterval(() => {
    if (!fs.existsSync(name + '.go')) return;
    clearInterval(turn);
    const out = process.argv[process.argv.indexOf('--outDir') + 1];
    fs.mkdirSync(out, { recursive: true });
    fs.writeFileSync(out + '/index.html', require('node:path').basename(name));
  }, 20);`;

test('a start that built later than another took away the screens that were being served', async () => {
  const vite = path.join(root, 'apps/admin/node_modules/vite/bin/vite.js');
  mkdirSync(path.dirname(vite), { recursive: true });
  writeFileSync(vite, BUILDER);
  const program = path.join(root, 'build.mjs');
  writeFileSync(
    program,
    `import { buildScreens } from './tooling/start/screens.mjs';
     console.log(buildScreens(process.execPath, () => {}));`,
  );
  const page = path.join(root, 'apps/admin/dist/index.html');
  const begin = async (name: string) => {
    const file = path.join(root, name);
    const building = spawn(process.execPath, [program], {
      stdio: 'ignore',
      env: { PATH: process.env['PATH'], BUILDER: file },
    });
    const ended = new Promise<number | null>((resolve) => building.on('close', resolve));
    const begun = () => (existsSync(`${file}.building`) ? true : undefined);
    await until(begun, 30_000, () => `${name} does not build`);
    return () => {
      writeFileSync(`${file}.go`, '');
      return ended;
    };
  };
  const [finishOne, finishOther] = [await begin('one'), await begin('other')];
  expect(await finishOne()).toBe(0);
  expect(readFileSync(page, 'utf8')).toBe('one');
  expect(await finishOther()).toBe(0);
  expect(readFileSync(page, 'utf8')).toBe('one');
});

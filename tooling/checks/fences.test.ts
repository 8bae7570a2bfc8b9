import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { report } from './fence.ts';
import { FENCES } from './fences.ts';
import { LINT_PLANTS, PLANTS } from './plants.ts';
import { readSources, sourceOf } from './source.ts';
import { copyTree } from './tree-copy.ts';
import type { Plant } from './plants.ts';
import type { Source } from './source.ts';
import type { TreeCopy } from './tree-copy.ts';

let copy: TreeCopy;
let sources: Source[];
beforeAll(() => {
  copy = copyTree();
  sources = readSources(copy.root);
});
afterAll(() => copy.remove());

/** Writes a plant into the copy and returns the act that takes it out again. */
const put = ({ path: file, text }: Pick<Plant, 'path' | 'text'>): (() => void) => {
  const whole = path.join(copy.root, file);
  let before: string | undefined;
  try {
    before = readFileSync(whole, 'utf8');
  } catch {
    before = undefined;
  }
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, text);
  return () => (before === undefined ? rmSync(whole) : writeFileSync(whole, before));
};

const lint = () => copy.run('oxlint', ['--format=unix', 'packages/domain/src/kernel']);
const main = () => copy.run('node', ['tooling/checks/main.ts']);

describe('every fence', () => {
  test('lets the tree through as it is', () => {
    expect(main()).toEqual({ code: 0, output: '' });
  });

  test.each(FENCES)('$rule: one planted violation is red', (fence) => {
    const first = PLANTS.find((plant) => plant.rule === fence.rule);
    expect(first).toBeDefined();
    if (!first) return;
    const takeOut = put(first);
    const planted = main();
    takeOut();
    expect(planted.code).toBe(1);
    expect(planted.output).toContain(`${first.path}:`);
    expect(planted.output).toContain(` ${fence.rule}: `);
  });

  const titled = PLANTS.map((plant): [string, Plant] => [
    `${plant.rule} refuses in ${plant.path}: ${plant.text.split('\n', 1)[0]}`,
    plant,
  ]);
  test.each(titled)('%s', (_title, plant) => {
    const fence = FENCES.filter((one) => one.rule === plant.rule);
    const others = sources.filter((one) => one.path !== plant.path);
    expect(report(fence, others)).toEqual([]);
    const planted = report(fence, [...others, sourceOf(plant.path, plant.text)]);
    expect(planted).toHaveLength(1);
    expect(planted[0]).toMatch(new RegExp(`^${plant.path}:\\d+ ${plant.rule}: `));
  });
});

test('a package that the root project does not check is named', () => {
  const file = path.join(copy.root, 'tsconfig.json');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, '{ "files": [], "references": [] }');
  const planted = main();
  writeFileSync(file, before);
  expect(planted.code).toBe(1);
  expect(planted.output).toContain('type-checked: packages/domain is not referenced');
});

test('a tree without a file of ours is not green', () => {
  const empty = path.join(copy.root, 'data');
  for (const folder of ['packages', 'apps', 'tooling']) {
    mkdirSync(path.join(empty, folder), { recursive: true });
  }
  writeFileSync(path.join(empty, 'tsconfig.json'), '{ "references": [] }');
  const { code, output } = copy.run('node', ['tooling/checks/main.ts', 'data']);
  expect(code).toBe(1);
  expect(output).toContain('no file of ours');
});

describe('the tools see what they are there for', () => {
  test('oxlint refuses each banned global in domain', () => {
    expect(lint().code).toBe(0);
    const takeOut = LINT_PLANTS.map(put);
    const { code, output } = lint();
    for (const one of takeOut) one();
    expect(code).toBe(1);
    const lines = output.split('\n');
    for (const { rule, path: file } of LINT_PLANTS) {
      expect(lines.filter((line) => line.includes(file) && line.includes(rule))).toHaveLength(1);
    }
  });

  test.each([
    {
      tool: 'oxfmt',
      args: ['--check', 'packages/domain/src/kernel'],
      plant: { path: 'packages/domain/src/kernel/planted.ts', text: 'export const a   = 1' },
      says: 'planted.ts',
    },
    {
      tool: 'tsc',
      args: ['-b', 'packages/domain'],
      plant: {
        path: 'packages/domain/src/kernel/planted.ts',
        text: "export const planted: number = 'one';\n",
      },
      says: 'TS2322',
    },
    {
      tool: 'knip',
      args: ['--no-progress', '--no-config-hints'],
      plant: { path: 'packages/domain/src/kernel/planted.ts', text: 'export const planted = 1;\n' },
      says: 'Unused files',
    },
    {
      tool: 'turbo',
      args: ['boundaries', '--no-color'],
      plant: {
        path: 'packages/documents/src/planted.ts',
        text: "import { planted } from '@dondoc/db/client';\nexport const seen = planted;\n",
      },
      says: '@dondoc/db',
    },
  ])('$tool', ({ tool, args, plant, says }) => {
    expect(copy.run(tool, args).code).toBe(0);
    const takeOut = put(plant);
    const planted = copy.run(tool, args);
    takeOut();
    expect(planted.code).not.toBe(0);
    expect(planted.output).toContain(says);
  });
});

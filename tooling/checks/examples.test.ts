import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { ROOT } from './tree-copy.ts';

const SOURCE = path.join(ROOT, 'packages/domain/src');
/** Folders of the domain whose whole public face is shown by examples. */
const FOLDERS = [
  'kernel',
  'calendar',
  'period',
  'agency',
  'plan',
  'task',
  'reporting',
  'register',
  'night',
];

const filesOf = (folder: string): string[] =>
  readdirSync(path.join(SOURCE, folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`);

const modules = await Promise.all(
  FOLDERS.flatMap(filesOf).map(async (file) => {
    const module: unknown = await import(pathToFileURL(path.join(SOURCE, file)).href);
    return Object.entries(module ?? {});
  }),
);
const { SCENE }: { readonly SCENE: Readonly<Record<string, unknown>> } = await import(
  pathToFileURL(path.join(SOURCE, 'testing/example-scene.ts')).href
);
const SCOPE: Record<string, unknown> = { ...Object.fromEntries(modules.flat()), ...SCENE };

/** The code of an example, without the stars of its comment, in statements. */
const EXAMPLE =
  /@example\n(?<code>(?: \* .*\n)+?) \*\/\n(?:export )?(?:const|function) (?<name>\w+)/gu;

interface Example {
  readonly file: string;
  readonly name: string;
  readonly code: string;
}

const examples: readonly Example[] = FOLDERS.flatMap(filesOf).flatMap((file) =>
  [...readFileSync(path.join(SOURCE, file), 'utf8').matchAll(EXAMPLE)].map(({ groups }) => ({
    file,
    name: groups?.['name'] ?? '',
    code: (groups?.['code'] ?? '').replaceAll(/^ \* /gmu, ''),
  })),
);

/** What stands before the result that an example promises, and the result: the value after `; //`, or after a line of its own. */
const PROMISE =
  /^(?<code>[\s\S]+);\s+\/\/ (?<value>'[^']*'|-?\d+|true|false|null|\[.*\]|\{.*\})(?:,|$)/u;

/** What an example of a refusal promises: its code. */
const REFUSED = /^(?<code>[\s\S]+);\s+\/\/ refused: (?<refused>[\w.-]+)$/u;

const run = (code: string): unknown => {
  const context = createContext({ ...SCOPE });
  return JSON.parse(JSON.stringify(runInContext(stripTypeScriptTypes(code), context) ?? null));
};

/** What an example gives, and what it says that it gives. */
function tried(code: string): { readonly found: unknown; readonly promised: unknown } {
  const { code: refusing, refused } = REFUSED.exec(code)?.groups ?? {};
  if (refusing) return { found: run(refusing), promised: refusalOf(refused) };
  const { code: asked, value } = PROMISE.exec(code)?.groups ?? {};
  if (!asked) throw new Error('an example ends in `; // value` or `; // refused: code`');
  return { found: run(asked), promised: run(`(${value})`) };
}

const refusalOf = (code: unknown): unknown =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });

describe('examples of the domain', () => {
  test.each(examples)('$file: $name gives what its example says', ({ code }) => {
    const { found, promised } = tried(code.trim());
    expect(found).toEqual(promised);
  });

  test.each(FOLDERS)('every function that %s gives away has one', async (folder) => {
    const index: Record<string, unknown> = await import(
      pathToFileURL(path.join(SOURCE, folder, 'index.ts')).href
    );
    const shown = new Set(examples.map(({ name }) => name));
    const without = Object.entries(index)
      .filter(([name, value]) => typeof value === 'function' && !shown.has(name))
      .map(([name]) => name);
    expect(without).toEqual([]);
  });
});

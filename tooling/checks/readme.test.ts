import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readmeExamples } from './readme-example.ts';
import { ROOT } from './tree-copy.ts';

const folders = [
  '.',
  ...['packages', 'apps'].flatMap((name) =>
    readdirSync(path.join(ROOT, name)).map((one) => `${name}/${one}`),
  ),
];
const readmes = folders
  .map((folder) => path.join(folder, 'README.md'))
  .filter((file) => existsSync(path.join(ROOT, file)));

const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const scriptsOf = (folder: string): string[] =>
  Object.keys(JSON.parse(textOf(path.join(folder, 'package.json'))).scripts ?? {});

const examples = readmes.flatMap((file) =>
  readmeExamples(path.join(ROOT, file)).map((example) => ({ file, ...example })),
);

describe('a README', () => {
  test('has an example that is run here', () => {
    expect(examples.map(({ file }) => file)).toContain('packages/domain/README.md');
  });

  test.each(examples)('$file: the example prints what it says', ({ file, code, prints }) => {
    const program = path.join(ROOT, path.dirname(file), `readme-example-${process.pid}.ts`);
    writeFileSync(program, code);
    const { stdout, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
    rmSync(program);
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe(prints);
  });

  const links = readmes.flatMap((file) =>
    [...textOf(file).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)|src="([^"]+)"/g)].map((found) => ({
      file,
      link: found[1] ?? found[2] ?? '',
    })),
  );
  test.each(links)('$file leads to $link', ({ file, link }) => {
    expect(existsSync(path.join(ROOT, path.dirname(file), link))).toBe(true);
  });

  const named = readmes.flatMap((file) =>
    [...textOf(file).matchAll(/npm run (?:-s )?([a-z]+)/g)].map(([, script = '']) => ({
      file,
      script,
    })),
  );
  test.each(named)('$file names the script $script', ({ file, script }) => {
    expect([...scriptsOf('.'), ...scriptsOf(path.dirname(file))]).toContain(script);
  });
});

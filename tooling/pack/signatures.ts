import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../run/ready.mjs';

const HOME = path.join(ROOT, 'packages/domain');
const PROJECT = path.join(HOME, 'tsconfig.package.json');

/** Where the signatures of the domain are kept, so that a change of them shows in review. */
export const API = path.join(HOME, 'api.md');

/** All signatures that the folders of the domain give away, from the types that the compiler writes. */
export function signatures(): string {
  const types = mkdtempSync(path.join(tmpdir(), 'dondoc-types-'));
  const emitted = spawnSync(
    path.join(ROOT, 'node_modules/.bin/tsc'),
    ['-p', PROJECT, '--outDir', types, '--emitDeclarationOnly', '--removeComments'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (emitted.status !== 0) throw new Error(`tsc: ${emitted.stdout}${emitted.stderr}`);
  const { exports } = JSON.parse(readFileSync(path.join(HOME, 'package.json'), 'utf8'));
  const folders = Object.keys(exports).filter((folder) => folder !== './testing');
  const given = folders.map((folder) => ({
    folder,
    declared: exportsOf(path.join(types, folder)),
  }));
  rmSync(types, { recursive: true });
  const schemas = schemasOf(given.flatMap(({ declared }) => declared));
  const sections = given.map(({ folder, declared }) => {
    const blocks = declared.map((one) => shortened(one, schemas)).join('\n\n');
    return `## @dondoc/domain/${path.basename(folder)}\n\n\`\`\`ts\n${blocks}\n\`\`\`\n`;
  });
  return formatted(
    `# What @dondoc/domain gives away\n\nWritten by \`npm run api\`; a test holds it to the source.\n\n${sections.join('\n')}`,
  );
}

interface Declared {
  readonly name: string;
  readonly text: string;
}

/** What the compiler writes out at every place where a schema is part of another one. */
const schemasOf = (declared: readonly Declared[]): readonly Declared[] =>
  declared
    .flatMap(({ name, text }) => {
      const written = /^export declare const \w+: (?<type>.+?);(?: export type|$)/u.exec(text);
      const type = written?.groups?.['type'] ?? '';
      return type.startsWith('z.') && type.length > SHORT ? [{ name, text: type }] : [];
    })
    .toSorted((one, other) => other.text.length - one.text.length);
const SHORT = 60;

/** A declaration that names the schemas in it. */
const shortened = ({ name, text }: Declared, schemas: readonly Declared[]): string =>
  schemas.reduce(
    (short, schema) =>
      schema.name === name ? short : short.replaceAll(schema.text, `typeof ${schema.name}`),
    text,
  );

function formatted(markdown: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dondoc-api-'));
  const file = path.join(folder, 'api.md');
  writeFileSync(file, markdown);
  const config = path.join(ROOT, '.oxfmtrc.json');
  const format = spawnSync(path.join(ROOT, 'node_modules/.bin/oxfmt'), ['-c', config, file], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (format.status !== 0) throw new Error(`oxfmt: ${format.stdout}${format.stderr}`);
  const text = readFileSync(file, 'utf8');
  rmSync(folder, { recursive: true });
  return text;
}

const REEXPORT = /^export (?:type )?\{(?<names>[^}]*)\} from '(?<file>[^']+)\.ts';/gmu;

/** The declarations behind the names that an index gives away, by name. */
function exportsOf(folder: string): readonly Declared[] {
  const index = readFileSync(path.join(folder, 'index.d.ts'), 'utf8');
  const named = [...index.matchAll(REEXPORT)].flatMap(({ groups }) => {
    const declared = declarations(path.join(folder, `${groups?.['file']}.d.ts`));
    return (groups?.['names'] ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => {
        const found = declared.filter((text) => nameOf(text) === name);
        if (found.length === 0) throw new Error(`${name} is not declared in ${groups?.['file']}`);
        return { name, text: found.join(' ').replaceAll(/\s+/gu, ' ') };
      });
  });
  const byName = new Map(named.map(({ name, text }) => [name, text]));
  return [...byName]
    .map(([name, text]) => ({ name, text }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** A declaration runs to the next line that is not indented and begins another statement. */
const declarations = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .split(/^(?=export |import |declare |interface |type |const )/mu)
    .map((text) => text.trim());

const nameOf = (text: string): string | undefined =>
  /^export (?:declare )?(?:const|function|interface|type) (?<name>\w+)/u.exec(text)?.groups?.[
    'name'
  ];

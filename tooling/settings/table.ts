import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const ROOT = path.resolve(import.meta.dirname, '../..');
export const README = path.join(ROOT, 'README.md');

const START = '<!-- settings: written by `npm run settings` -->';
const END = '<!-- /settings -->';

/** What an app's `env.ts` exports of its settings. */
const Environment = z.object({
  Settings: z.instanceof(z.ZodType),
  SECRETS: z.array(z.string()),
});
const Described = z.object({
  properties: z.record(
    z.string(),
    z.object({ description: z.string(), default: z.string().or(z.number()).optional() }),
  ),
});

/** A setting as the README tells of it. */
interface Setting {
  readonly name: string;
  readonly description: string;
  /** What holds without it; empty where nothing does. */
  readonly without: string;
  readonly apps: readonly string[];
}

/** Every setting of server and worker, from the schemas by which they read them; one that both read stands once, as the server has it. */
export async function settings(): Promise<readonly Setting[]> {
  const found = new Map<string, Setting>();
  for (const app of ['server', 'worker']) {
    const module: unknown = await import(path.join(ROOT, 'apps', app, 'src/env.ts'));
    const { Settings, SECRETS } = Environment.parse(module);
    const schema = z.toJSONSchema(Settings, { io: 'input', unrepresentable: 'any' });
    for (const [name, one] of Object.entries(Described.parse(schema).properties)) {
      const known = found.get(name);
      const file = SECRETS.includes(name) ? `; \`${name}_FILE\` names a file that holds it` : '';
      found.set(name, {
        name,
        description: known?.description ?? one.description + file,
        without: known?.without || String(one.default ?? ''),
        apps: [...(known?.apps ?? []), app],
      });
    }
  }
  return [...found.values()];
}

const HEAD = ['setting', 'what it does', 'without it', 'read by'];

/** The table of all settings in Markdown, a row each, its columns as wide as their longest cell. */
export function table(all: readonly Setting[]): string {
  const rows = all.map(({ name, description, without, apps }) => [
    `\`${name}\``,
    description,
    without && `\`${without}\``,
    apps.join(', '),
  ]);
  const widths = HEAD.map((_, column) =>
    Math.max(...[HEAD, ...rows].map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/**
 * The README with the table between its two marks. Throws where the marks are missing.
 *
 * @example
 * writeFileSync(README, withTable(readFileSync(README, 'utf8'), table(await settings())));
 */
export function withTable(readme: string, written: string): string {
  const [from, to] = [readme.indexOf(START), readme.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`README.md lacks the marks ${START} and ${END}`);
  return `${readme.slice(0, from + START.length)}\n\n${written}\n\n${readme.slice(to)}`;
}

/** The README as it should be now. */
export const expectedReadme = async (): Promise<string> =>
  withTable(readFileSync(README, 'utf8'), table(await settings()));

import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The root of this repository. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** A copy of the repository in a temporary folder: every file that is not made by a tool, and links to what is installed. */
export interface TreeCopy {
  readonly root: string;
  /** Runs a command in the copy with the installed tools first on the path. */
  run(command: string, args: readonly string[]): { code: number | null; output: string };
  remove(): void;
}

const LEFT_OUT = new Set([
  '.dondoc',
  '.git',
  '.turbo',
  '.vite',
  'coverage',
  'data',
  'dist',
  'node_modules',
  'release',
]);

/** Links to everything installed for one package, except our own packages, which are the copy's. */
function linkInstalled(folder: string, root: string): void {
  const installed = path.join(ROOT, folder, 'node_modules');
  if (!existsSync(installed)) return;
  const links = path.join(root, folder, 'node_modules');
  mkdirSync(links);
  for (const name of readdirSync(installed)) {
    if (name !== '@dondoc') symlinkSync(path.join(installed, name), path.join(links, name));
  }
  if (!existsSync(path.join(installed, '@dondoc'))) return;
  mkdirSync(path.join(links, '@dondoc'));
  for (const name of readdirSync(path.join(installed, '@dondoc'))) {
    const within = path.relative(ROOT, realpathSync(path.join(installed, '@dondoc', name)));
    symlinkSync(path.join(root, within), path.join(links, '@dondoc', name));
  }
}

/** Copies every file that is not made by a tool into a temporary folder, as a fresh clone has them, and returns it. */
export function copySources(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'dondoc-tree-'));
  cpSync(ROOT, root, {
    recursive: true,
    filter: (file) => file === ROOT || !LEFT_OUT.has(path.basename(file)),
  });
  return root;
}

/** Makes such a copy. */
export function copyTree(): TreeCopy {
  const root = copySources();
  const packages = ['packages', 'apps'].flatMap((folder) =>
    readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`),
  );
  for (const folder of ['.', 'tooling', ...packages]) linkInstalled(folder, root);
  return {
    root,
    run(command, args) {
      const { status, stdout, stderr } = spawnSync(command, args, {
        cwd: root,
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env['PATH']}`,
          DO_NOT_TRACK: '1',
          TURBO_TELEMETRY_DISABLED: '1',
        },
      });
      return { code: status, output: `${stdout}${stderr}` };
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}

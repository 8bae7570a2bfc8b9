import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The packages a running system imports; what only the screens need is inside the built screens. */
const PACKAGES = [
  'packages/domain',
  'packages/documents',
  'packages/db',
  'apps/server',
  'apps/worker',
];

/** Packages that are mended as they are installed. */
const PATCHES = 'packages/documents/patches';

/**
 * Installs exactly what the lock file says for running, without tools, side by side in `<folder>/node_modules`: a bundle sees only
 * what lies beside it, so pnpm's own isolated layout does not do. Node itself is among it.
 */
export function installForRunning(root: string, folder: string): void {
  const { packageManager, version } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  for (const file of ['package.json', 'pnpm-lock.yaml']) {
    cpSync(path.join(root, file), path.join(folder, file));
  }
  cpSync(path.join(root, PATCHES), path.join(folder, PATCHES), { recursive: true });
  const workspace = readFileSync(path.join(root, 'pnpm-workspace.yaml'), 'utf8');
  writeFileSync(path.join(folder, 'pnpm-workspace.yaml'), `nodeLinker: hoisted\n${workspace}`);
  for (const name of PACKAGES) {
    mkdirSync(path.join(folder, name), { recursive: true });
    cpSync(path.join(root, name, 'package.json'), path.join(folder, name, 'package.json'));
  }
  const install = spawnSync(
    'npx',
    ['-y', packageManager, 'install', '--prod', '--frozen-lockfile', '--reporter=append-only'],
    { cwd: folder, encoding: 'utf8' },
  );
  if (install.status !== 0) {
    throw new Error(`the release could not be installed:\n${install.stdout}${install.stderr}`);
  }
  for (const left of ['packages', 'apps', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']) {
    rmSync(path.join(folder, left), { recursive: true });
  }
  rmSync(path.join(folder, 'node_modules/@dondoc'), { recursive: true, force: true });
  writeFileSync(
    path.join(folder, 'package.json'),
    `${JSON.stringify({ name: 'dondoc', version, private: true, type: 'module' }, null, 2)}\n`,
  );
}

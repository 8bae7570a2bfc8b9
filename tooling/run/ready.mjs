// Runs on Node 20 with nothing installed, so it imports nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The root of this repository. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Where the installed programs are. */
export const BIN = path.join(ROOT, 'node_modules', '.bin');

const WANTED = 26;
const MARK = path.join(ROOT, 'node_modules', '.dondoc-lock');

/**
 * Installs what the lock file asks for when that is not there yet, and returns the path of a Node 26 or newer.
 * Ends the process with the installer's code when it fails, after saying so.
 *
 * @param {(doing: string) => void} [say] is told before something slow begins
 * @returns {string}
 */
export function ready(say = () => {}) {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'pnpm-lock.yaml')))
    .digest('hex');
  if (!existsSync(MARK) || readFileSync(MARK, 'utf8') !== lock) {
    say('installing');
    const { packageManager } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    const install = spawnSync(
      'npx',
      ['-y', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only'],
      { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
    if (install.status !== 0) {
      process.stderr.write(
        `${install.stdout ?? ''}${install.stderr ?? ''}The packages could not be installed (npx ${packageManager} install). Is the npm registry reachable?\n`,
      );
      process.exit(install.status ?? 1);
    }
    writeFileSync(MARK, lock);
  }
  return Number(process.versions.node.split('.')[0]) >= WANTED
    ? process.execPath
    : path.join(BIN, 'node');
}

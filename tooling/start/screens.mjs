// Runs on Node 20 with nothing installed, so it imports nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ROOT } from '../run/ready.mjs';

const ADMIN = path.join(ROOT, 'apps/admin');
const DIST = path.join(ADMIN, 'dist');
const MADE = path.join(ROOT, '.dondoc');
const MARK = path.join(MADE, 'screens');

/** What the built screens are made of: their own files, the rules they import, the types of the server's router, what is installed. */
const INPUTS = ['apps/admin', 'packages/domain/src', 'pnpm-lock.yaml', 'tooling/tsconfig'];
const LEFT_OUT = new Set(['node_modules', 'dist', 'e2e', '.vite', '.turbo']);

/** @param {string} from @returns {string[]} */
const filesUnder = (from) =>
  readdirSync(from, { withFileTypes: true })
    .filter((entry) => !LEFT_OUT.has(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .flatMap((entry) => {
      const file = path.join(from, entry.name);
      return entry.isDirectory() ? filesUnder(file) : [file];
    });

const hashOfInputs = () => {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    const whole = path.join(ROOT, input);
    const files = path.extname(whole) ? [whole] : filesUnder(whole).toSorted();
    for (const file of files) {
      hash
        .update(`${path.relative(ROOT, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
};

/**
 * Puts a finished build in the place of the last one. Two that build at the same time make the same; neither is ever seen half done.
 *
 * @param {string} built
 */
const putInPlace = (built) => {
  const last = mkdtempSync(path.join(MADE, 'last-screens-'));
  if (existsSync(DIST)) renameSync(DIST, path.join(last, 'dist'));
  renameSync(built, DIST);
  rmSync(last, { recursive: true });
};

/** @param {string} hash of the inputs @returns {boolean} */
const isBuilt = (hash) =>
  existsSync(MARK) &&
  readFileSync(MARK, 'utf8') === hash &&
  existsSync(path.join(DIST, 'index.html'));

/**
 * Builds the screens where their inputs changed since the last build, and returns the folder they are in.
 * Ends the process when they cannot be built, after saying so.
 *
 * @param {string} node the Node to build with
 * @param {(doing: string) => void} say
 * @returns {string}
 */
export function buildScreens(node, say) {
  const hash = hashOfInputs();
  if (isBuilt(hash)) return DIST;
  say('building the screens');
  const vite = path.join(ADMIN, 'node_modules/vite/bin/vite.js');
  mkdirSync(MADE, { recursive: true });
  const folder = mkdtempSync(path.join(MADE, 'new-screens-'));
  const built = path.join(folder, 'dist');
  const build = spawnSync(node, [vite, 'build', '--logLevel', 'warn', '--outDir', built], {
    cwd: ADMIN,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  });
  if (build.status !== 0) {
    rmSync(folder, { recursive: true });
    process.stderr.write(`${build.stdout}${build.stderr}The screens could not be built.\n`);
    process.exit(build.status ?? 1);
  }
  // Another start may have built the same meanwhile, and somebody may be reading that.
  if (!isBuilt(hash)) {
    putInPlace(built);
    writeFileSync(MARK, hash);
  }
  rmSync(folder, { recursive: true });
  return DIST;
}

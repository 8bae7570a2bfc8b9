// `npm run pack [FOLDER]`: packs packages/domain as others install it, release/dondoc-domain-<version>.tgz, and says how large it is
// and how large its README's tour is in a browser.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../run/ready.mjs';
import { buildTour } from './tour.ts';

const target = path.resolve(ROOT, process.argv[2] ?? 'release');
mkdirSync(target, { recursive: true });
const { packageManager } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const home = path.join(ROOT, 'packages/domain');
const packed = spawnSync('npx', ['-y', packageManager, 'pack', '--pack-destination', target], {
  cwd: home,
  encoding: 'utf8',
});
if (packed.status !== 0) throw new Error(`pnpm pack: ${packed.stdout}${packed.stderr}`);
const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
const tarball = path.join(target, `dondoc-domain-${version}.tgz`);

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const { bytes, gzipped } = await buildTour(path.join(home, 'dist/package'));
process.stdout.write(
  `${kB(statSync(tarball).size)} packed; the tour in a browser ${kB(bytes)}, gzip ${kB(gzipped)}, zod included\n${tarball}\n`,
);

// `npm run release [FOLDER]`: packs what runs, Node included, as release/dondoc-<version>-<platform>.tar.gz. Unpacked anywhere,
// `./start` runs it; nothing is installed or built there.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../run/ready.mjs';
import { buildScreens } from '../start/screens.mjs';
import { bundle } from './bundle.ts';
import { installForRunning } from './install.ts';

const say = (doing: string): void => void process.stdout.write(`${doing} ...\n`);

const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const target = path.resolve(ROOT, process.argv[2] ?? 'release');
const archive = path.join(target, `dondoc-${version}-${process.platform}-${process.arch}.tar.gz`);
const stage = mkdtempSync(path.join(tmpdir(), 'dondoc-release-'));
const folder = path.join(stage, `dondoc-${version}`);
mkdirSync(folder);

const screens = process.env['ADMIN_DIST'] || buildScreens(process.execPath, say);
cpSync(screens, path.join(folder, 'screens'), { recursive: true });
say('bundling');
await bundle(
  {
    main: path.join(ROOT, 'tooling/start/main.ts'),
    database: path.join(ROOT, 'packages/db/src/embedded/process.ts'),
    server: path.join(ROOT, 'apps/server/src/main.ts'),
    worker: path.join(ROOT, 'apps/worker/src/main.ts'),
  },
  path.join(folder, 'dist'),
);
say('installing what it runs with');
installForRunning(ROOT, folder);
cpSync(path.join(ROOT, 'LICENSE'), path.join(folder, 'LICENSE'));
const start = path.join(folder, 'start');
writeFileSync(
  start,
  '#!/bin/sh\nhere=$(dirname "$0")\nexec "$here/node_modules/.bin/node" "$here/dist/main.mjs"\n',
);
chmodSync(start, 0o755);
say('packing');
mkdirSync(target, { recursive: true });
const tar = spawnSync('tar', ['-czf', archive, '-C', stage, path.basename(folder)], {
  encoding: 'utf8',
});
if (tar.status !== 0) throw new Error(`tar: ${tar.stderr}`);
rmSync(stage, { recursive: true });
process.stdout.write(`${archive}\n`);

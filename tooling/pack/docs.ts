// `npm run docs [FOLDER]`: writes pages of everything that the domain gives away, packages/domain/dist/docs. A warning is an error.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../run/ready.mjs';

const home = path.join(ROOT, 'tooling/docs');
const target = path.resolve(ROOT, process.argv[2] ?? 'packages/domain/dist/docs');
const { status } = spawnSync(
  path.join(home, 'node_modules/.bin/typedoc'),
  ['--options', path.join(home, 'typedoc.json'), '--out', target],
  { cwd: home, stdio: 'inherit' },
);
process.exit(status ?? 1);

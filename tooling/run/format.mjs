// Writes the format that `check` asks for; arguments are files or folders, without any the whole tree.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const run = spawnSync('oxfmt', process.argv.slice(2), { cwd: root, stdio: 'inherit' });
process.exit(run.status ?? 1);

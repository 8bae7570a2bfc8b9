// `npm start`: installs and builds what changed, then hands over to main on Node 26. Runs on Node 20 with nothing installed.
import path from 'node:path';
import { handOver } from '../run/hand-over.mjs';
import { ROOT, ready } from '../run/ready.mjs';
import { buildScreens } from './screens.mjs';

const say = (/** @type {string} */ doing) => process.stdout.write(`${doing} ...\n`);
const node = ready(say);
const ADMIN_DIST = process.env['ADMIN_DIST'] || buildScreens(node, say);
handOver(node, [path.join(ROOT, 'tooling/start/main.ts')], { ADMIN_DIST });

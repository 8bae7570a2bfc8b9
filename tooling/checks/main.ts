// Looks at every file of ours through every fence; prints each offence and exits 1 if there is one.
import path from 'node:path';
import { report } from './fence.ts';
import { FENCES } from './fences.ts';
import { readSources } from './source.ts';
import { offences as workspaceOffences } from './workspace.ts';

const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '../..'));
const sources = readSources(root);
const found = [...report(FENCES, sources), ...workspaceOffences(root, sources)];
for (const line of found) process.stdout.write(`${line}\n`);
if (sources.length === 0) process.stdout.write(`fences: no file of ours under ${root}\n`);
process.exit(found.length > 0 || sources.length === 0 ? 1 : 0);

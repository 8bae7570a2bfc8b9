// `npm run settings`: writes the table of settings in README.md anew from the schemas by which server and worker read them.
import { writeFileSync } from 'node:fs';
import { expectedReadme, README } from './table.ts';

writeFileSync(README, await expectedReadme());

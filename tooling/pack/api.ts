// `npm run api`: writes packages/domain/api.md, all signatures that the domain gives away.
import { writeFileSync } from 'node:fs';
import { API, signatures } from './signatures.ts';

writeFileSync(API, signatures());

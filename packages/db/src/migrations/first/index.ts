import { ACCOUNT } from './account.ts';
import { AGENCY } from './agency.ts';
import { DRAFT } from './draft.ts';
import { NIGHT } from './night.ts';
import { PLAN } from './plan.ts';
import { RECORD } from './record.ts';
import { REPORTING } from './reporting.ts';

/** The schema of the first release, in the order in which its parts refer to each other. */
export const FIRST = [AGENCY, ACCOUNT, DRAFT, PLAN, REPORTING, NIGHT, RECORD].join('\n');

import { ACKNOWLEDGEMENTS } from './acknowledgements.ts';
import { AMENDMENTS } from './amendments.ts';
import { CARRIED_TASKS } from './carried-tasks.ts';
import { CLOSING_OUTCOMES } from './closing-outcomes.ts';
import { DIFFICULTIES } from './difficulties.ts';
import { DUTY_ASKS } from './duty-asks.ts';
import { FIRST } from './first/index.ts';
import { INPUT_REQUESTS } from './input-requests.ts';
import { LOCAL_DAYS } from './local-days.ts';
import { MEASURED_BY_REPORT } from './measured-by-report.ts';
import { OWN_PLANS } from './own-plans.ts';
import { PASSED_ON } from './passed-on.ts';
import { REPORT_TEMPLATES } from './report-templates.ts';
import { RESOLVED_FINDINGS } from './resolved-findings.ts';
import { SUBSTITUTIONS } from './substitutions.ts';
import { SUCCESSIONS } from './successions.ts';
import { TARGETS } from './targets.ts';
import { WITHDRAWN_NOTICES } from './withdrawn-notices.ts';
import { YEARLY_OCCURRENCES } from './yearly-occurrences.ts';

/** One step of the schema: plain SQL, never changed once it has been released. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** Every step from an empty database to today, forward only. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: 'first', sql: FIRST },
  { version: 2, name: 'yearly-occurrences', sql: YEARLY_OCCURRENCES },
  { version: 3, name: 'local-days', sql: LOCAL_DAYS },
  { version: 4, name: 'successions', sql: SUCCESSIONS },
  { version: 5, name: 'withdrawn-notices', sql: WITHDRAWN_NOTICES },
  { version: 6, name: 'resolved-findings', sql: RESOLVED_FINDINGS },
  { version: 7, name: 'targets', sql: TARGETS },
  { version: 8, name: 'report-templates', sql: REPORT_TEMPLATES },
  { version: 9, name: 'substitutions', sql: SUBSTITUTIONS },
  { version: 10, name: 'closing-outcomes', sql: CLOSING_OUTCOMES },
  { version: 11, name: 'duty-asks', sql: DUTY_ASKS },
  { version: 12, name: 'amendments', sql: AMENDMENTS },
  { version: 13, name: 'acknowledgements', sql: ACKNOWLEDGEMENTS },
  { version: 14, name: 'difficulties', sql: DIFFICULTIES },
  { version: 15, name: 'input-requests', sql: INPUT_REQUESTS },
  { version: 16, name: 'carried-tasks', sql: CARRIED_TASKS },
  { version: 17, name: 'passed-on', sql: PASSED_ON },
  { version: 18, name: 'own-plans', sql: OWN_PLANS },
  { version: 19, name: 'measured-by-report', sql: MEASURED_BY_REPORT },
];

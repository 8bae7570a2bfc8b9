import type { CivilDate } from '@dondoc/domain/calendar';
import { amendedNotices } from '@dondoc/domain/night';
import type { AMENDED_STEP, DIRECTED_STEP } from '@dondoc/domain/night';
import type { NightPlanFacts } from '@dondoc/domain/night';
import type { DutyFacts } from '@dondoc/domain/task';
import type { Transaction } from 'kysely';
import type { Database } from '../tables/index.ts';
import { contactsOf } from './facts.ts';
import { writeNotices } from './ledger.ts';

/**
 * Writes the notices by which the bodies of duties are told what an amendment or a direction made of them, for the digests of the night given. Answers
 * how many.
 */
export async function amendmentNotices(
  trx: Transaction<Database>,
  duties: readonly DutyFacts[],
  plan: NightPlanFacts,
  night: CivilDate,
  step?: typeof AMENDED_STEP | typeof DIRECTED_STEP,
): Promise<number> {
  const subjects = duties.map((facts) => ({ kind: 'duty', facts }) as const);
  const contacts = await contactsOf(trx, subjects);
  const notices = subjects.flatMap((subject) =>
    amendedNotices(subject, contacts(subject), plan, night, step),
  );
  return writeNotices(trx, night, notices);
}

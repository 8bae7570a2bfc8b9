import type { RuleId } from '@dondoc/domain/kernel';
import { periodKey } from '@dondoc/domain/period';
import type { Period } from '@dondoc/domain/period';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';

/** Carries the obligations of a rule that owes one nameless occasion over to the rule's new name. */
export async function renameOccasion(
  trx: Transaction<Database>,
  ruleId: RuleId,
  from: Period,
  to: Period,
): Promise<void> {
  const [was, is] = [periodKey(from), periodKey(to)];
  await sql`
    update obligation set period = ${json(to)}::jsonb, period_key = ${is}
    where origin_id = ${ruleId} and period_key = ${was}`.execute(trx);
  await sql`
    update consolidation set period_key = ${is} where rule_id = ${ruleId} and period_key = ${was}`.execute(
    trx,
  );
}

import type { CivilDate } from '@dondoc/domain/calendar';
import type { AgencyId, ObligationId, RuleId } from '@dondoc/domain/kernel';
import { localDeadlines } from '@dondoc/domain/reporting';
import type { OwedPeriod, ReportingRule } from '@dondoc/domain/reporting';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { setNextOn } from '../stores/next-on.ts';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import type { HorizonRule } from './horizon-facts.ts';

/** Rows written by one statement. */
const STEP = 500;

/** Why a body no longer owes a period that it was thought to owe. */
export const NOT_A_REPORTER = 'not-a-reporter';
/** Why nobody owes a period any more. */
export const NOT_OWED = 'not-owed';

/**
 * Makes one period's obligations of the bodies given. One that is there stays as it is, but for two cases: a body that owes it again
 * after it had ceased to, and a period not opened yet whose dates the rule now sets otherwise. Answers how many are new.
 */
export async function putObligations(
  trx: Transaction<Database>,
  { rule, trackedFrom, inForceOn }: HorizonRule,
  { period, key, deadline }: OwedPeriod,
  agencies: readonly AgencyId[],
  date: CivilDate,
): Promise<number> {
  const { window, nominal, effective, explanation } = deadline;
  const history = effective !== null && effective < trackedFrom;
  let made = 0;
  for (let start = 0; start < agencies.length; start += STEP) {
    const bodies = agencies.slice(start, start + STEP);
    const { rows } = await sql<{ id: ObligationId; made: boolean }>`
      insert into obligation (id, agency_id, origin_kind, origin_id, plan_id, period, period_key, opens_on,
        window_from, window_to, nominal_due, original_due, current_due, explanation, host_text, history)
      select body.*, 'rule', ${rule.id}, ${rule.planId}, ${json(period)}::jsonb, ${key},
        ${window?.from ?? inForceOn}::date, ${window?.from ?? null}::date, ${window?.to ?? null}::date,
        ${nominal}::date, ${effective}::date, ${effective}::date, ${json(explanation)}::jsonb,
        ${rule.merged?.host ?? null}, ${history}
      from unnest(${bodies.map(() => uuidv7())}::uuid[], ${bodies}::uuid[]) as body
      on conflict (origin_id, agency_id, period_key) do update set
        opens_on = excluded.opens_on, window_from = excluded.window_from, window_to = excluded.window_to,
        nominal_due = excluded.nominal_due, original_due = excluded.original_due, current_due = excluded.current_due,
        explanation = excluded.explanation, host_text = excluded.host_text, history = excluded.history,
        ended_on = null, ended_reason = null
      where not obligation.members_fixed and obligation.received_on is null and (
        obligation.ended_reason = ${NOT_A_REPORTER}
        or obligation.ended_on is null and obligation.opens_on > ${date} and (
          obligation.current_due is distinct from excluded.current_due
          or obligation.opens_on <> excluded.opens_on))
      returning id, xmax = 0 as made`.execute(trx);
    made += rows.filter((row) => row.made).length;
    const nextOn = history ? null : date;
    await setNextOn(
      trx,
      'obligation',
      rows.map(({ id }) => ({ id, nextOn, settledOn: null })),
    );
  }
  return made;
}

/** Ends the obligations of a period that bodies outside the set no longer owe; what was received stays. */
export async function endOthers(
  trx: Transaction<Database>,
  ruleId: RuleId,
  periodKey: string,
  agencies: readonly AgencyId[],
  date: CivilDate,
): Promise<void> {
  const { rows } = await sql<{ id: ObligationId }>`
    update obligation set ended_on = ${date}, ended_reason = ${NOT_A_REPORTER}
    where origin_id = ${ruleId} and period_key = ${periodKey} and not agency_id = any(${agencies}::uuid[])
      and ended_on is null and received_on is null and not members_fixed
    returning id`.execute(trx);
  await settle(trx, rows, date);
}

/**
 * Ends the obligations of periods that the rule no longer has, as long as nothing came in and nobody decided about them: the rule
 * was read wrongly, and what it never owed is chased no further.
 */
export async function endPeriodsBut(
  trx: Transaction<Database>,
  ruleId: RuleId,
  periodKeys: readonly string[],
  date: CivilDate,
): Promise<void> {
  const { rows } = await sql<{ id: ObligationId }>`
    update obligation set ended_on = ${date}, ended_reason = ${NOT_OWED}
    where origin_id = ${ruleId} and not period_key = any(${periodKeys}::text[])
      and received_on is null and settled_on is null and missing_on is null
    returning id`.execute(trx);
  await settle(trx, rows, date);
}

/** Takes up a period again that had ended because the rule did not have it for a while. */
export async function takeUpPeriod(
  trx: Transaction<Database>,
  ruleId: RuleId,
  periodKey: string,
  date: CivilDate,
): Promise<void> {
  const { rows } = await sql<{ id: ObligationId; history: boolean }>`
    update obligation set ended_on = null, ended_reason = null
    where origin_id = ${ruleId} and period_key = ${periodKey} and ended_reason = ${NOT_OWED}
    returning id, history`.execute(trx);
  await wake(trx, rows, date);
}

/** Gives their date to the obligations of a period that had none, because the rule has one now: entered, or counted from its event. */
export async function giveDates(
  trx: Transaction<Database>,
  { rule, context, trackedFrom, inForceOn }: HorizonRule,
  { period, key, deadline: { effective: dated } }: OwedPeriod,
  date: CivilDate,
): Promise<void> {
  if (dated === null) return;
  const { rows: without } = await sql<{ agencyId: AgencyId }>`
    select agency_id as "agencyId" from obligation
    where origin_id = ${rule.id} and period_key = ${key} and current_due is null
      and received_on is null and settled_on is null and missing_on is null
    for update`.execute(trx);
  const agencies = without.map(({ agencyId }) => agencyId);
  for (const { deadline, bodies } of localDeadlines(rule, period, context, agencies)) {
    const { window, nominal, effective, explanation } = deadline;
    const history = effective !== null && effective < trackedFrom;
    const { rows } = await sql<{ id: ObligationId; history: boolean }>`
      update obligation set opens_on = ${window?.from ?? inForceOn}, window_from = ${window?.from ?? null},
        window_to = ${window?.to ?? null}, nominal_due = ${nominal}, original_due = ${effective},
        current_due = ${effective}, explanation = ${json(explanation)}::jsonb, history = ${history}
      where origin_id = ${rule.id} and period_key = ${key} and agency_id = any(${bodies}::uuid[])
      returning id, history`.execute(trx);
    await wake(trx, rows, date);
  }
}

/** Has the night look at rows again; what is history stays asleep. */
const wake = (
  trx: Transaction<Database>,
  rows: readonly { readonly id: ObligationId; readonly history: boolean }[],
  date: CivilDate,
): Promise<void> =>
  setNextOn(
    trx,
    'obligation',
    rows.map(({ id, history }) => ({ id, nextOn: history ? null : date, settledOn: null })),
  );

const settle = (
  trx: Transaction<Database>,
  rows: readonly { readonly id: ObligationId }[],
  on: CivilDate,
): Promise<void> =>
  setNextOn(
    trx,
    'obligation',
    rows.map(({ id }) => ({ id, nextOn: null, settledOn: on })),
  );

/** From now on it is fixed who owes a period: it has closed. */
export async function fixReporters(
  trx: Transaction<Database>,
  ruleId: RuleId,
  periodKey: string,
): Promise<void> {
  await trx
    .updateTable('obligation')
    .set({ members_fixed: true })
    .where('origin_id', '=', ruleId)
    .where('period_key', '=', periodKey)
    .where('members_fixed', '=', false)
    .execute();
}

/** Whether it is fixed who owes a period of a rule. */
export async function isFixed(
  trx: Transaction<Database>,
  ruleId: RuleId,
  periodKey: string,
): Promise<boolean> {
  const fixed = await trx
    .selectFrom('obligation')
    .select('id')
    .where('origin_id', '=', ruleId)
    .where('period_key', '=', periodKey)
    .where('members_fixed', '=', true)
    .limit(1)
    .executeTakeFirst();
  return fixed !== undefined;
}

/** Makes the obligations of a merged rule parts of the host rule's: the same body's of the same period. */
export async function linkToHost(
  trx: Transaction<Database>,
  rule: Pick<ReportingRule, 'id' | 'merged'>,
): Promise<void> {
  const hostRuleId = rule.merged?.hostRuleId;
  if (!hostRuleId) return;
  await sql`
    update obligation as part set host_obligation_id = host.id from obligation as host
    where part.origin_id = ${rule.id} and part.host_obligation_id is null
      and host.origin_id = ${hostRuleId} and host.agency_id = part.agency_id
      and host.period_key = part.period_key`.execute(trx);
}

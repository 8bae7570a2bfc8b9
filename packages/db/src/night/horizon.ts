import type { CivilDate } from '@dondoc/domain/calendar';
import type { PlanId, RuleId } from '@dondoc/domain/kernel';
import { horizonOn, localDeadlines, periodsToMake, reportersOn } from '@dondoc/domain/reporting';
import type { OwedPeriod } from '@dondoc/domain/reporting';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../tables/index.ts';
import { readCalendars } from './calendars.ts';
import { horizonRules, reporterFacts } from './horizon-facts.ts';
import type { HorizonRule } from './horizon-facts.ts';
import {
  endOthers,
  endPeriodsBut,
  fixReporters,
  giveDates,
  isFixed,
  linkToHost,
  putObligations,
  takeUpPeriod,
} from './obligation-rows.ts';

/** What is to be made or mended of one rule. */
export interface HorizonWork {
  readonly rule: HorizonRule;
  readonly periods: readonly OwedPeriod[];
}

/**
 * What a night has to make: the periods that come within twelve months, those that close, and everything of the rules whose register
 * or reporters were changed (decision D5). Reads only; with nothing to do it has read the rules and nothing else.
 */
export async function horizonWork(
  kysely: Kysely<Database>,
  date: CivilDate,
  planId: PlanId | null = null,
): Promise<readonly HorizonWork[]> {
  return workOf(await horizonRules(kysely, await readCalendars(kysely), planId), date);
}

/** The same of rules that were read, or of rules as they are thought of. */
export const workOf = (rules: readonly HorizonRule[], date: CivilDate): readonly HorizonWork[] =>
  rules
    .map((rule) => ({
      rule,
      periods: periodsToMake(rule.rule, rule.siblings, rule.context, {
        date,
        madeUntil: rule.madeUntil,
      }),
    }))
    .filter(({ rule, periods }) => periods.length > 0 || rule.madeUntil === null);

/**
 * Makes and mends the obligations of one period of a rule in the transaction given; answers how many are new. They wait for the night
 * to say what is told of them. A rule that was changed since `work` was read is left to who changed it.
 */
export async function makeObligations(
  trx: Transaction<Database>,
  { rule }: HorizonWork,
  owed: OwedPeriod,
  date: CivilDate,
): Promise<number> {
  const { id, planId } = rule.rule;
  if (!(await holdRule(trx, rule))) return 0;
  if (rule.madeUntil === null) {
    await takeUpPeriod(trx, id, owed.key, date);
    await giveDates(trx, rule, owed, date);
    if (await isFixed(trx, id, owed.key)) return 0;
  }
  const facts = await reporterFacts(trx, planId);
  const closed = owed.closesOn === null || owed.closesOn <= date;
  const agencies = reportersOn(rule.rule, facts, closed ? (owed.closesOn ?? date) : date);
  let made = 0;
  for (const { deadline, bodies } of localDeadlines(rule.rule, owed.period, rule.context, agencies))
    made += await putObligations(trx, rule, { ...owed, deadline }, bodies, date);
  await endOthers(trx, id, owed.key, agencies, date);
  if (closed) await fixReporters(trx, id, owed.key);
  return made;
}

/**
 * Closes the work on one rule after its periods: ends what the rule no longer has, joins merged reports to their hosts, and notes how
 * far the rule is made. Until then all of it is done again, to the same end.
 */
export async function closeHorizonWork(
  trx: Transaction<Database>,
  { rule, periods }: HorizonWork,
  date: CivilDate,
): Promise<void> {
  const { id } = rule.rule;
  if (!(await holdRule(trx, rule))) return;
  if (rule.madeUntil === null) {
    const keys = periods.map(({ key }) => key);
    await endPeriodsBut(trx, id, keys, date);
    await trx
      .updateTable('rule')
      .set({ made_until: horizonOn(date) })
      .where('id', '=', id)
      .execute();
  }
  await linkToHost(trx, rule.rule);
}

/** Holds a rule until the transaction ends; whether it is still as it was read. */
async function holdRule(trx: Transaction<Database>, { rule }: HorizonRule): Promise<boolean> {
  const held = await trx
    .selectFrom('rule')
    .select('id')
    .where('id', '=', rule.id)
    .where('version', '=', rule.version)
    .forUpdate()
    .executeTakeFirst();
  return held !== undefined;
}

/** Notes that the horizon of every rule now reaches as far as it does on a date; rules that are to be looked at again stay so. */
export async function horizonReached(trx: Transaction<Database>, date: CivilDate): Promise<void> {
  await trx
    .updateTable('rule')
    .set({ made_until: horizonOn(date) })
    .where('made_until', '<', horizonOn(date))
    .execute();
}

/**
 * Has all periods of rules that are not fixed yet looked at again by the next night: after a change of bodies, groups or duties.
 *
 * @example
 * await forgetHorizon(trx, 'all'); // a body was renamed, merged or given a last day
 */
export async function forgetHorizon(
  trx: Transaction<Database>,
  of: { readonly planId: PlanId } | { readonly ruleId: RuleId } | 'all',
): Promise<void> {
  let query = trx.updateTable('rule').set({ made_until: null });
  if (of !== 'all')
    query =
      'planId' in of ? query.where('plan_id', '=', of.planId) : query.where('id', '=', of.ruleId);
  await query.execute();
}

/**
 * Makes and mends all obligations of a register at once, in the transaction of the command that changed a rule or reporters; answers
 * how many are new.
 */
export async function remakeHorizon(
  trx: Transaction<Database>,
  planId: PlanId,
  date: CivilDate,
): Promise<number> {
  await forgetHorizon(trx, { planId });
  let made = 0;
  for (const work of await horizonWork(trx, date, planId)) {
    for (const owed of work.periods) made += await makeObligations(trx, work, owed, date);
    await closeHorizonWork(trx, work, date);
  }
  return made;
}

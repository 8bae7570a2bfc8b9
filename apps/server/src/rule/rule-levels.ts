import type { Database } from '@dondoc/db/client';
import { ruleFrame } from '@dondoc/db/night';
import type { RuleFrame } from '@dondoc/db/night';
import { followFindings } from '@dondoc/db/stores';
import { compareDates } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { PlanId } from '@dondoc/domain/kernel';
import { periodBounds, periodKey } from '@dondoc/domain/period';
import type { Period } from '@dondoc/domain/period';
import { ruleOrderFindings } from '@dondoc/domain/register';
import { brokenLevels } from '@dondoc/domain/reporting';
import type { LevelBreak, ReportingRule, RuleLevel } from '@dondoc/domain/reporting';
import type { Transaction } from 'kysely';

const levelsOf = (frame: RuleFrame, rules: readonly ReportingRule[]): readonly RuleLevel[] =>
  rules.map((rule) => ({ rule, ...frame.around(rule, rules) }));

/** Brings the findings about levels that are due too early to what the rules of a plan say now; a note on one that holds stays. */
export async function followRuleOrder(
  trx: Transaction<Database>,
  planId: PlanId,
  today: CivilDate,
): Promise<void> {
  const frame = await ruleFrame(trx, planId);
  if (!frame) return;
  const findings = ruleOrderFindings(levelsOf(frame, frame.rules), today);
  await followFindings(trx, planId, 'rule-order.broken', findings, today);
}

/** Where a rule breaks the chain of levels, were it written as given, in its own periods: as the level above or as the one below. */
export function breaksAround(
  frame: RuleFrame,
  rule: ReportingRule,
  { periods, today }: { readonly periods: readonly Period[]; readonly today: CivilDate },
) {
  const rules = [...frame.rules.filter(({ id }) => id !== rule.id), rule];
  const days = periods
    .flatMap((period) => Object.values(periodBounds(period) ?? {}))
    .toSorted(compareDates);
  const range = { from: days[0] ?? today, to: days.at(-1) ?? today };
  const shown = new Set(periods.map(periodKey));
  return brokenLevels(levelsOf(frame, rules), range).flatMap((found) => {
    const own = found.level.rule.id === rule.id ? found.level : found.below;
    const row = own?.rule.id === rule.id ? periodKey(own.period) : null;
    return row !== null && shown.has(row) ? [{ periodKey: row, ...said(found) }] : [];
  });
}

const said = ({ breaks, level, below, due, belowDue, earliest }: LevelBreak) => ({
  breaks,
  due,
  belowDue,
  earliest,
  level: { ruleId: level.rule.id, name: level.rule.name, period: level.period },
  below: below && {
    ruleId: below.rule.id,
    name: below.rule.name,
    period: below.period,
  },
});

import { ruleFrame, standingPeriods } from '@dondoc/db/night';
import { findAgencies, findRules } from '@dondoc/db/stores';
import { daysOff } from '@dondoc/domain/calendar';
import type { Calendar, CivilDate } from '@dondoc/domain/calendar';
import { PlanId, RuleId } from '@dondoc/domain/kernel';
import { reportersOn, RuleFields, upcomingPeriods } from '@dondoc/domain/reporting';
import type { ReportingRule, UpcomingPeriod } from '@dondoc/domain/reporting';
import { z } from 'zod';
import { orRefuse, refused } from '../error-map.ts';
import { planTarget } from '../plan/plan-permit.ts';
import { guarded } from '../trpc.ts';
import { wordingOf } from './worded-rule.ts';

/** Periods drawn at most, and bodies named at most. */
const PERIODS = 12;
const NAMED = 200;

/** What nobody sets of a rule that is not written yet. */
const UNWRITTEN = { wording: '', anchor: null, readAs: null, version: 0 };

/**
 * What a rule would ask, were it written as given: its next periods with window, date and reasons, who would report today, and, for
 * a rule that is in force, the dates that bodies owe now. Nothing is written.
 */
export const previewRule = guarded('rule.see')
  .input(z.object({ planId: PlanId, ruleId: RuleId, rule: RuleFields }))
  .query(async ({ ctx, input: { planId, ruleId, rule: fields } }) => {
    const { kysely } = ctx.db;
    ctx.permit(await planTarget(ctx, planId));
    const frame = await ruleFrame(kysely, planId);
    const kept = (await findRules(kysely, [ruleId])).get(ruleId);
    if (!frame || (kept && kept.planId !== planId))
      throw refused({ code: 'not-found', facts: { kind: frame ? 'rule' : 'plan' } });
    const before = kept ?? { ...UNWRITTEN, planId };
    const wording = orRefuse(await wordingOf(kysely, before, fields.anchor, ctx.today));
    const rule: ReportingRule = { ...before, ...fields, id: ruleId, wording };
    const { siblings, context } = frame.around(rule);
    const periods = upcomingPeriods(rule, siblings, context, ctx.today, PERIODS);
    const reporters = reportersOn(rule, frame.reporters, ctx.today);
    const named = await findAgencies(kysely, reporters.slice(0, NAMED));
    return {
      periods,
      reporters: { count: reporters.length, names: named.map(({ name }) => name) },
      standing: kept ? await standingPeriods(kysely, [ruleId]) : [],
      daysOff: offDaysOf(periods, context.calendar),
    };
  });

/** The days off among the days that a drawing of the periods shows. */
function offDaysOf(periods: readonly UpcomingPeriod[], calendar: Calendar): readonly CivilDate[] {
  const days = periods
    .flatMap(({ deadline: { window, nominal, effective } }) => [
      window?.from ?? null,
      window?.to ?? null,
      nominal,
      effective,
    ])
    .filter((day) => day !== null)
    .toSorted();
  const [first] = days;
  const last = days.at(-1);
  return first && last ? daysOff(calendar, first, last) : [];
}

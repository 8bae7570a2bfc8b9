import { standingPeriods } from '@dondoc/db/night';
import { findAgencies } from '@dondoc/db/stores';
import type { Agency } from '@dondoc/domain/agency';
import { daysOff } from '@dondoc/domain/calendar';
import type { Calendar, CivilDate } from '@dondoc/domain/calendar';
import type { Period } from '@dondoc/domain/period';
import {
  firstDue,
  periodDeadlines,
  periodsToMake,
  reportersOn,
  ruleChange,
  upcomingPeriods,
} from '@dondoc/domain/reporting';
import type { LocalDeadline, UpcomingPeriod } from '@dondoc/domain/reporting';
import { planTarget } from '../plan/plan-permit.ts';
import { guarded } from '../trpc.ts';
import { DraftedRule, draftedRule } from './drafted-rule.ts';
import { breaksAround } from './rule-levels.ts';

/** Periods drawn at most, and bodies named at most. */
const PERIODS = 12;
const NAMED = 200;

/**
 * What a rule would ask, were it written as given: its next periods with window, date and reasons, and the dates of bodies with
 * days off of their own, where it breaks the chain of levels, who would report today, and, for a rule that is in force, what the change does to each period. Nothing is written.
 */
export const previewRule = guarded('rule.see')
  .input(DraftedRule)
  .query(async ({ ctx, input }) => {
    const { kysely } = ctx.db;
    const { today } = ctx;
    ctx.permit(await planTarget(ctx, input.planId));
    const { frame, rule, inForce } = await draftedRule(ctx, input);
    const { siblings, context } = frame.around(rule);
    const { calendar } = context;
    const reporters = reportersOn(rule, frame.reporters, today);
    const named = await findAgencies(kysely, reporters.slice(0, NAMED));
    const deadlinesOf = (period: Period) => periodDeadlines(rule, period, context, reporters);
    const periods = upcomingPeriods(rule, siblings, context, today, PERIODS).map((row) => {
      const { deadline, others } = deadlinesOf(row.period);
      return { ...row, deadline, others: others.map((other) => shownOf(other, named)) };
    });
    const owed = periodsToMake(rule, siblings, context, { date: today, madeUntil: null });
    return {
      periods,
      reporters: { count: reporters.length, names: named.map(({ name }) => name) },
      changes: inForce
        ? ruleChange(
            await standingPeriods(kysely, [rule.id]),
            owed.map(({ key, period }) => ({ key, due: firstDue(deadlinesOf(period)) })),
            { calendar, today, trackedFrom: frame.trackedFrom },
          )
        : [],
      breaks: breaksAround(frame, rule, { periods: periods.map(({ period }) => period), today }),
      daysOff: offDaysOf(periods, calendar),
    };
  });

/** A deadline that some of the bodies have by days off of their own, and who they are. */
const shownOf = (
  { deadline: { effective, explanation }, bodies }: LocalDeadline,
  named: readonly Pick<Agency, 'id' | 'name'>[],
) => ({
  effective,
  explanation,
  count: bodies.length,
  names: named.filter(({ id }) => bodies.includes(id)).map(({ name }) => name),
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

import { indexFrame } from '@dondoc/db/night';
import { findRules, latestSent, matrixPeriods, matrixRows } from '@dondoc/db/stores';
import { CivilDate } from '@dondoc/domain/calendar';
import { AgencyId, PlanId, RuleId } from '@dondoc/domain/kernel';
import { reportStatistics, sumCounts } from '@dondoc/domain/register';
import { z } from 'zod';
import { PageLimit } from '../input.ts';
import { guarded } from '../trpc.ts';
import { standingOf } from './standing.ts';

const Window = z.object({
  planId: PlanId,
  /** Rules of which the matrix is made, siblings under one name as a rule; all of the plan's where none is named. */
  ruleIds: z.array(RuleId).min(1).max(50).nullish(),
  from: CivilDate,
  to: CivilDate,
  limit: PageLimit,
  after: z.object({ position: z.int(), id: AgencyId }).nullish(),
});

/**
 * Bodies by periods: what each owes between two days in the state it has today, a page of bodies at a time, with the columns of all
 * of them. The counts of a cell are those of one obligation, so that rows and columns are sums.
 */
export const matrix = guarded('obligation.see')
  .input(Window)
  .query(async ({ ctx, input }) => {
    const { kysely } = ctx.db;
    const scope = ctx.scope();
    const window = { ...input, origins: input.ruleIds ?? undefined };
    const periods = await matrixPeriods(kysely, scope, window);
    const { items, next } = await matrixRows(kysely, scope, window);
    if (periods.length === 0) return { periods: [], rules: [], items: [], next: null };
    const { plan, calendars } = await indexFrame(kysely, input.planId, ctx.today);
    const sent = await latestSent(
      kysely,
      scope,
      items.flatMap(({ obligations }) => obligations.map(({ id }) => id)),
    );
    const rules = await findRules(
      kysely,
      periods.map(({ originId }) => originId),
    );
    return {
      periods,
      rules: [...rules.values()].map(({ id, name, receiver, via }) => ({
        id,
        name,
        receiver,
        via,
      })),
      items: items.map(({ agencyId, agencyName, obligations }) => {
        const pace = { calendar: calendars.of(agencyId), steps: plan.escalation.report };
        const cells = obligations.map((obligation) => {
          const { periodic, requests } = reportStatistics([obligation], pace, ctx.today);
          const standing = standingOf(obligation, sent.get(obligation.id) ?? null, pace, ctx.today);
          const { id, originId, periodKey, originalDue, currentDue, version } = standing;
          const { state, beside } = standing;
          const counts = sumCounts([periodic, requests]);
          return {
            id,
            originId,
            periodKey,
            originalDue,
            currentDue,
            version,
            state,
            beside,
            counts,
          };
        });
        return { agencyId, agencyName, cells, counts: sumCounts(cells.map((cell) => cell.counts)) };
      }),
      next,
    };
  });

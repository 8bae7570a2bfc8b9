import { earlierOccurrenceWork, indexFrame, makeOccurrences } from '@dondoc/db/night';
import type { OccurrenceWork } from '@dondoc/db/night';
import { countTrackedEarlier, trackEarlier as track } from '@dondoc/db/stores';
import { addDays, CivilDate } from '@dondoc/domain/calendar';
import { done, PlanId } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { CommandFields, Seen } from '../input.ts';
import { Reason } from '../submission/submission-input.ts';
import { guarded } from '../trpc.ts';
import { askWrite } from './ask-write.ts';
import { planTarget } from './plan-permit.ts';

const Tracking = z.object({ planId: PlanId, trackedFrom: CivilDate });

/** What would count if a register were tracked from an earlier day: what is history no more, and earlier occurrences of yearly duties. */
export const previewTracking = guarded('register.correct')
  .input(Tracking)
  .query(async ({ ctx, input: { planId, trackedFrom } }) => {
    ctx.permit(await planTarget(ctx, planId));
    const { kysely } = ctx.db;
    const counted = await countTrackedEarlier(kysely, ctx.scope(), planId, trackedFrom);
    const order = { from: trackedFrom, date: ctx.today };
    const made = countOccurrences(await earlierOccurrenceWork(kysely, planId, order));
    return { ...counted, duties: counted.duties + made };
  });

/**
 * Tracks a register from an earlier day: a register correction with its reason. What was due from then on counts, the earlier occurrences of
 * yearly duties with it; no notice is made up
 * for days before today. Refuses `state.refused` once the register is closed, and what `trackEarlier` of the store refuses.
 */
export const trackEarlier = guarded('register.correct')
  .input(CommandFields.extend({ ...Tracking.shape, version: Seen, reason: Reason }))
  .mutation(async ({ ctx, input }) => {
    const { planId, version: seen, trackedFrom: from, reason } = input;
    const permit = ctx.permit(await planTarget(ctx, planId));
    return permit.command(input, async (trx, audit) => {
      const { plan, after } = await indexFrame(trx, planId, ctx.today);
      const open = askWrite(plan, 'register.correct', ctx.today);
      if (!open.ok) return open;
      const tracked = await track(trx, planId, seen, { from, lookOn: addDays(after, 1) });
      if (!tracked.ok) return tracked;
      const { was, version, duties, reports } = tracked.value;
      const work = await earlierOccurrenceWork(trx, planId, { from, date: ctx.today });
      for (const one of work) await makeOccurrences(trx, one, addDays(after, 1));
      audit({
        action: 'register.correct',
        aggregateKind: 'plan',
        aggregateId: planId,
        versionFrom: seen,
        versionTo: version,
        changes: {
          trackedFrom: [was, from],
          duties: [0, duties],
          occurrences: [0, countOccurrences(work)],
          reports: [0, reports],
        },
        reason,
      });
      return done({ version });
    });
  });

const countOccurrences = (work: readonly OccurrenceWork[]): number =>
  work.reduce((sum, { made }) => sum + made.length, 0);

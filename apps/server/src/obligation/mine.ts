import { nightPlans, readCalendars } from '@dondoc/db/night';
import {
  findAgencies,
  findRules,
  inWriting,
  latestAsked,
  latestSent,
  listObligations,
  listOwnDuties,
  listSilentPages,
  planNames,
  waitingInputs,
} from '@dondoc/db/stores';
import type { Calendars, Scope } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { DutyId, ObligationId } from '@dondoc/domain/kernel';
import { DEFAULT_ESCALATION } from '@dondoc/domain/plan';
import { askDuty, dutyLateBy, dutyState, inputState } from '@dondoc/domain/task';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { PageLimit } from '../input.ts';
import { guarded } from '../trpc.ts';
import { standingOf } from './standing.ts';

/** Pages to acknowledge that are shown at once. */
const SHOWN_PAGES = 20;

/** Requests of others that are shown at once; the next come when these are answered. */
const SHOWN_INPUTS = 50;

const Query = z.object({
  limit: PageLimit,
  reportsAfter: z.object({ due: CivilDate, id: ObligationId }).nullish(),
  dutiesAfter: z.object({ due: CivilDate, id: DutyId }).nullish(),
});
type Query = z.infer<typeof Query>;

/**
 * What the bodies of an officer or head owe: reports that somebody still has to do something about, and the duties they answer for or
 * are asked to do; each by its due date, page after page.
 */
export const mine = guarded('submission.draft')
  .input(Query)
  .query(async ({ ctx, input }) => {
    const scope = ctx.scope();
    const { kysely } = ctx.db;
    const own = scope.clauses.flatMap(({ reach }) =>
      reach.kind === 'body' && reach.own ? [reach.agencyId] : [],
    );
    const calendars = await readCalendars(kysely);
    return {
      /** Pages of plans that nobody of the bodies has acknowledged; the next come when these are. */
      pages: await listSilentPages(kysely, scope, { limit: SHOWN_PAGES, on: ctx.today }),
      bodies: (await findAgencies(kysely, own)).map(({ id, name }) => ({ id, name })),
      /** What others ask of the bodies that coordinate, by its date. */
      inputs: (await waitingInputs(kysely, scope, SHOWN_INPUTS)).map((asked) => ({
        ...asked,
        state: inputState(asked, ctx.today),
      })),
      reports: await ownReports(ctx, scope, calendars, input),
      duties: await ownDuties(ctx, scope, calendars, input),
    };
  });

async function ownReports(
  { db: { kysely }, today }: Context,
  scope: Scope,
  calendars: Calendars,
  { limit, reportsAfter }: Query,
) {
  const { items, next } = await listObligations(kysely, scope, {
    limit,
    after: reportsAfter,
    openOnly: true,
  });
  const ids = items.map(({ id }) => id);
  const sent = await latestSent(kysely, scope, ids);
  const writing = await inWriting(kysely, scope, ids);
  const asked = await latestAsked(
    kysely,
    scope,
    items.filter(({ askedMoreOn }) => askedMoreOn !== null).map(({ id }) => id),
  );
  const rules = await findRules(
    kysely,
    items.map(({ originId }) => originId),
  );
  const plans = await planNames(
    kysely,
    items.map(({ planId }) => planId),
  );
  const frames = await nightPlans(kysely, new Set(plans.keys()));
  return {
    items: items.map((obligation) => {
      const latest = sent.get(obligation.id) ?? null;
      const calendar = calendars.of(obligation.agencyId);
      const steps = (frames.get(obligation.planId)?.escalation ?? DEFAULT_ESCALATION).report;
      return {
        ...standingOf(obligation, latest, { calendar, steps }, today),
        ruleName: rules.get(obligation.originId)?.name ?? null,
        plan: plans.get(obligation.planId) ?? null,
        writing: writing.get(obligation.id)?.stage ?? null,
        /** What is asked for and not answered yet. */
        asked: asked.get(obligation.id) ?? null,
      };
    }),
    next,
  };
}

async function ownDuties(
  { db: { kysely }, today }: Context,
  scope: Scope,
  calendars: Calendars,
  { limit, dutiesAfter }: Query,
) {
  const { items, next } = await listOwnDuties(kysely, scope, { limit, after: dutiesAfter });
  const frames = await nightPlans(kysely, new Set(items.map(({ planId }) => planId)));
  return {
    items: items.map((duty) => {
      const calendar = calendars.of(duty.agencyId);
      const steps = (frames.get(duty.planId)?.escalation ?? DEFAULT_ESCALATION).task;
      const state = dutyState(duty, { calendar, steps }, today);
      return {
        ...duty,
        state,
        lateBy: dutyLateBy(duty, duty.currentDue, calendar, today),
        /** Whether what the body asked still waits for a decision. */
        awaiting: duty.asked !== null && askDuty('ask', duty, state).ok,
      };
    }),
    next,
  };
}

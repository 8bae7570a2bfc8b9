import { nightPlans, readCalendars } from '@dondoc/db/night';
import { listGroupMembers } from '@dondoc/db/stores';
import { AgencyId, DutyId } from '@dondoc/domain/kernel';
import { DEFAULT_ESCALATION } from '@dondoc/domain/plan';
import { dutyLateBy, dutyState } from '@dondoc/domain/task';
import { z } from 'zod';
import { refused } from '../error-map.ts';
import { PageLimit } from '../input.ts';
import { guarded } from '../trpc.ts';

/** One page of the members of a group's duty, each in the state that its own row has, else the group's. Refuses `not-found`. */
export const listMembers = guarded('plan.see')
  .input(z.object({ dutyId: DutyId, limit: PageLimit, after: AgencyId.nullish() }))
  .query(async ({ ctx, input: { dutyId, ...page } }) => {
    const { kysely } = ctx.db;
    const found = await listGroupMembers(kysely, ctx.scope(), dutyId, page);
    if (!found) throw refused({ code: 'not-found', facts: { kind: 'duty' } });
    const calendars = await readCalendars(kysely);
    const plans = await nightPlans(kysely, new Set(found.items.map(({ facts }) => facts.planId)));
    return {
      items: found.items.map(({ agencyId, name, facts, own }) => {
        const calendar = calendars.of(agencyId);
        const { task: steps } = plans.get(facts.planId)?.escalation ?? DEFAULT_ESCALATION;
        return {
          agencyId,
          name,
          own,
          state: dutyState(facts, { calendar, steps }, ctx.today),
          lateBy: dutyLateBy(facts, facts.currentDue, calendar, ctx.today),
        };
      }),
      next: found.next,
    };
  });

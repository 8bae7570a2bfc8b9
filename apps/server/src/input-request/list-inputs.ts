import { readCalendars } from '@dondoc/db/night';
import {
  accountableBodies,
  listInputRequests,
  placesOf,
  planParties,
  taskPlan,
} from '@dondoc/db/stores';
import type { AskedInput } from '@dondoc/db/stores';
import { may } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { InputRequestId, TaskId } from '@dondoc/domain/kernel';
import { inputLateBy, inputState } from '@dondoc/domain/task';
import { z } from 'zod';
import { refused } from '../error-map.ts';
import { PageLimit } from '../input.ts';
import { guarded } from '../trpc.ts';

const NOTHING = { answer: false, withdraw: false } as const;

/**
 * What is asked at a task of the bodies that coordinate, the newest first, each with its state and what the reader may do about it. By
 * how many working days it is late is told to who asked and who keeps the plan, and to nobody else. `asksFor`: the bodies in whose name
 * the reader asks.
 */
export const listInputs = guarded('plan.see')
  .input(
    z.object({
      taskId: TaskId,
      limit: PageLimit,
      after: z.object({ day: CivilDate, id: InputRequestId }).nullish(),
    }),
  )
  .query(async ({ ctx, input: { taskId, ...page } }) => {
    const { kysely } = ctx.db;
    const planId = await taskPlan(kysely, taskId);
    const parties = planId && (await planParties(kysely, planId));
    if (!planId || !parties) throw refused({ code: 'not-found', facts: { kind: 'task' } });
    const found = await listInputRequests(kysely, ctx.scope(), { planId, taskId }, page);
    const answering = await accountableBodies(kysely, taskId);
    const { grants } = ctx.session;
    const own = grants.flatMap(({ agencyId }) => agencyId ?? []);
    const concerned = found.items.flatMap(({ askerId, askedId }) => [askerId, askedId]);
    const ids = [...new Set([...parties.keepers, ...concerned, ...own])];
    const places = await placesOf(kysely, ids);
    const keepers = places.filter(({ agencyId }) => parties.keepers.includes(agencyId));
    const reach = (body: string) => ({
      kind: 'plan' as const,
      bodies: places.filter(({ agencyId }) => agencyId === body),
      keepers,
      planId,
    });
    const calendars = await readCalendars(kysely);
    const shown = (request: AskedInput) => {
      const state = inputState(request, ctx.today);
      const asks = may(grants, 'input.ask', reach(request.askerId));
      const calendar = calendars.of(request.askedId);
      return {
        ...request,
        state,
        lateBy: asks ? inputLateBy(request, calendar, ctx.today) : null,
        may:
          state === 'open' || state === 'late'
            ? { answer: may(grants, 'input.answer', reach(request.askedId)), withdraw: asks }
            : NOTHING,
      };
    };
    return {
      ...found,
      items: found.items.map(shown),
      asksFor: [...new Set([...own, ...parties.keepers])].filter(
        (id) =>
          (answering.includes(id) || parties.keepers.includes(id)) &&
          may(grants, 'input.ask', reach(id)),
      ),
    };
  });

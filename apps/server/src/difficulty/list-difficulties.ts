import { listDifficulties as readDifficulties, placesOf, planParties } from '@dondoc/db/stores';
import type { Difficulty } from '@dondoc/db/stores';
import { may } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { DifficultyId, PlanId, TaskId } from '@dondoc/domain/kernel';
import { difficultyState } from '@dondoc/domain/task';
import { z } from 'zod';
import { refused } from '../error-map.ts';
import { PageLimit } from '../input.ts';
import { guarded } from '../trpc.ts';

const NOTHING = { answer: false, takeBack: false } as const;

/**
 * What hinders the bodies of a plan, or of one of its tasks, the newest first, each with its state and what the reader may do about it;
 * with `open` those that wait for an answer alone.
 */
export const listDifficulties = guarded('plan.see')
  .input(
    z.object({
      planId: PlanId,
      taskId: TaskId.nullish(),
      open: z.boolean().default(false),
      limit: PageLimit,
      after: z.object({ raisedOn: CivilDate, id: DifficultyId }).nullish(),
    }),
  )
  .query(async ({ ctx, input: { planId, taskId = null, open, ...page } }) => {
    const { kysely } = ctx.db;
    const parties = await planParties(kysely, planId);
    if (!parties) throw refused({ code: 'not-found', facts: { kind: 'plan' } });
    const found = await readDifficulties(kysely, ctx.scope(), { planId, taskId, open }, page);
    const { grants } = ctx.session;
    const concerned = found.items.flatMap(({ agencyId, addresseeId }) => [agencyId, addresseeId]);
    const places = await placesOf(kysely, [
      ...new Set([
        ...parties.keepers,
        ...concerned,
        ...grants.flatMap(({ agencyId }) => agencyId ?? []),
      ]),
    ]);
    const keepers = places.filter(({ agencyId }) => parties.keepers.includes(agencyId));
    const of = (id: string) => places.filter(({ agencyId }) => agencyId === id);
    const acts = (difficulty: Difficulty) => ({
      answer: may(grants, 'difficulty.answer', {
        kind: 'decision',
        bodies: of(difficulty.addresseeId),
        keepers,
        planId,
      }),
      takeBack: may(grants, 'difficulty.raise', {
        kind: 'plan',
        bodies: of(difficulty.agencyId),
        keepers,
        planId,
      }),
    });
    const owners = grants.flatMap(({ agencyId }) => agencyId ?? []);
    const inPlan = new Set([...parties.keepers, ...parties.bodies]);
    const raises = [...new Set(owners)].filter(
      (id) =>
        inPlan.has(id) &&
        may(grants, 'difficulty.raise', { kind: 'plan', bodies: of(id), keepers: [], planId }),
    );
    return {
      ...found,
      /** The bodies for which the reader raises one; null: for every body of the plan. */
      raisesFor: may(grants, 'difficulty.raise', { kind: 'plan', bodies: [], keepers, planId })
        ? null
        : raises,
      items: found.items.map((difficulty) => {
        const state = difficultyState(difficulty);
        const allowed = state === 'open' ? acts(difficulty) : NOTHING;
        return { ...difficulty, state, may: allowed };
      }),
    };
  });

import { findAgencies, insertDifficulty, planParties, taskPlan } from '@dondoc/db/stores';
import { existsOn } from '@dondoc/domain/agency';
import { done, refuse } from '@dondoc/domain/kernel';
import { RaisedDifficulty } from '@dondoc/domain/task';
import { indexFrame } from '@dondoc/db/night';
import { targetOf } from '../access-target.ts';
import { refused } from '../error-map.ts';
import { CommandFields } from '../input.ts';
import { askWrite } from '../plan/ask-write.ts';
import { guarded } from '../trpc.ts';

/**
 * A body says what hinders it at a task, and turns to who can decide; the clerk records what came as a letter. Refuses `not-found` for a
 * task or addressee that there is not, `input.invalid` for a body that the plan does not name, and `state.refused` once it is closed.
 */
export const raiseDifficulty = guarded('difficulty.raise')
  .input(CommandFields.extend({ difficulty: RaisedDifficulty }))
  .mutation(async ({ ctx, input }) => {
    const { difficulty } = input;
    const planId = await taskPlan(ctx.db.kysely, difficulty.taskId);
    const parties = planId && (await planParties(ctx.db.kysely, planId));
    if (!planId || !parties) throw refused({ code: 'not-found', facts: { kind: 'task' } });
    const { keepers, bodies } = parties;
    const raisedBy = [difficulty.agencyId];
    const permit = ctx.permit(await targetOf(ctx, 'plan', { planId, bodies: raisedBy, keepers }));
    return permit.command(input, async (trx, audit) => {
      const action = 'difficulty.raise';
      if (![...keepers, ...bodies].includes(difficulty.agencyId))
        return refuse({
          code: 'input.invalid',
          facts: { path: 'difficulty.agencyId', issue: 'not-in-plan' },
        });
      const [addressee] = await findAgencies(trx, [difficulty.addresseeId]);
      if (!addressee || !existsOn(addressee, ctx.today))
        return refuse({ code: 'not-found', facts: { kind: 'agency' } });
      const { plan } = await indexFrame(trx, planId, ctx.today);
      const open = askWrite(plan, action, ctx.today);
      if (!open.ok) return open;
      const { id, taskId, agencyId, addresseeId } = difficulty;
      await insertDifficulty(trx, {
        ...difficulty,
        planId,
        on: ctx.today,
        by: permit.accountId,
      });
      audit({
        action,
        aggregateKind: 'difficulty',
        aggregateId: id,
        versionFrom: null,
        versionTo: 0,
        changes: {
          taskId: [null, taskId],
          agencyId: [null, agencyId],
          addresseeId: [null, addresseeId],
        },
      });
      return done({ id, version: 0 });
    });
  });

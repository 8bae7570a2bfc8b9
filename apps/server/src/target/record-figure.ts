import { addMeasurements } from '@dondoc/db/stores';
import { AgencyId, done, refuse } from '@dondoc/domain/kernel';
import { DecisionDocument } from '@dondoc/domain/plan';
import { Measurement } from '@dondoc/domain/reporting';
import { guarded } from '../trpc.ts';
import { holdOpen, TargetCommand, targetPlace } from './target-command.ts';

/**
 * Records the figure that was found for a target on a day, with the paper that says so, or none needed. A second figure of a day stands
 * for the first, which is kept. Refuses `date.in-future`, and `not-found` for a body without a share.
 */
export const recordFigure = guarded('target.write')
  .input(
    TargetCommand.extend({
      ...Measurement.shape,
      /** Of whose share it is; null: of the whole. */
      agencyId: AgencyId.nullable(),
      document: DecisionDocument.nullable(),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const { targetId, version: seen, on, value, agencyId, document } = input;
    const permit = ctx.permit(await targetPlace(ctx, targetId));
    return permit.command(input, async (trx, audit) => {
      if (on > ctx.today) return refuse({ code: 'date.in-future', facts: { date: on } });
      const action = 'target.record-figure';
      const held = await holdOpen(trx, input, action, ctx.today);
      if (!held.ok) return held;
      const shares = held.value.target.allocation?.shares ?? [];
      if (agencyId !== null && shares.every((share) => share.agencyId !== agencyId))
        return refuse({ code: 'not-found', facts: { kind: 'share' } });
      const version = await addMeasurements(
        trx,
        targetId,
        [{ on, value, agencyId, document, consolidationId: null }],
        { seen, by: permit.accountId, at: ctx.clock.now() },
      );
      audit({
        action,
        aggregateKind: 'target',
        aggregateId: targetId,
        versionFrom: seen,
        versionTo: version,
        changes: {
          value: [null, value],
          on: [null, on],
          ...(agencyId && { share: [null, agencyId] }),
        },
        document,
      });
      return done({ version });
    });
  });

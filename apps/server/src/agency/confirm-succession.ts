import { forgetHorizon } from '@dondoc/db/night';
import { moveItems } from '@dondoc/db/stores';
import { AgencyId, done, refuse } from '@dondoc/domain/kernel';
import { DecisionDocument } from '@dondoc/domain/plan';
import { CommandFields } from '../input.ts';
import { guarded } from '../trpc.ts';
import { transfersOf } from './body-transfers.ts';
import { ItemsInput, rowsMeant } from './transfer-input.ts';
import { OF_TRANSFERS } from './transfer-permit.ts';

/**
 * Records the signed transfer list of a body: its items move to who was chosen for each; the body that held one stays in its history. An
 * item for which nobody was chosen refuses the whole act (`state.refused` with where it stands).
 */
export const confirmSuccession = guarded('transfer.write')
  .input(
    CommandFields.extend({ agencyId: AgencyId, items: ItemsInput, document: DecisionDocument }),
  )
  .mutation(async ({ ctx, input }) => {
    const scope = ctx.scope();
    const permit = ctx.permit(OF_TRANSFERS);
    return permit.command(input, async (trx, audit) => {
      const { rows } = await transfersOf(trx, scope, input.agencyId, ctx.today);
      const meant = rowsMeant(rows, input.items);
      if (!meant.ok) return meant;
      const open = meant.value.find(({ standing }) => standing !== 'chosen');
      if (open)
        return refuse({
          code: 'state.refused',
          facts: { action: 'transfer.move', state: open.standing },
        });
      const moved = await moveItems(
        trx,
        meant.value.map(({ item }) => item),
        ctx.today,
        input.document,
      );
      await forgetHorizon(trx, 'all');
      for (const { item, to } of meant.value)
        audit({
          action: 'transfer.move',
          aggregateKind: item.kind,
          aggregateId: item.id,
          versionFrom: item.version,
          versionTo: item.version + 1,
          changes: { agencyId: [item.agencyId, to] },
          document: input.document,
        });
      return done(moved);
    });
  });

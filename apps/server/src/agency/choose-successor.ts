import { chooseSuccessors, findAgencies } from '@dondoc/db/stores';
import { existsOn } from '@dondoc/domain/agency';
import { AgencyId, done, refuse } from '@dondoc/domain/kernel';
import { CommandFields } from '../input.ts';
import { guarded } from '../trpc.ts';
import { transfersOf } from './body-transfers.ts';
import { ItemsInput, rowsMeant } from './transfer-input.ts';
import { OF_TRANSFERS } from './transfer-permit.ts';

/**
 * Says who takes open items of a body's transfer list: confirms the one whom the successions name, chooses where they name several, or
 * names one where they know nobody. Nothing moves before the signed list. Refuses a body that does not exist today.
 */
export const chooseSuccessor = guarded('transfer.write')
  .input(CommandFields.extend({ agencyId: AgencyId, items: ItemsInput, to: AgencyId }))
  .mutation(async ({ ctx, input }) => {
    const { agencyId, to } = input;
    const scope = ctx.scope();
    const permit = ctx.permit(OF_TRANSFERS);
    return permit.command(input, async (trx, audit) => {
      const { rows } = await transfersOf(trx, scope, agencyId, ctx.today);
      const meant = rowsMeant(rows, input.items);
      if (!meant.ok) return meant;
      const [taker] = await findAgencies(trx, [to]);
      if (!taker || !existsOn(taker, ctx.today))
        return refuse({
          code: 'input.invalid',
          facts: { path: 'to', issue: taker ? 'agency.ended' : 'agency.unknown' },
        });
      await chooseSuccessors(
        trx,
        meant.value.map(({ item: { kind, id, agencyId: from } }) => ({ kind, id, from, to })),
        permit.accountId,
      );
      for (const { item } of meant.value)
        audit({
          action: 'transfer.choose',
          aggregateKind: item.kind,
          aggregateId: item.id,
          versionFrom: item.version,
          versionTo: item.version,
          changes: { successor: [item.chosen, to] },
        });
      return done({ chosen: meant.value.length });
    });
  });

import { forgetHorizon } from '@dondoc/db/night';
import { insertAgencies } from '@dondoc/db/stores';
import { Agency } from '@dondoc/domain/agency';
import { done } from '@dondoc/domain/kernel';
import { CommandFields } from '../input.ts';
import { guarded } from '../trpc.ts';
import { checkedParent } from './checked-parent.ts';
import { registryPermit } from './registry-permit.ts';

/** Takes one body into the registry, behind those that are there. */
export const createAgency = guarded('registry.write')
  .input(CommandFields.extend({ agency: Agency.omit({ version: true }) }))
  .mutation(async ({ ctx, input }) => {
    const permit = await registryPermit(ctx, null);
    return permit.command(input, async (trx, audit) => {
      const parent = await checkedParent(trx, input.agency);
      if (!parent.ok) return parent;
      await insertAgencies(trx, [input.agency]);
      await forgetHorizon(trx, 'all');
      audit({
        action: 'agency.create',
        aggregateKind: 'agency',
        aggregateId: input.agency.id,
        versionFrom: null,
        versionTo: 0,
        changes: { name: [null, input.agency.name] },
      });
      return done({ id: input.agency.id, version: 0 });
    });
  });

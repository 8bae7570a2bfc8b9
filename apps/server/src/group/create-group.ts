import { insertGroups } from '@dondoc/db/stores';
import { AgencyGroup } from '@dondoc/domain/agency';
import { done } from '@dondoc/domain/kernel';
import { registryPermit } from '../agency/registry-permit.ts';
import { CommandFields } from '../input.ts';
import { guarded } from '../trpc.ts';
import { checkedMembers } from './checked-members.ts';

/** Makes a group. An open one has no members until somebody names them. */
export const createGroup = guarded('registry.write')
  .input(CommandFields.extend({ group: AgencyGroup.omit({ version: true }) }))
  .mutation(async ({ ctx, input }) => {
    const { group } = input;
    const permit = await registryPermit(ctx, null);
    return permit.command(input, async (trx, audit) => {
      const members = await checkedMembers(trx, group.membership);
      if (!members.ok) return members;
      await insertGroups(trx, [group]);
      audit({
        action: 'group.create',
        aggregateKind: 'group',
        aggregateId: group.id,
        versionFrom: null,
        versionTo: 0,
        changes: { name: [null, group.name] },
      });
      return done({ id: group.id, version: 0 });
    });
  });

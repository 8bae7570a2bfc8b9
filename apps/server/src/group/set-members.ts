import { forgetHorizon } from '@dondoc/db/night';
import { findGroups, setMembership } from '@dondoc/db/stores';
import { AgencyGroupId, AgencyId, done } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { registryPermit } from '../agency/registry-permit.ts';
import { CommandFields, Seen } from '../input.ts';
import { guarded } from '../trpc.ts';
import { checkedMembers } from './checked-members.ts';

/** More bodies than any province has. */
const MOST_MEMBERS = 2000;

/** Names the members of a group, all of them at once, as they are ticked. The next night mends what they owe. */
export const setMembers = guarded('registry.write')
  .input(
    CommandFields.extend({
      groupId: AgencyGroupId,
      version: Seen,
      members: z.array(AgencyId).max(MOST_MEMBERS),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const { groupId, version } = input;
    const permit = await registryPermit(ctx, null);
    return permit.command(input, async (trx, audit) => {
      const membership = { kind: 'list' as const, members: [...new Set(input.members)] };
      const members = await checkedMembers(trx, membership);
      if (!members.ok) return members;
      const [before] = await findGroups(trx, [groupId]);
      const written = await setMembership(trx, groupId, membership, version);
      if (!written.ok) return written;
      await forgetHorizon(trx, 'all');
      audit({
        action: 'group.set-members',
        aggregateKind: 'group',
        aggregateId: groupId,
        versionFrom: version,
        versionTo: written.value.version,
        changes: { membership: [before?.membership ?? null, membership] },
      });
      return done({ id: groupId, version: written.value.version });
    });
  });

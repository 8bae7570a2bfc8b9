import { forgetHorizon } from '@dondoc/db/night';
import { editAgency as writeAgency, findAgencies } from '@dondoc/db/stores';
import { Agency } from '@dondoc/domain/agency';
import { done } from '@dondoc/domain/kernel';
import { CommandFields, Seen } from '../input.ts';
import { guarded } from '../trpc.ts';
import { changedFields } from './changed-fields.ts';
import { checkedParent } from './checked-parent.ts';
import { registryPermit } from './registry-permit.ts';

/** What decides of which groups a body is a member, and on which days it owes anything. */
const DECIDES_WHO_OWES = ['kind', 'level', 'parentId', 'validFrom', 'validTo'] as const;

/**
 * Changes a body's entry. A body that has ended gets its last day; nothing is ever taken out. Where the change decides who owes a
 * report, the next night mends it.
 */
export const editAgency = guarded('registry.write')
  .input(CommandFields.extend({ version: Seen, agency: Agency.omit({ version: true }) }))
  .mutation(async ({ ctx, input }) => {
    const permit = await registryPermit(ctx, input.agency.id);
    return permit.command(input, async (trx, audit) => {
      const parent = await checkedParent(trx, input.agency);
      if (!parent.ok) return parent;
      const [before] = await findAgencies(trx, [input.agency.id]);
      const written = await writeAgency(trx, input.agency, input.version);
      if (!written.ok) return written;
      const changes = before ? changedFields(before, written.value) : {};
      if (DECIDES_WHO_OWES.some((field) => field in changes)) await forgetHorizon(trx, 'all');
      audit({
        action: 'agency.edit',
        aggregateKind: 'agency',
        aggregateId: input.agency.id,
        versionFrom: input.version,
        versionTo: written.value.version,
        changes,
      });
      return done({ id: written.value.id, version: written.value.version });
    });
  });

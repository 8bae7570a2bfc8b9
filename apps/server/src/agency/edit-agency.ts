import { editAgency as writeAgency, findAgencies } from '@dondoc/db/stores';
import { Agency } from '@dondoc/domain/agency';
import { done } from '@dondoc/domain/kernel';
import { CommandFields, Seen } from '../input.ts';
import { guarded } from '../trpc.ts';
import { changedFields } from './changed-fields.ts';
import { checkedParent } from './checked-parent.ts';
import { registryPermit } from './registry-permit.ts';

/** Changes a body's entry. A body that has ended gets its last day; nothing is ever taken out. */
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
      audit({
        action: 'agency.edit',
        aggregateKind: 'agency',
        aggregateId: input.agency.id,
        versionFrom: input.version,
        versionTo: written.value.version,
        changes: before ? changedFields(before, written.value) : {},
      });
      return done({ id: written.value.id, version: written.value.version });
    });
  });

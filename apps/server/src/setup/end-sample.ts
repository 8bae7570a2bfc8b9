import { setAside } from '@dondoc/db/client';
import { readSample } from '@dondoc/db/stores';
import { done } from '@dondoc/domain/kernel';
import { refused } from '../error-map.ts';
import { CommandFields } from '../input.ts';
import { guarded } from '../trpc.ts';

/**
 * Ends the sample, and with it everything that was entered while it was on: all of it is set aside, whole, in a schema of the
 * database that nothing here reads, and the first run begins anew. Not deleted, for the ledger and the audit never lose a row.
 */
export const endSample = guarded('setting.write')
  .input(CommandFields)
  .mutation(async ({ ctx, input }) => {
    const permit = ctx.permit({ kind: 'registry', bodies: [], keepers: [], planId: null });
    const sample = await readSample(ctx.db.kysely);
    if (!sample)
      throw refused({
        code: 'state.refused',
        facts: { action: 'setup.end-sample', state: 'no-sample' },
      });
    return permit.command(input, async (trx, audit) => {
      const { day } = sample;
      const schema = await setAside(trx, { name: 'sample', day, commandId: input.commandId });
      audit({
        action: 'sample.set-aside',
        aggregateKind: 'deployment',
        aggregateId: 'sample',
        versionFrom: null,
        versionTo: null,
        changes: { schema: [null, schema] },
      });
      return done({ schema });
    });
  });

import { forgetHorizon } from '@dondoc/db/night';
import { insertAgencies } from '@dondoc/db/stores';
import { BodyRow, MOST_BODY_ROWS, readListOfBodies } from '@dondoc/domain/agency';
import { AgencyId, done, refuse } from '@dondoc/domain/kernel';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { CommandFields } from '../input.ts';
import { guarded } from '../trpc.ts';
import { ANY_BODY, registryToday } from './read-bodies.ts';

/**
 * Takes a list of bodies into the registry, all of it or nothing: it is tried once more against the registry of this moment, and refused
 * `input.invalid` at its first fault, as "rows.7.mailbox".
 */
export const takeInList = guarded('registry.write')
  .input(
    CommandFields.extend({
      fileName: z.string().trim().min(1).max(200),
      rows: z.array(BodyRow).min(1).max(MOST_BODY_ROWS),
    }),
  )
  .mutation(({ ctx, input }) =>
    ctx.permit(ANY_BODY).command(input, async (trx, audit) => {
      const { bodies, errors } = readListOfBodies(input.rows, await registryToday(trx, ctx.today));
      const [fault] = errors;
      if (fault)
        return refuse({
          code: 'input.invalid',
          facts: { path: `rows.${fault.row}.${fault.column}`, issue: fault.issue },
        });
      const ids = new Map(bodies.map(({ row }) => [row, AgencyId.parse(uuidv7())]));
      const agencies = bodies.map(({ row, parent, ...body }) => ({
        ...body,
        id: idOf(ids, row),
        parentId: parent !== null && typeof parent === 'object' ? idOf(ids, parent.row) : parent,
        validTo: null,
      }));
      await insertAgencies(trx, agencies);
      await forgetHorizon(trx, 'all');
      for (const { id, ...said } of agencies)
        audit({
          action: 'agency.create',
          aggregateKind: 'agency',
          aggregateId: id,
          versionFrom: null,
          versionTo: 0,
          changes: Object.fromEntries(
            Object.entries(said)
              .filter(([, value]) => value !== null)
              .map(([field, value]) => [field, [null, value] as const]),
          ),
          reason: input.fileName,
        });
      return done({ made: agencies.length });
    }),
  );

function idOf(ids: ReadonlyMap<number, AgencyId>, row: number): AgencyId {
  const id = ids.get(row);
  if (id === undefined) throw new Error(`line ${row} names a line that is not there`);
  return id;
}

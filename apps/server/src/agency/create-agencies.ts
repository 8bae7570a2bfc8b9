import { forgetHorizon } from '@dondoc/db/night';
import { insertAgencies } from '@dondoc/db/stores';
import { Agency } from '@dondoc/domain/agency';
import { done } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { CommandFields } from '../input.ts';
import { guarded } from '../trpc.ts';
import { registryPermit } from './registry-permit.ts';

/** More bodies than any group of a province has. */
const MOST = 2000;

/** Takes many bodies of one kind of name into the registry by one act, behind those that are there: the communes of a province. */
export const createAgencies = guarded('registry.write')
  .input(
    CommandFields.extend({
      agencies: z
        .array(Agency.pick({ id: true, name: true, kind: true, level: true }))
        .min(1)
        .max(MOST),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const permit = await registryPermit(ctx, null);
    return permit.command(input, async (trx, audit) => {
      await insertAgencies(
        trx,
        input.agencies.map((agency) => ({
          ...agency,
          shortNames: [],
          code: null,
          parentId: null,
          mailbox: null,
          officePhone: null,
          validFrom: null,
          validTo: null,
        })),
      );
      await forgetHorizon(trx, 'all');
      for (const { id, name } of input.agencies)
        audit({
          action: 'agency.create',
          aggregateKind: 'agency',
          aggregateId: id,
          versionFrom: null,
          versionTo: 0,
          changes: { name: [null, name] },
        });
      return done({ made: input.agencies.length });
    });
  });

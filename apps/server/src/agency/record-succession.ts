import { forgetHorizon } from '@dondoc/db/night';
import { insertAgencies, recordSuccession as writeSuccession } from '@dondoc/db/stores';
import { AgencyId, done, refuse } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { CommandFields, Seen } from '../input.ts';
import { guarded } from '../trpc.ts';
import { changedFields } from './changed-fields.ts';
import { checkedParent } from './checked-parent.ts';
import { registryPermit } from './registry-permit.ts';
import { SuccessionInput } from './succession-input.ts';
import { thoughtOf } from './thought-of.ts';

/**
 * Records how bodies were rearranged: new ones come into the registry, those that end get their last day, a renamed one keeps its old
 * name for its time. What is open stays where it is, as to confirm, until the transfer list is signed; who owes the periods that are
 * still open, the next night mends. `seen` are the versions of the bodies that end or are renamed; a rename is recorded from its day
 * on (`date.in-future`).
 */
export const recordSuccession = guarded('succession.write')
  .input(
    CommandFields.extend({
      ...SuccessionInput.shape,
      seen: z.array(z.object({ id: AgencyId, version: Seen })).max(2000),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const { succession, bodies, seen } = input;
    const permit = await registryPermit(ctx, null);
    return permit.command(input, async (trx, audit) => {
      if (succession.kind === 'rename' && succession.on > ctx.today)
        return refuse({ code: 'date.in-future', facts: { date: succession.on } });
      const thought = await thoughtOf(trx, succession, bodies);
      if (!thought.ok) return thought;
      for (const body of bodies) {
        const parent = await checkedParent(trx, body);
        if (!parent.ok) return parent;
      }
      await insertAgencies(trx, bodies);
      const { registry } = thought.value;
      const written = await writeSuccession(trx, succession, {
        registry,
        seen,
        at: ctx.clock.now(),
      });
      if (!written.ok) return written;
      await forgetHorizon(trx, 'all');
      const document = succession.legalBasis && { role: '', ...succession.legalBasis };
      audit({
        action: 'succession.record',
        aggregateKind: 'succession',
        aggregateId: succession.id,
        versionFrom: null,
        versionTo: 0,
        changes: { succession: [null, succession] },
        document,
      });
      for (const { id, name } of bodies)
        audit({
          action: 'agency.create',
          aggregateKind: 'agency',
          aggregateId: id,
          versionFrom: null,
          versionTo: 0,
          changes: { name: [null, name] },
          document,
        });
      const before = new Map(registry.map((body) => [body.id, body]));
      for (const body of written.value) {
        const was = before.get(body.id);
        audit({
          action: succession.kind === 'rename' ? 'agency.rename' : 'agency.end',
          aggregateKind: 'agency',
          aggregateId: body.id,
          versionFrom: body.version - 1,
          versionTo: body.version,
          changes: was ? changedFields(was, body) : {},
          document,
        });
      }
      return done({ id: succession.id, ended: written.value.length, made: bodies.length });
    });
  });

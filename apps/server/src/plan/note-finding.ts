import { noteFinding as write } from '@dondoc/db/stores';
import { done, PlanId } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { CommandFields } from '../input.ts';
import { guarded } from '../trpc.ts';
import { planTarget } from './plan-permit.ts';

const Note = z.string().trim().min(1).max(2000);

/** Settles a finding about a signed text by a note, or takes the note back. The text itself is never mended. */
export const noteFinding = guarded('finding.note')
  .input(CommandFields.extend({ planId: PlanId, key: z.string().max(200), note: Note.nullable() }))
  .mutation(async ({ ctx, input }) => {
    const { planId, key, note } = input;
    const permit = ctx.permit(await planTarget(ctx, planId));
    return permit.command(input, async (trx, audit) => {
      const by = { accountId: permit.accountId, at: ctx.clock.now() };
      const noted = await write(trx, { planId, key, note, ...by });
      if (!noted.ok) return noted;
      const { id, before } = noted.value;
      audit({
        action: 'finding.note',
        aggregateKind: 'finding',
        aggregateId: id,
        versionFrom: null,
        versionTo: null,
        changes: { note: [before, note] },
      });
      return done(null);
    });
  });

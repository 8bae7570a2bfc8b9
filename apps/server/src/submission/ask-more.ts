import { insertMoreAsked, latestSent } from '@dondoc/db/stores';
import { addWorkingDays, CivilDate } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import { v7 as uuidv7 } from 'uuid';
import { obligationTarget } from '../obligation/obligation-permit.ts';
import { rewrite } from '../obligation/rewrite.ts';
import { guarded } from '../trpc.ts';
import { holdToAnswer } from './answer.ts';
import { ObligationCommand, Reason } from './submission-input.ts';

/** Working days that a body has to answer where the asker sets no date. */
const DEFAULT_DAYS = 3;

/**
 * Asks for more of what was received, with a reason and a date, three working days from today where none is given. Timeliness stays that
 * of the first receipt. Refuses `state.refused`, and `not-found` for a part whose report stands at its host.
 */
export const askMore = guarded('submission.accept')
  .input(ObligationCommand.extend({ reason: Reason, due: CivilDate.nullable() }))
  .mutation(async ({ ctx, input }) => {
    const { obligationId: id, version: seen, reason } = input;
    const permit = ctx.permit(await obligationTarget(ctx, 'decision', id));
    return permit.command(input, async (trx, audit) => {
      const found = await holdToAnswer(trx, { id, seen }, 'ask-more', ctx.today);
      if (!found.ok) return found;
      const { held, frame } = found.value;
      const calendar = frame.calendars.of(held.agencyId);
      const due = input.due ?? addWorkingDays(calendar, ctx.today, DEFAULT_DAYS);
      if (due < ctx.today)
        return refuse({
          code: 'input.invalid',
          facts: { path: 'due', issue: 'earlier-than-today' },
        });
      const latest = (await latestSent(trx, ctx.scope(), [id])).get(id);
      if (!latest) return refuse({ code: 'not-found', facts: { kind: 'submission' } });
      await insertMoreAsked(trx, {
        id: uuidv7(),
        obligationId: id,
        submissionId: latest.id,
        on: ctx.today,
        due,
        reason,
        accountId: permit.accountId,
      });
      const change = { askedMoreOn: ctx.today, askedMoreDue: due };
      const version = await rewrite({ trx, audit }, held, change, frame, {
        action: 'submission.ask-more',
        reason,
      });
      return done({ version, due });
    });
  });

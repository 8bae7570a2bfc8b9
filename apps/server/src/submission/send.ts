import { changeSubmission, findObligation } from '@dondoc/db/stores';
import { done, refuse } from '@dondoc/domain/kernel';
import { CoveringDocument } from '@dondoc/domain/reporting';
import { Seen } from '../input.ts';
import { obligationTarget } from '../obligation/obligation-permit.ts';
import { guarded } from '../trpc.ts';
import { complete } from './complete.ts';
import { receive } from './receive.ts';
import { RevisionCommand } from './submission-input.ts';
import { templateOf } from './template-of.ts';

/**
 * Sends what the body wrote in its name, today. What was noted sufficient before is corrected only with the reason that the draft
 * gives. Refuses `report.incomplete`, `reason.missing`, `state.refused`, `version.stale`.
 */
export const send = guarded('submission.send')
  .input(RevisionCommand.extend({ obligationVersion: Seen, covering: CoveringDocument.nullable() }))
  .mutation(async ({ ctx, input }) => {
    const { obligationId, submissionId: id, version: seen, obligationVersion, covering } = input;
    const permit = ctx.permit(await obligationTarget(ctx, 'submission', obligationId));
    return permit.command(input, async (trx, audit) => {
      const sent = await changeSubmission(trx, id, seen, {
        receipt: {
          channel: 'here',
          covering,
          receivedOn: ctx.today,
          recordedAt: ctx.clock.now(),
          sentBy: permit.accountId,
        },
      });
      if (!sent.ok) return sent;
      const { content, reason, revision, version } = sent.value;
      if (sent.value.obligationId !== obligationId)
        return refuse({ code: 'not-found', facts: { kind: 'submission' } });
      const owed = await findObligation(trx, ctx.scope(), obligationId);
      if (!owed) return refuse({ code: 'not-found', facts: { kind: 'obligation' } });
      const template = await templateOf(trx, owed.originId, content.templateVersion ?? 0);
      if (!template.ok) return template;
      const written = complete(content, template.value);
      if (!written.ok) return written;
      const received = await receive(
        { trx, audit },
        {
          action: 'submission.send',
          obligationId,
          seen: obligationVersion,
          on: ctx.today,
          nil: content.nil,
          reason,
        },
        ctx.today,
      );
      return received.ok
        ? done({ version, revision, obligationVersion: received.value })
        : received;
    });
  });

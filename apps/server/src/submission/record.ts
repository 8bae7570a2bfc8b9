import { findObligation, recordSubmission } from '@dondoc/db/stores';
import { CivilDate } from '@dondoc/domain/calendar';
import { done, refuse, SubmissionId } from '@dondoc/domain/kernel';
import { Channel, CoveringDocument, SubmissionContent } from '@dondoc/domain/reporting';
import { obligationTarget } from '../obligation/obligation-permit.ts';
import { guarded } from '../trpc.ts';
import { receive } from './receive.ts';
import { ObligationCommand, Reason } from './submission-input.ts';
import { onTemplate, templateOf } from './template-of.ts';

/**
 * Records what a body sent elsewhere: by document system, mail or paper, with its covering document. Timeliness counts the day it was
 * received; what the body is still writing here stays. Refuses `date.in-future` beside what `submission.send` refuses.
 */
export const record = guarded('submission.record')
  .input(
    ObligationCommand.extend({
      submissionId: SubmissionId,
      channel: Channel.exclude(['here']),
      receivedOn: CivilDate,
      covering: CoveringDocument.nullable(),
      content: SubmissionContent,
      reason: Reason.nullable(),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const { obligationId, version: seen, submissionId: id, receivedOn: on, reason } = input;
    const permit = ctx.permit(await obligationTarget(ctx, 'submission', obligationId));
    return permit.command(input, async (trx, audit) => {
      if (on > ctx.today) return refuse({ code: 'date.in-future', facts: { date: on } });
      const owed = await findObligation(trx, ctx.scope(), obligationId);
      if (!owed) return refuse({ code: 'not-found', facts: { kind: 'obligation' } });
      const template = await templateOf(trx, owed.originId, input.content.templateVersion);
      if (!template.ok) return template;
      const content = onTemplate(input.content, template.value);
      const received = await receive(
        { trx, audit },
        { action: 'submission.record', obligationId, seen, on, nil: content.nil, reason },
        ctx.today,
      );
      if (!received.ok) return received;
      const at = ctx.clock.now();
      const { revision } = await recordSubmission(trx, {
        id,
        obligationId,
        content,
        draftedBy: permit.accountId,
        createdAt: at,
        reason,
        channel: input.channel,
        covering: input.covering,
        receivedOn: on,
        recordedAt: at,
        sentBy: permit.accountId,
      });
      return done({ revision, obligationVersion: received.value });
    });
  });

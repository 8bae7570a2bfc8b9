import { changeSubmission, startSubmission } from '@dondoc/db/stores';
import { done, ObligationId, refuse, SubmissionId } from '@dondoc/domain/kernel';
import { SubmissionContent } from '@dondoc/domain/reporting';
import { CommandFields, Seen } from '../input.ts';
import { obligationTarget } from '../obligation/obligation-permit.ts';
import { guarded } from '../trpc.ts';
import { contentHash } from './content-hash.ts';
import { askInWriting } from './in-writing.ts';
import { Reason } from './submission-input.ts';
import { onTemplate, templateOf } from './template-of.ts';

/**
 * Keeps what a body writes: begins the next revision where `version` is null, else changes the one that is being written. A draft
 * counts as nothing: state and dates of the obligation stay as they are. It is kept on the version of the template that its content
 * names.
 */
export const saveDraft = guarded('submission.draft')
  .input(
    CommandFields.extend({
      obligationId: ObligationId,
      submissionId: SubmissionId,
      version: Seen.nullable(),
      content: SubmissionContent,
      reason: Reason.nullable(),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const { obligationId, submissionId: id, version: seen, reason } = input;
    const permit = ctx.permit(await obligationTarget(ctx, 'submission', obligationId));
    return permit.command(input, async (trx, audit) => {
      const allowed = await askInWriting(trx, ctx.scope(), obligationId, ctx.today);
      if (!allowed.ok) return allowed;
      const { originId } = allowed.value;
      const template = await templateOf(trx, originId, input.content.templateVersion);
      if (!template.ok) return template;
      const content = onTemplate(input.content, template.value);
      const by = { content, draftedBy: permit.accountId, reason };
      const kept =
        seen === null
          ? await startSubmission(trx, { id, obligationId, createdAt: ctx.clock.now(), ...by })
          : await changeSubmission(trx, id, seen, by);
      if (!kept.ok) return kept;
      if (kept.value.obligationId !== obligationId)
        return refuse({ code: 'not-found', facts: { kind: 'submission' } });
      const { version, revision, stage } = kept.value;
      audit({
        action: 'submission.save-draft',
        aggregateKind: 'submission',
        aggregateId: id,
        versionFrom: seen,
        versionTo: version,
        changes: { content: [null, contentHash(content)] },
      });
      return done({ version, revision, stage, at: ctx.clock.now() });
    });
  });

import { changeSubmission } from '@dondoc/db/stores';
import { done, refuse } from '@dondoc/domain/kernel';
import { obligationTarget } from '../obligation/obligation-permit.ts';
import { guarded } from '../trpc.ts';
import { complete } from './complete.ts';
import { askInWriting } from './in-writing.ts';
import { RevisionCommand } from './submission-input.ts';
import { templateOf } from './template-of.ts';

/**
 * Lays a draft before the head of its body, or once more what lies there. Refuses `report.incomplete` with the sections that still
 * have to be written, `state.refused`, `version.stale`.
 */
export const submit = guarded('submission.draft')
  .input(RevisionCommand)
  .mutation(async ({ ctx, input }) => {
    const { obligationId, submissionId: id, version: seen } = input;
    const permit = ctx.permit(await obligationTarget(ctx, 'submission', obligationId));
    return permit.command(input, async (trx, audit) => {
      const allowed = await askInWriting(trx, ctx.scope(), obligationId, ctx.today);
      if (!allowed.ok) return allowed;
      const laid = await changeSubmission(trx, id, seen, { stage: 'for-approval' });
      if (!laid.ok) return laid;
      if (laid.value.obligationId !== obligationId)
        return refuse({ code: 'not-found', facts: { kind: 'submission' } });
      const template = await templateOf(
        trx,
        allowed.value.originId,
        laid.value.content.templateVersion ?? 0,
      );
      if (!template.ok) return template;
      const written = complete(laid.value.content, template.value);
      if (!written.ok) return written;
      const { version, stage, stageBefore } = laid.value;
      audit({
        action: 'submission.submit',
        aggregateKind: 'submission',
        aggregateId: id,
        versionFrom: seen,
        versionTo: version,
        changes: stage === stageBefore ? {} : { stage: [stageBefore, stage] },
      });
      return done({ version });
    });
  });

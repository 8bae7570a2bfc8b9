import { createHash } from 'node:crypto';
import { changeConsolidation } from '@dondoc/db/stores';
import type { Consolidation } from '@dondoc/db/stores';
import { done, refuse } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import { ConsolidationSection, ReportFrame } from '@dondoc/domain/reporting';
import { z } from 'zod';
import { askWrite } from '../plan/ask-write.ts';
import { guarded } from '../trpc.ts';
import { ConsolidationCommand } from './consolidation-input.ts';
import { findOrRefuse, inHand } from './consolidation-page.ts';
import { consolidationTarget } from './consolidation-permit.ts';
import type { BodyReport } from './period-in-hand.ts';

/**
 * Writes head, foot and sections of a draft. Paragraphs without words go, forms and lists stay as the outline has them; one that names a source names a report of this period.
 * Refuses `input.invalid`, `version.stale`, `state.refused`.
 */
export const editConsolidation = guarded('consolidation.write')
  .input(
    ConsolidationCommand.extend({
      frame: ReportFrame,
      sections: z.array(ConsolidationSection).min(1).max(50),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const { consolidationId: id, version: seen } = input;
    const { grants } = ctx.session;
    const permit = ctx.permit(await consolidationTarget(ctx, 'submission', id));
    return permit.command(input, async (trx, audit) => {
      const found = await findOrRefuse(trx, ctx.scope(), id);
      const { consolidation, bodies, frame } = await inHand(trx, grants, found, ctx.today);
      const open = askWrite(frame.plan, 'edit', ctx.today);
      if (!open.ok) return open;
      const sections = asWritten(consolidation, input.sections, bodies);
      if (!sections.ok) return sections;
      const content = {
        ...consolidation.content,
        frame: withoutNumber(input.frame),
        sections: sections.value,
      };
      const edited = await changeConsolidation(trx, id, seen, { content });
      if (!edited.ok) return edited;
      const { version } = edited.value;
      audit({
        action: 'consolidation.edit',
        aggregateKind: 'consolidation',
        aggregateId: id,
        versionFrom: seen,
        versionTo: version,
        changes: { words: [hashOf(found.content), hashOf(content)] },
      });
      return done({ version });
    });
  });

type Sections = Consolidation['content']['sections'];

/** What was sent, under the sections there are, without empty paragraphs; every source a report of the period or one used before. */
function asWritten(
  { content }: Consolidation,
  sections: Sections,
  bodies: readonly BodyReport[],
): Result<Sections> {
  const keys = (of: Sections) => of.map(({ key }) => key).join('\n');
  if (keys(sections) !== keys(content.sections))
    return refuse({ code: 'input.invalid', facts: { path: 'sections', issue: 'other-outline' } });
  const known = new Set<string>([
    ...bodies.flatMap(({ submission }) => submission?.id ?? []),
    ...content.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ source }) => source?.submissionId ?? []),
    ),
  ]);
  const foreign = sections.some(({ paragraphs }) =>
    paragraphs.some(({ source }) => source !== null && !known.has(source.submissionId)),
  );
  if (foreign)
    return refuse({ code: 'input.invalid', facts: { path: 'sections', issue: 'foreign-source' } });
  return done(
    sections.map(({ key, title, paragraphs }) => {
      const asked = content.sections.find((section) => section.key === key);
      return {
        key,
        title,
        paragraphs: paragraphs.filter(({ text }) => text.trim() !== ''),
        ...(asked?.listed && { listed: asked.listed }),
        ...(asked?.form && { form: asked.form }),
      };
    }),
  );
}

/** Number and day are the records office's to give. */
const withoutNumber = (frame: ReportFrame): ReportFrame => ({
  ...frame,
  instrument: { ...frame.instrument, type: 'BC', number: null, issuedOn: null, issuedMonth: null },
});

/** By which the audit names words without saying them (decision D16). */
const hashOf = ({ frame, sections }: Pick<Consolidation['content'], 'frame' | 'sections'>) =>
  createHash('sha256').update(JSON.stringify({ frame, sections })).digest('hex');

import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';

/** Where a report came in: written here, or received elsewhere and recorded by the clerk. */
export const Channel = z.enum(['here', 'document-system', 'mail', 'paper']);
export type Channel = z.infer<typeof Channel>;

/** The paper under which a report came; the signer is a position, never a name. */
export const CoveringDocument = z.object({
  number: z.string().trim().max(80).nullable(),
  date: CivilDate.nullable(),
  signedBy: z.string().trim().max(200).nullable(),
});
export type CoveringDocument = z.infer<typeof CoveringDocument>;

/** One section of the outline that a rule asks for. `by-body`: each body's paragraphs; `list`: what is still open. */
export const ReportSection = z.object({
  key: z.string().min(1).max(100),
  title: z.string().trim().min(1).max(300),
  required: z.boolean(),
});
export type ReportSection = z.infer<typeof ReportSection>;

/** What a body writes under one section. */
export const SubmissionSection = z.object({
  key: z.string().min(1).max(100),
  title: z.string().min(1).max(300),
  text: z.string().max(50_000),
});
export type SubmissionSection = z.infer<typeof SubmissionSection>;

export const SubmissionContent = z.object({
  sections: z.array(SubmissionSection).min(1).max(50),
  /** Nothing to report in this period, confirmed by who sends. */
  nil: z.boolean(),
});
export type SubmissionContent = z.infer<typeof SubmissionContent>;

/** The way of a submission inside its body. Only `sent` is a submission; a draft counts as nothing. */
export const SubmissionStage = z.enum(['draft', 'for-approval', 'sent']);
export type SubmissionStage = z.infer<typeof SubmissionStage>;

/** The outline where a rule brings none of its own: results, difficulties, next period. */
export const DEFAULT_SECTIONS: readonly ReportSection[] = [
  { key: 'results', title: 'Kết quả thực hiện', required: true },
  { key: 'difficulties', title: 'Khó khăn, vướng mắc, kiến nghị', required: false },
  { key: 'next', title: 'Nhiệm vụ kỳ tới', required: false },
];

/**
 * The keys of required sections that a submission leaves empty; none where it is confirmed that there is nothing to report.
 *
 * @example
 * emptyRequired({ sections: [{ key: 'results', title: 'Kết quả', text: ' ' }], nil: false }, DEFAULT_SECTIONS); // ['results']
 */
export function emptyRequired(
  content: SubmissionContent,
  outline: readonly ReportSection[],
): readonly string[] {
  if (content.nil) return [];
  const written = new Set(
    content.sections.filter((section) => section.text.trim() !== '').map((section) => section.key),
  );
  return outline
    .filter((section) => section.required && !written.has(section.key))
    .map((section) => section.key);
}

/**
 * What was written, in the order and under the titles of an outline; sections that the outline does not have are left out.
 *
 * @example
 * inOutline({ sections: [{ key: 'next', title: 'x', text: 'a' }], nil: false }, DEFAULT_SECTIONS).sections[2];
 * // { key: 'next', title: 'Nhiệm vụ kỳ tới', text: 'a' }
 */
export function inOutline(
  { sections, nil }: SubmissionContent,
  outline: readonly ReportSection[],
): SubmissionContent {
  const texts = new Map(sections.map(({ key, text }) => [key, text]));
  return {
    sections: outline.map(({ key, title }) => ({ key, title, text: texts.get(key) ?? '' })),
    nil,
  };
}

import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { SubmittedForm } from './submitted-form.ts';
import type { TemplateForm } from './template-form.ts';
import type { TemplateSection } from './template.ts';

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
  /** The forms of the outline, by the keys of their sections; none where it has no form. */
  forms: z.array(SubmittedForm).max(50).optional(),
  /** The version of the template it is written on; none where that was the outline of every report. */
  templateVersion: z.int().nonnegative().optional(),
});
export type SubmissionContent = z.infer<typeof SubmissionContent>;

/**
 * The keys of required sections that a submission leaves empty; none where it is confirmed that there is nothing to report. A form
 * is empty while no cell of it is filled in.
 *
 * @example
 * const sections = [{ key: 'results', title: 'Kết quả', text: ' ' }];
 * emptyRequired({ sections, nil: false }, DEFAULT_TEMPLATE.sections); // ['results']
 */
export function emptyRequired(
  { sections, nil, forms = [] }: SubmissionContent,
  outline: readonly TemplateSection[],
): readonly string[] {
  if (nil) return [];
  const written = new Set(sections.filter(({ text }) => text.trim() !== '').map(({ key }) => key));
  const filledIn = new Set(forms.filter(({ cells }) => cells.length > 0).map(({ key }) => key));
  return outline
    .filter(({ required, kind, key }) => {
      const full = kind === 'form' ? filledIn : written;
      return required && !full.has(key);
    })
    .map(({ key }) => key);
}

/**
 * What was written, in the order and under the titles of an outline; sections, forms and cells that the outline does not have are
 * left out. Beside a form there may be words too.
 *
 * @example
 * const sections = [{ key: 'next', title: 'x', text: 'a' }];
 * inOutline({ sections, nil: false }, DEFAULT_TEMPLATE.sections).sections[2]; // { key: 'next', title: 'Nhiệm vụ kỳ tới', text: 'a' }
 */
export function inOutline(
  { sections, nil, forms = [], templateVersion }: SubmissionContent,
  outline: readonly TemplateSection[],
): SubmissionContent {
  const texts = new Map(sections.map(({ key, text }) => [key, text]));
  const kept = outline.flatMap((section) => {
    const form = forms.find(({ key }) => key === section.key);
    return section.kind === 'form' && form ? [inForm(form, section.form)] : [];
  });
  return {
    sections: outline.map(({ key, title }) => ({ key, title, text: texts.get(key) ?? '' })),
    nil,
    ...(kept.length > 0 && { forms: kept }),
    ...(templateVersion !== undefined && { templateVersion }),
  };
}

function inForm({ key, cells }: SubmittedForm, { rows, columns }: TemplateForm): SubmittedForm {
  const places = new Set(
    rows.flatMap((row) => columns.map((column) => `${row.key} ${column.key}`)),
  );
  return { key, cells: cells.filter(({ row, column }) => places.has(`${row} ${column}`)) };
}

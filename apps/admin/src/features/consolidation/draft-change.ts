import { paragraphOf } from '@dondoc/domain/reporting';
import type { Body, Section } from './answer.ts';
import type { Draft } from './use-edits.ts';

type Paragraph = Section['paragraphs'][number];

const inSection = (
  draft: Draft,
  key: string,
  change: (paragraphs: readonly Paragraph[]) => readonly Paragraph[],
): Draft => ({
  ...draft,
  sections: draft.sections.map((section) =>
    section.key === key ? { ...section, paragraphs: [...change(section.paragraphs)] } : section,
  ),
});

/**
 * Puts what a body wrote under a section on the page: in the place of an earlier revision of it, or after the body that stands before
 * it in the order given. `order` is that of the plan.
 */
export function pulledIn(draft: Draft, key: string, body: Body, order: readonly Body[]): Draft {
  const section = draft.sections.find((one) => one.key === key);
  const paragraph = section && paragraphOf(body, section);
  if (!paragraph) return draft;
  const place = (id: string | undefined) => order.findIndex(({ agencyId }) => agencyId === id);
  const own = place(body.agencyId);
  return inSection(draft, key, (paragraphs) => {
    const earlier = paragraphs.findIndex(({ source }) => source?.agencyId === body.agencyId);
    if (earlier >= 0) return paragraphs.with(earlier, paragraph);
    const after = paragraphs.findLastIndex(
      ({ source }) => source !== null && place(source.agencyId) < own,
    );
    return paragraphs.toSpliced(after + 1, 0, paragraph);
  });
}

/** Writes other words into a paragraph; without words it goes. */
export const reworded = (draft: Draft, key: string, at: number, text: string): Draft =>
  inSection(draft, key, (paragraphs) => {
    const old = paragraphs[at];
    if (!old) return paragraphs;
    return text.trim() === ''
      ? paragraphs.toSpliced(at, 1)
      : paragraphs.with(at, { ...old, text: text.trim() });
  });

/** Adds a paragraph of the clerk's own at the end of a section. */
export const added = (draft: Draft, key: string, text: string): Draft =>
  text.trim() === ''
    ? draft
    : inSection(draft, key, (paragraphs) => [...paragraphs, { text: text.trim(), source: null }]);

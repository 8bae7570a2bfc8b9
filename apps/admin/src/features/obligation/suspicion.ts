import { suspectedPersonalData } from '@dondoc/domain/plan';
import type { SuspectedWords } from '@dondoc/domain/plan';
import type { CellPlace } from './form-cells.ts';
import type { Written } from './written.ts';

/** A place in a section, or where that is null in the reason, that looks like the identifier of a private person, and its words. */
export interface Suspicion extends SuspectedWords {
  readonly section: string | null;
  /** The cell of the section's form; null where it stands in words. */
  readonly cell: CellPlace | null;
  readonly start: number;
  readonly end: number;
}

/** The places about which nobody has said yet that they are the office's own. */
export const suspicionsIn = (
  { content, reason }: Written,
  kept: ReadonlySet<string>,
): readonly Suspicion[] =>
  [
    ...content.sections.map(({ key, text }) => ({ key, text, cell: null })),
    ...(content.forms ?? []).flatMap(({ key, cells }) =>
      cells.map(({ row, column, value }) => ({ key, text: value, cell: { row, column } })),
    ),
    { key: null, text: reason ?? '', cell: null },
  ].flatMap(({ key, text, cell }) =>
    suspectedPersonalData(text)
      .map(({ start, end, kind }) => ({
        section: key,
        cell,
        start,
        end,
        text: text.slice(start, end),
        kind,
      }))
      .filter((place) => !kept.has(place.text)),
  );

/** The words of all such places of a text that was kept already. */
export const keptIn = (written: Written): string[] =>
  suspicionsIn(written, new Set()).map(({ text }) => text);

import { suspectedPersonalData } from '@dondoc/domain/plan';
import type { SuspectedWords } from '@dondoc/domain/plan';
import type { Written } from './written.ts';

/** A place in a section, or where that is null in the reason, that looks like the identifier of a private person, and its words. */
export interface Suspicion extends SuspectedWords {
  readonly section: string | null;
  readonly start: number;
  readonly end: number;
}

/** The places about which nobody has said yet that they are the office's own. */
export const suspicionsIn = (
  { content, reason }: Written,
  kept: ReadonlySet<string>,
): readonly Suspicion[] =>
  [...content.sections, { key: null, text: reason ?? '' }].flatMap(({ key, text }) =>
    suspectedPersonalData(text)
      .map(({ start, end, kind }) => ({
        section: key,
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

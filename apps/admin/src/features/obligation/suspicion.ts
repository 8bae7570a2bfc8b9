import { suspectedPersonalData } from '@dondoc/domain/plan';
import type { PersonalDataKind } from '@dondoc/domain/plan';
import type { SubmissionContent } from '@dondoc/domain/reporting';

/** A place in a section that looks like the identifier of a private person, and its words. */
export interface Suspicion {
  readonly section: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: PersonalDataKind;
}

/** The places about which nobody has said yet that they are the office's own. */
export const suspicionsIn = (
  { sections }: SubmissionContent,
  kept: ReadonlySet<string>,
): readonly Suspicion[] =>
  sections.flatMap(({ key, text }) =>
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
export const keptIn = (content: SubmissionContent): readonly string[] =>
  suspicionsIn(content, new Set()).map(({ text }) => text);

import type { PersonalDataKind } from '../kernel/personal-data-kind.ts';
import { suspectedPersonalData } from './personal-data.ts';

/** Words that seem to hold an identifier of a private person. */
export interface SuspectedWords {
  readonly text: string;
  readonly kind: PersonalDataKind;
}

/**
 * Fields whose text is not a person's own words: a body's addresses and file names are asked for as such, `wording` is the paper's,
 * about whose text the reading makes a finding.
 */
const NOT_OWN_WORDS: ReadonlySet<string> = new Set([
  'mailbox',
  'officePhone',
  'fileName',
  'wording',
]);
/** Ids, keys and hashes, by how such fields end. */
const NAMES_A_THING = /(?:^id|Id|^keys?|Key|sha256)$/;

/**
 * What in the texts of a value, however deep they stand, seems to hold identifiers of a private person, in the order of the value.
 *
 * @example
 * suspectedWords({ reason: 'Gọi 0900 000 000' }); // [{ text: '0900 000 000', kind: 'mobile' }]
 */
export const suspectedWords = (value: unknown): readonly SuspectedWords[] =>
  textsOf(value).flatMap((text) =>
    suspectedPersonalData(text).map(({ start, end, kind }) => ({
      text: text.slice(start, end),
      kind,
    })),
  );

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, held]) =>
    NOT_OWN_WORDS.has(field) || NAMES_A_THING.test(field) ? [] : textsOf(held),
  );
}

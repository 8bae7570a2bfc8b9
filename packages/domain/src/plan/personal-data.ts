import type { PersonalDataKind } from '../kernel/personal-data-kind.ts';
import type { Anchor } from './anchor.ts';

/** A place that seems to hold an identifier of a private person; half open, UTF-16 offsets. */
export interface SuspectedPersonalData extends Anchor {
  readonly kind: PersonalDataKind;
}

/** Identifiers of Decree 356/2025/NĐ-CP as they are written; amounts of money, document numbers and dates are none of them. */
const PATTERNS: readonly (readonly [PersonalDataKind, RegExp])[] = [
  [
    'identity-card',
    /(?:căn cước|cccd|cmnd|chứng minh|số định danh|hộ chiếu)[^.;\n]{0,40}?(?<!\d)\p{L}?\d{7,12}(?!\d)/giu,
  ],
  ['identity-card', /sinh ngày[^.;\n]{0,20}?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/giu],
  ['account', /(?:stk|số tài khoản|tài khoản số)[^.;\n]{0,40}?\d{6,}/giu],
  // 001 to 096 is the place; what follows is century and sex, year of birth and six digits of a series.
  ['personal-number', /(?<![\d.,])0(?:0[1-9]|[1-8]\d|9[0-6])\d{9}(?!\d)/gu],
  // Digits before a stroke are those of a document or of a day.
  [
    'mobile',
    /(?<![\d.,])(?:(?:\+84[\s.-]?|0)[35789]\d(?:[\s.-]?\d){7}|0[35789] \d{4} \d{4})(?![\d/])/gu,
  ],
  ['mail', /[\w.%+-]+@(?:gmail|yahoo|hotmail|outlook|live|icloud|proton)\.[a-z.]*[a-z]/giu],
  [
    'vehicle-plate',
    /(?:biển số|biển kiểm soát|bks)[^.;\n]{0,20}?\d{2}\p{L}\d?[\s-]?\d{3}\.?\d{2}(?!\d)/giu,
  ],
];

/** The id of a record, as it stands in a pasted address of this desk: its digits are nobody's number. */
const RECORD_ID = /(?<![\p{L}\d])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\p{L}\d])/giu;

/**
 * Where a text seems to hold identifiers of a private person, in the order of the text. It is a question, never a verdict: whoever
 * writes decides.
 *
 * @example
 * suspectedPersonalData('Đầu mối: 0900 000 000'); // [{ start: 9, end: 21, kind: 'mobile' }]
 */
export function suspectedPersonalData(text: string): readonly SuspectedPersonalData[] {
  const words = text.replaceAll(RECORD_ID, (id) => '#'.repeat(id.length));
  const found = PATTERNS.flatMap(([kind, pattern]) =>
    Array.from(words.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind,
    })),
  );
  const inOrder = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return inOrder.filter(
    (place, at) => !inOrder.slice(0, at).some((before) => place.start < before.end),
  );
}

import type { CivilDate } from '@dondoc/domain/calendar';
import { civil, firstOf, lastOf } from './civil.ts';
import { romanValue } from './label.ts';

/** A stretch of time that a phrase names: a day, month, quarter, half or whole year. */
export interface Stretch {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly unit: 'day' | 'month' | 'quarter' | 'half-year' | 'year';
}

const YEAR = String.raw`(?:\s*(?:[/.\-–]|năm)\s*|\s+)(20\d\d)`;
const FORMS: readonly (readonly [
  RegExp,
  (match: RegExpExecArray, year: number | null) => Stretch | null,
])[] = [
  [
    /^(?:ngày\s+)?(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(20\d\d)(?!\d)/u,
    (m) => dayOf(Number(m[3]), Number(m[2]), Number(m[1])),
  ],
  [
    /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s*(?:,?\s*năm|\/)\s*(20\d\d)(?!\d)/u,
    (m) => dayOf(Number(m[3]), Number(m[2]), Number(m[1])),
  ],
  [
    new RegExp(`^tháng\\s+(\\d{1,2})${YEAR}(?!\\d)`, 'u'),
    (m) => monthOf(Number(m[2]), Number(m[1])),
  ],
  [
    new RegExp(`^quý\\s+(i{1,3}|iv|[1-4])${YEAR}(?!\\d)`, 'u'),
    (m) => quarterOf(Number(m[2]), numeral(m[1] ?? '')),
  ],
  [/^(\d{1,2})\s*\/\s*(20\d\d)(?!\d)/u, (m) => monthOf(Number(m[2]), Number(m[1]))],
  [
    /^(?:6|sáu)\s+tháng\s+(đầu|cuối)\s+năm\s+(20\d\d)/u,
    (m) => halfOf(Number(m[2]), m[1] === 'đầu' ? 1 : 2),
  ],
  [/^(?:cuối\s+)?năm\s+(20\d\d)(?!\d)/u, (m) => yearOf(Number(m[1]))],
  [/^(20\d\d)\s*\.?$/u, (m) => yearOf(Number(m[1]))],
  [
    /^(?:ngày\s+)?(\d{1,2})\s*(?:\/|\s+tháng\s+)\s*(\d{1,2})(?![\d/])/u,
    (m, year) => (year === null ? null : dayOf(year, Number(m[2]), Number(m[1]))),
  ],
  [
    /^tháng\s+(\d{1,2})(?![\d/])/u,
    (m, year) => (year === null ? null : monthOf(year, Number(m[1]))),
  ],
  [
    /^quý\s+(i{1,3}|iv|[1-4])(?!\p{L})/u,
    (m, year) => (year === null ? null : quarterOf(year, numeral(m[1] ?? ''))),
  ],
];

/**
 * The stretch of time named where a folded text goes on, and how long its words are; null where none is named.
 *
 * @param year the year to take where the words name none; null to read only words that name it
 * @example
 * stretchAt('quý iv-2025', null); // { stretch: { from: '2025-10-01', to: '2025-12-31', unit: 'quarter' }, length: 11 }
 */
export function stretchAt(
  low: string,
  year: number | null,
): { stretch: Stretch; length: number } | null {
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(low);
    const stretch = match ? read(match, year) : null;
    if (match && stretch) return { stretch, length: match[0].length };
  }
  return null;
}

const numeral = (text: string): number =>
  /^\d$/u.test(text) ? Number(text) : (romanValue(text.toUpperCase()) ?? 0);
const between = (
  from: CivilDate | null,
  to: CivilDate | null,
  unit: Stretch['unit'],
): Stretch | null => (from !== null && to !== null ? { from, to, unit } : null);
const dayOf = (year: number, month: number, day: number) =>
  between(civil(year, month, day), civil(year, month, day), 'day');
const monthOf = (year: number, month: number) =>
  month >= 1 && month <= 12 ? between(firstOf(year, month), lastOf(year, month), 'month') : null;
const quarterOf = (year: number, quarter: number) =>
  quarter >= 1 && quarter <= 4
    ? between(firstOf(year, quarter * 3 - 2), lastOf(year, quarter * 3), 'quarter')
    : null;
const halfOf = (year: number, half: number) =>
  between(firstOf(year, half * 6 - 5), lastOf(year, half * 6), 'half-year');
const yearOf = (year: number) => between(firstOf(year, 1), lastOf(year, 12), 'year');

import { namedDay, Period, periodBounds } from '@dondoc/domain/period';
import type { DateRange, PartOfPeriod } from '@dondoc/domain/period';
import { civil } from './civil.ts';
import { romanValue } from './label.ts';

/** A stretch of time that a phrase names: a day, month, quarter, half or whole year, and its days. */
export interface Stretch extends DateRange {
  readonly period: Period;
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
  [/^năm\s+(20\d\d)(?!\d)/u, (m) => yearOf(Number(m[1]))],
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

const PART = /^(đầu|giữa|cuối)\s+(?=tháng|quý|năm)/u;
const PARTS: Readonly<Record<string, PartOfPeriod>> = {
  đầu: 'beginning',
  giữa: 'middle',
  cuối: 'end',
};

/**
 * The stretch of time named where a folded text goes on, and how long its words are; null where none is named. "Giữa tháng" and its
 * kin are the one day that the Civil Code gives them.
 *
 * @param year the year to take where the words name none; null to read only words that name it
 * @example
 * stretchAt('quý iv-2025', null); // { stretch: { period, from: '2025-10-01', to: '2025-12-31' }, length: 11 }
 */
export function stretchAt(
  low: string,
  year: number | null,
): { stretch: Stretch; length: number } | null {
  const part = PART.exec(low);
  if (part) {
    const whole = stretchAt(low.slice(part[0].length), year);
    const date = whole && namedDay(PARTS[part[1] ?? ''] ?? 'end', whole.stretch.period);
    const stretch = date ? stretchOf({ kind: 'day', date }) : whole?.stretch;
    return whole && stretch ? { stretch, length: part[0].length + whole.length } : null;
  }
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(low);
    const stretch = match ? read(match, year) : null;
    if (match && stretch) return { stretch, length: match[0].length };
  }
  return null;
}

const numeral = (text: string): number =>
  /^\d$/u.test(text) ? Number(text) : (romanValue(text.toUpperCase()) ?? 0);

function stretchOf(named: Record<string, unknown>): Stretch | null {
  const { success, data: period } = Period.safeParse(named);
  const days = success ? periodBounds(period) : null;
  return success && days ? { period, ...days } : null;
}
const dayOf = (year: number, month: number, day: number) =>
  stretchOf({ kind: 'day', date: civil(year, month, day) });
const monthOf = (year: number, month: number) => stretchOf({ kind: 'month', year, month });
const quarterOf = (year: number, quarter: number) => stretchOf({ kind: 'quarter', year, quarter });
const halfOf = (year: number, half: number) => stretchOf({ kind: 'half-year', year, half });
const yearOf = (year: number) => stretchOf({ kind: 'year', year });

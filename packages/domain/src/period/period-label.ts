import { dayNumber, dayNumberOf, partsOf } from '../calendar/day-number.ts';
import type { DateRange } from './bounds.ts';
import { periodBounds } from './bounds.ts';
import type { Period } from './cadence.ts';

/** What a screen needs to name a period: "Tháng 6/2026", "Tuần 34/2026 (17/8 - 23/8)". */
export interface PeriodLabel {
  readonly kind: Period['kind'];
  /** Month, quarter, half or ISO week number; null where the kind has none. */
  readonly number: number | null;
  readonly year: number | null;
  readonly days: DateRange | null;
  /** The name of an event, as written. */
  readonly name: string | null;
}

/**
 * The facts from which words for a period are made.
 *
 * @example
 * periodLabel({ kind: 'quarter', year: 2026, quarter: 2 }).number; // 2
 */
export function periodLabel(period: Period): PeriodLabel {
  const facts = {
    kind: period.kind,
    number: null,
    year: null,
    days: periodBounds(period),
    name: null,
  };
  switch (period.kind) {
    case 'month':
      return { ...facts, number: period.month, year: period.year };
    case 'quarter':
      return { ...facts, number: period.quarter, year: period.year };
    case 'half-year':
      return { ...facts, number: period.half, year: period.year };
    case 'nine-months':
    case 'year':
      return { ...facts, year: period.year };
    case 'week':
      return { ...facts, ...isoWeek(dayNumber(period.monday)) };
    case 'event':
      return { ...facts, name: period.name };
    default:
      return { ...facts, year: Number(period.date.slice(0, 4)) };
  }
}

/** A week belongs to the year of its Thursday (ISO 8601). */
function isoWeek(monday: number): { number: number; year: number } {
  const thursday = monday + 3;
  const { year } = partsOf(thursday);
  return { number: Math.floor((thursday - dayNumberOf(year, 1, 1)) / 7) + 1, year };
}

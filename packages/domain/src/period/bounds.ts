import type { CivilDate } from '../calendar/civil-date.ts';
import type { DayNumber } from '../calendar/day-number.ts';
import { civilDateOf, dayNumber, dayOfMonth, partsOf } from '../calendar/day-number.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { Period } from './cadence.ts';

/** Two days and all between them, both included. */
export interface DateRange {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** `DateRange` on day numbers. */
export interface DayRange {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** Months numbered through from year 0: January 2026 is 24312. */
export interface MonthSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * The months of a period that is made of whole months; null for days, weeks and events.
 *
 * @example
 * monthSpan({ kind: 'quarter', year: 2026, quarter: 2 }); // { first: 24315, last: 24317 }, April to June
 */
export function monthSpan(period: Period): MonthSpan | null {
  switch (period.kind) {
    case 'month':
      return span(period.year, period.month, 1);
    case 'quarter':
      return span(period.year, period.quarter * 3 - 2, 3);
    case 'half-year':
      return span(period.year, period.half * 6 - 5, 6);
    case 'nine-months':
      return span(period.year, 1, 9);
    case 'year':
      return span(period.year, 1, 12);
    case 'day':
    case 'week':
    case 'day-in-year':
    case 'event':
      return null;
    default:
      return unreachable(period);
  }
}

/**
 * The month in which a period ends, numbered through from year 0; null for an event.
 *
 * @example
 * closingMonth({ kind: 'quarter', year: 2026, quarter: 2 }); // 24317, June 2026
 */
export function closingMonth(period: Period): number | null {
  // The same answer without a day in between: every due day of a month asks for it.
  const span = monthSpan(period);
  if (span) return span.last;
  const days = boundDays(period);
  if (!days) return null;
  const { year, month } = partsOf(days.to);
  return year * 12 + month - 1;
}

/** `periodBounds` on day numbers. */
export function boundDays(period: Period): DayRange | null {
  const span = monthSpan(period);
  if (span) return { from: dayOfMonth(span.first, 1), to: dayOfMonth(span.last, 31) };
  switch (period.kind) {
    case 'week': {
      const from = dayNumber(period.monday);
      return { from, to: from + 6 };
    }
    case 'day':
    case 'day-in-year': {
      const day = dayNumber(period.date);
      return { from: day, to: day };
    }
    default:
      return null;
  }
}

/**
 * The first and last day of a period by its name; null for an event, which has no days of its own. Which days its figures
 * cover is another question: see `dataWindow`.
 *
 * @example
 * periodBounds({ kind: 'half-year', year: 2026, half: 1 }); // { from: '2026-01-01', to: '2026-06-30' }
 */
export const periodBounds = (period: Period): DateRange | null => toDates(boundDays(period));

/** A range of day numbers as dates. */
export const toDates = (range: DayRange | null): DateRange | null =>
  range && { from: civilDateOf(range.from), to: civilDateOf(range.to) };

const span = (year: number, first: number, length: number) => ({
  first: year * 12 + first - 1,
  last: year * 12 + first + length - 2,
});

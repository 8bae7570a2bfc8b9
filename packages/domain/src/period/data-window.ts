import { dayNumber, dayOfMonth } from '../calendar/day-number.ts';
import type { DateRange, DayRange } from './bounds.ts';
import { boundDays, monthSpan, toDates } from './bounds.ts';
import { previousPeriod } from './cadence-periods.ts';
import type { Cadence, DataWindow, Period } from './cadence.ts';

/** Where a window comes from: the decree, the period's own days, the rule's own two days, or the days between listed ones. */
export type WindowBasis = 'decree' | 'calendar' | 'custom' | 'between-days';

/** `dataWindow` on day numbers. */
export interface WindowDays extends DayRange {
  readonly basis: WindowBasis;
}

/**
 * The days that a period's figures cover, both included; null for an event.
 *
 * - `decree` (Decree 09/2019/NĐ-CP, art. 12): from the 15th of the month before the period to the 14th of its last month.
 * - `calendar`: the days of the period's name.
 * - `custom`: the rule's own days, offsets counted from the period's first month (from) and its last month (to).
 *
 * Days and weeks cover themselves whatever the rule says; a listed day of the year covers what follows the listed day before.
 *
 * @example
 * dataWindow({ kind: 'decree' }, { kind: 'month' }, { kind: 'month', year: 2026, month: 1 });
 * // { from: '2025-12-15', to: '2026-01-14' }
 */
export const dataWindow = (
  window: DataWindow,
  cadence: Cadence,
  period: Period,
): DateRange | null => toDates(windowDays(window, cadence, period));

/** `dataWindow` on day numbers, with its basis. */
export function windowDays(
  window: DataWindow,
  cadence: Cadence,
  period: Period,
): WindowDays | null {
  const span = monthSpan(period);
  if (span && window.kind === 'decree') {
    return {
      basis: 'decree',
      from: dayOfMonth(span.first - 1, 15),
      to: dayOfMonth(span.last, 14),
    };
  }
  if (span && window.kind === 'custom') {
    return {
      basis: 'custom',
      from: dayOfMonth(span.first + window.fromMonthOffset, window.fromDay),
      to: dayOfMonth(span.last + window.toMonthOffset, window.toDay),
    };
  }
  if (period.kind === 'day-in-year') {
    const before = previousPeriod(cadence, period);
    const to = dayNumber(period.date);
    const from = before?.kind === 'day-in-year' ? dayNumber(before.date) + 1 : to;
    return { basis: 'between-days', from, to };
  }
  const bounds = boundDays(period);
  return bounds && { basis: 'calendar', ...bounds };
}

/** Months of a period of each cadence that has whole ones. */
const MONTHS: Partial<Record<Cadence['kind'], number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  'nine-months': 9,
  year: 12,
};
/** More than the days of any month, so that a day and its month compare as one number. */
const BASE = 32;

/**
 * Whether the window of every period of a cadence has a day: a rule's own two days may stand in the wrong order.
 *
 * @example
 * const own = { kind: 'custom', fromDay: 21, fromMonthOffset: 0, toDay: 20, toMonthOffset: 0 } as const;
 * hasDays(own, { kind: 'month' }); // false
 */
export function hasDays(window: DataWindow, { kind }: Cadence): boolean {
  const months = MONTHS[kind];
  if (window.kind !== 'custom' || months === undefined) return true;
  const from = window.fromMonthOffset * BASE + window.fromDay;
  return from <= (months - 1 + window.toMonthOffset) * BASE + window.toDay;
}

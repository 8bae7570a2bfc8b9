import type { CivilDate } from '../calendar/civil-date.ts';
import type { DayNumber } from '../calendar/day-number.ts';
import { civilDateOf, clampedDay, dayNumber, partsOf } from '../calendar/day-number.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { boundDays } from './bounds.ts';
import type { Cadence, Period } from './cadence.ts';

/** Cadences whose periods follow each other by themselves. */
type Regular = Exclude<Cadence['kind'], 'days-in-year' | 'once' | 'on-request' | 'unscheduled'>;

/** Weeks are counted from Monday, 29 December 1969. */
const FIRST_MONDAY = -3;

/** The period of a regular cadence that contains the day; for nine months, which end in September, that of the day's year. */
function ordinalAt(kind: Regular, day: DayNumber): number {
  if (kind === 'day') return day;
  if (kind === 'week') return Math.floor((day - FIRST_MONDAY) / 7);
  const { year, month } = partsOf(day);
  if (kind === 'month') return year * 12 + month - 1;
  if (kind === 'quarter') return year * 4 + Math.floor((month - 1) / 3);
  if (kind === 'half-year') return year * 2 + Math.floor((month - 1) / 6);
  return year;
}

function periodAt(kind: Regular, ordinal: number): Period {
  switch (kind) {
    case 'day':
      return { kind, date: civilDateOf(ordinal) };
    case 'week':
      return { kind, monday: civilDateOf(FIRST_MONDAY + ordinal * 7) };
    case 'month':
      return { kind, year: Math.floor(ordinal / 12), month: (ordinal % 12) + 1 };
    case 'quarter':
      return { kind, year: Math.floor(ordinal / 4), quarter: (ordinal % 4) + 1 };
    case 'half-year':
      return { kind, year: Math.floor(ordinal / 2), half: (ordinal % 2) + 1 };
    case 'nine-months':
    case 'year':
      return { kind, year: ordinal };
    default:
      return unreachable(kind);
  }
}

/**
 * The periods of a cadence that share at least one day with a range, in order. A cadence without periods of its own (once,
 * on request, unscheduled) has none.
 *
 * @example
 * periodsOverlapping({ kind: 'month' }, { from: '2026-01-31', to: '2026-03-01' }).map(periodKey);
 * // ['2026-01-31.4.month', '2026-02-28.4.month', '2026-03-31.4.month']
 */
export function periodsOverlapping(
  cadence: Cadence,
  range: { readonly from: CivilDate; readonly to: CivilDate },
): readonly Period[] {
  const from = dayNumber(range.from);
  const to = dayNumber(range.to);
  if (cadence.kind === 'days-in-year') {
    return listedDays(cadence, from, to).map((day) => ({
      kind: 'day-in-year',
      date: civilDateOf(day),
    }));
  }
  if (!isRegular(cadence.kind)) return [];
  const { kind } = cadence;
  const periods: Period[] = [];
  const last = ordinalAt(kind, to);
  for (let ordinal = ordinalAt(kind, from); ordinal <= last; ordinal += 1) {
    const period = periodAt(kind, ordinal);
    const bounds = boundDays(period);
    // Nine months end in September: that of a day in October is over.
    if (bounds && bounds.to >= from) periods.push(period);
  }
  return periods;
}

/**
 * The period before this one in its cadence; null where the cadence has none.
 *
 * @example
 * previousPeriod({ kind: 'month' }, { kind: 'month', year: 2026, month: 1 });
 * // { kind: 'month', year: 2025, month: 12 }
 */
export function previousPeriod(cadence: Cadence, period: Period): Period | null {
  const bounds = boundDays(period);
  if (!bounds) return null;
  if (cadence.kind === 'days-in-year') {
    const before = listedDays(cadence, bounds.from - 366, bounds.from - 1).at(-1);
    return before === undefined ? null : { kind: 'day-in-year', date: civilDateOf(before) };
  }
  if (!isRegular(cadence.kind)) return null;
  return periodAt(cadence.kind, ordinalAt(cadence.kind, bounds.from) - 1);
}

function isRegular(kind: Cadence['kind']): kind is Regular {
  return !['days-in-year', 'once', 'on-request', 'unscheduled'].includes(kind);
}

/** The days of a yearly list within a range; 29 February falls on the 28th in other years. */
function listedDays(
  cadence: Extract<Cadence, { kind: 'days-in-year' }>,
  from: DayNumber,
  to: DayNumber,
): readonly DayNumber[] {
  const days = new Set<DayNumber>();
  for (let { year } = partsOf(from); year <= partsOf(to).year; year += 1) {
    for (const { month, day } of cadence.days) {
      const number = clampedDay(year, month, day);
      if (number >= from && number <= to) days.add(number);
    }
  }
  return [...days].toSorted((a, b) => a - b);
}

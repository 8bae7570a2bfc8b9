import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import type { DayNumber } from './day-number.ts';
import {
  civilDateOf,
  dayNumber,
  dayNumberOf,
  FIRST_DAY,
  FIRST_YEAR,
  LAST_YEAR,
  weekdayOf,
  yearOf,
} from './day-number.ts';
import type { WorkingDayIndex } from './working-day-index.ts';
import { buildIndex, DAYS } from './working-day-index.ts';

/** One day that is not as its weekday says: a working day off, or a weekend day worked, with who said so. */
export const CalendarDay = z.object({
  date: CivilDate,
  kind: z.enum(['off', 'worked']),
  source: z.string().trim().min(1).max(500),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

/** What a day of the yearly tables is for, as a code that a screen words. */
export const Occasion = z.enum([
  'new-year',
  'lunar-new-year',
  'hung-kings',
  'victory-and-labour',
  'national-day',
  'culture-day',
  'substitute',
  'swap',
]);
export type Occasion = z.infer<typeof Occasion>;

/** A day of the yearly tables: what for, and the day it was swapped with; null where it was not. */
export interface TableDay extends CalendarDay {
  readonly occasion: Occasion;
  readonly swappedWith: CivilDate | null;
}

/** Which days are worked. Made by `makeCalendar`; every question is answered from a precomputed index. */
export interface Calendar {
  /** Years whose days off are published; any other year is provisional (decision D12). */
  readonly officialYears: ReadonlySet<number>;
  /** The days that differ from their weekday, by day number. */
  readonly days: ReadonlyMap<DayNumber, CalendarDay | TableDay>;
  readonly index: WorkingDayIndex;
}

const FIXED_HOLIDAYS = [
  { month: 1, day: 1, occasion: 'new-year' },
  { month: 4, day: 30, occasion: 'victory-and-labour' },
  { month: 5, day: 1, occasion: 'victory-and-labour' },
  { month: 9, day: 2, occasion: 'national-day' },
] as const;
const FIXED_SOURCE = 'Labour Code 2019, art. 112: fixed day; the schedule of the year is not known';
const CULTURE_DAY = { from: 2026, month: 11, day: 24, occasion: 'culture-day' } as const;
const CULTURE_DAY_SOURCE =
  'Vietnamese Culture Day, ordered as a day off from 2026, enactment not confirmed: a setting';

/**
 * A calendar from yearly tables. A year that is not official has weekends, the fixed solar holidays and the days given for
 * it. Where a date is given twice the last one counts, so that an administrator's or a local row can follow the national
 * ones. `cultureDay` makes 24 November a day off from 2026 on.
 *
 * @example
 * const weekends = makeCalendar({ days: [], officialYears: [], cultureDay: false });
 * isWorkingDay(weekends, CivilDate.parse('2026-02-17')); // true, nobody said that it is New Year
 */
export function makeCalendar(table: {
  readonly days: readonly CalendarDay[];
  readonly officialYears: readonly number[];
  readonly cultureDay: boolean;
}): Calendar {
  const officialYears = new Set(table.officialYears);
  const days = new Map<DayNumber, CalendarDay | TableDay>();
  const off = (
    year: number,
    { month, day, occasion }: { month: number; day: number; occasion: Occasion },
    source: string,
  ) => {
    const number = dayNumberOf(year, month, day);
    const date = civilDateOf(number);
    if (weekdayOf(number) < 6)
      days.set(number, { date, kind: 'off', source, occasion, swappedWith: null });
  };
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    if (!officialYears.has(year)) {
      for (const holiday of FIXED_HOLIDAYS) off(year, holiday, FIXED_SOURCE);
    }
    if (table.cultureDay && year >= CULTURE_DAY.from) off(year, CULTURE_DAY, CULTURE_DAY_SOURCE);
  }
  for (const day of table.days) days.set(dayNumber(day.date), day);
  const exceptions = [...days].map(([number, { kind }]) => [number, kind === 'worked'] as const);
  return { officialYears, days, index: buildIndex(exceptions) };
}

/** Whether a day is one of the yearly tables, and not one that was entered. */
export const isOfTable = (day: CalendarDay | TableDay): day is TableDay => 'occasion' in day;

/** Why a day is worked or not, as facts. */
export type DayReason =
  | { readonly kind: 'working' | 'weekend' }
  | {
      readonly kind: 'off' | 'worked';
      readonly source: string;
      /** What the yearly tables have the day for; null where it was entered. */
      readonly occasion: Occasion | null;
    };

/**
 * What makes a day a working day or a day off.
 *
 * @example
 * dayReason(calendar, CivilDate.parse('2026-08-22')).kind; // 'worked', a Saturday worked for Monday the 31st
 */
export const dayReason = (calendar: Calendar, date: CivilDate): DayReason =>
  reasonOf(calendar, dayNumber(date));

/** `dayReason` on day numbers. */
export function reasonOf(calendar: Calendar, number: DayNumber): DayReason {
  const day = calendar.days.get(number);
  if (day) {
    const { kind, source } = day;
    return { kind, source, occasion: isOfTable(day) ? day.occasion : null };
  }
  return { kind: weekdayOf(number) < 6 ? 'working' : 'weekend' };
}

/**
 * Whether no official table of the date's year is known, so that a date there may still move later.
 *
 * @example
 * isProvisional(calendar, CivilDate.parse('2031-01-01')); // true
 */
export const isProvisional = (calendar: Calendar, date: CivilDate): boolean =>
  !calendar.officialYears.has(yearOf(date));

/** Whether a day number is worked. Days outside 1900-2199 are a bug and throw. */
export function isWorking(calendar: Calendar, number: DayNumber): boolean {
  const at = number - FIRST_DAY;
  if (at < 0 || at >= DAYS) throw new RangeError(`day ${number} is outside 1900-2199`);
  return calendar.index.before[at + 1] !== calendar.index.before[at];
}

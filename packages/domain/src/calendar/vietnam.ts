import { z } from 'zod';
import type { Calendar, CalendarDay } from './calendar.ts';
import { makeCalendar } from './calendar.ts';
import { yearOf } from './arithmetic.ts';
import { CivilDate } from './civil-date.ts';
import { civilDateOf, dayNumber, FIRST_YEAR, LAST_YEAR, weekdayOf } from './day-number.ts';

interface TableRow {
  readonly from: string;
  readonly to: string;
  readonly kind: CalendarDay['kind'];
  readonly source: string;
}

const LAW = 'Labour Code 2019, art. 112';
const off = (from: string, to: string, source: string): TableRow => ({
  from,
  to,
  kind: 'off',
  source,
});
const worked = (date: string, source: string): TableRow => ({
  from: date,
  to: date,
  kind: 'worked',
  source,
});

const NEW_YEAR = `${LAW}: New Year's Day`;
const TET = `${LAW}: lunar New Year, days set by the Prime Minister`;
const HUNG_KINGS = `${LAW}: Hùng Kings' day`;
const VICTORY_AND_LABOUR = `${LAW}: 30 April and 1 May`;
const NATIONAL_DAY = `${LAW}: National Day and one adjacent day`;
const SUBSTITUTE = `Labour Code 2019, art. 111.3: the next working day for a weekend holiday`;
const SWAP = 'Prime Minister, yearly schedule: day off swapped with a Saturday worked';
const COMPUTED = 'computed, no official schedule yet';

/**
 * Officials' days off, weekends inside ranges left out when expanded. The text of an official schedule was not read for every
 * row (2023's New Year and National Day, 2024-2026 are from secondary sources), so an administrator can correct each day.
 */
const TABLE: readonly TableRow[] = [
  off('2023-01-02', '2023-01-02', SUBSTITUTE),
  off('2023-01-20', '2023-01-26', TET),
  off('2023-05-01', '2023-05-01', VICTORY_AND_LABOUR),
  off('2023-05-02', '2023-05-03', SUBSTITUTE),
  off('2023-09-01', '2023-09-02', NATIONAL_DAY),
  off('2023-09-04', '2023-09-04', SUBSTITUTE),

  off('2024-01-01', '2024-01-01', NEW_YEAR),
  off('2024-02-08', '2024-02-14', TET),
  off('2024-04-18', '2024-04-18', HUNG_KINGS),
  off('2024-04-29', '2024-04-29', SWAP),
  worked('2024-05-04', SWAP),
  off('2024-04-30', '2024-05-01', VICTORY_AND_LABOUR),
  off('2024-09-02', '2024-09-03', NATIONAL_DAY),

  off('2025-01-01', '2025-01-01', NEW_YEAR),
  off('2025-01-27', '2025-01-31', TET),
  off('2025-04-07', '2025-04-07', HUNG_KINGS),
  off('2025-04-30', '2025-05-01', VICTORY_AND_LABOUR),
  off('2025-05-02', '2025-05-02', SWAP),
  worked('2025-04-26', SWAP),
  off('2025-09-01', '2025-09-02', NATIONAL_DAY),

  off('2026-01-01', '2026-01-01', NEW_YEAR),
  off('2026-01-02', '2026-01-02', SWAP),
  worked('2026-01-10', SWAP),
  off('2026-02-16', '2026-02-20', TET),
  off('2026-04-27', '2026-04-27', SUBSTITUTE),
  off('2026-04-30', '2026-05-01', VICTORY_AND_LABOUR),
  off('2026-08-31', '2026-08-31', SWAP),
  worked('2026-08-22', SWAP),
  off('2026-09-01', '2026-09-02', NATIONAL_DAY),

  off('2027-01-01', '2027-01-01', `${NEW_YEAR}; ${COMPUTED}`),
  // New Year is Saturday 6 February. These days are off whichever way the five days are laid (one day before and four from
  // it, or two and three, with substitutes); the schedule can only add one.
  off('2027-02-05', '2027-02-10', `${LAW}: lunar New Year; ${COMPUTED}`),
  off('2027-04-16', '2027-04-16', `${HUNG_KINGS}; ${COMPUTED}`),
  off('2027-04-30', '2027-04-30', `${VICTORY_AND_LABOUR}; ${COMPUTED}`),
  off('2027-05-03', '2027-05-03', `${SUBSTITUTE}; ${COMPUTED}`),
  off('2027-09-02', '2027-09-02', `${LAW}: National Day; ${COMPUTED}, its adjacent day not known`),
];

/** The years whose days off are published. 2027 has computed days and stays provisional. */
export const VIETNAM_OFFICIAL_YEARS: readonly number[] = [2023, 2024, 2025, 2026];

/**
 * The yearly tables 2023-2027 as single days, each with its source.
 *
 * @example
 * VIETNAM_DAYS.find((day) => day.kind === 'worked')?.date; // '2024-05-04'
 */
export const VIETNAM_DAYS: readonly CalendarDay[] = TABLE.flatMap(expand);

/**
 * What a deployment decides about its calendar besides single days: whether 24 November is a day off, and of which years it has entered
 * the official schedule, so that dates there are no longer provisional.
 */
export const CalendarSettings = z.object({
  cultureDay: z.boolean().default(false),
  officialYears: z.array(z.int().min(FIRST_YEAR).max(LAST_YEAR)).max(100).default([]),
});
export type CalendarSettings = z.infer<typeof CalendarSettings>;

/**
 * The calendar of the tables above. `more` are an administrator's rows and count before ours; of a year that they bring in full
 * (`officialYears`) our computed days are left out. `cultureDay` is the setting for 24 November.
 *
 * @example
 * isWorkingDay(vietnamCalendar(), CivilDate.parse('2026-08-22')); // true
 */
export function vietnamCalendar(
  options: {
    readonly cultureDay?: boolean;
    readonly more?: readonly CalendarDay[];
    readonly officialYears?: readonly number[];
  } = {},
): Calendar {
  const replaced = new Set(options.officialYears);
  return makeCalendar({
    days: [
      ...VIETNAM_DAYS.filter((day) => !replaced.has(yearOf(day.date))),
      ...(options.more ?? []),
    ],
    officialYears: [...VIETNAM_OFFICIAL_YEARS, ...replaced],
    cultureDay: options.cultureDay ?? false,
  });
}

function expand(row: TableRow): CalendarDay[] {
  const days: CalendarDay[] = [];
  const last = dayNumber(CivilDate.parse(row.to));
  for (let number = dayNumber(CivilDate.parse(row.from)); number <= last; number += 1) {
    const weekend = weekdayOf(number) > 5;
    if (row.kind === 'worked' || !weekend) {
      days.push({ date: civilDateOf(number), kind: row.kind, source: row.source });
    }
  }
  return days;
}

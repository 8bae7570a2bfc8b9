import { z } from 'zod';
import type { Calendar, CalendarDay, Occasion, TableDay } from './calendar.ts';
import { makeCalendar } from './calendar.ts';
import { CivilDate } from './civil-date.ts';
import { civilDateOf, dayNumber, FIRST_YEAR, LAST_YEAR, weekdayOf, yearOf } from './day-number.ts';

interface TableRow extends Pick<TableDay, 'kind' | 'occasion' | 'source'> {
  readonly from: string;
  readonly to: string;
  readonly swappedWith: string | null;
}

const LAW = 'Labour Code 2019, art. 112';
const off = (
  from: string,
  to: string,
  [occasion, source]: readonly [Occasion, string],
): TableRow => ({
  from,
  to,
  kind: 'off',
  occasion,
  source,
  swappedWith: null,
});
const SWAP = 'Prime Minister, yearly schedule: day off swapped with a Saturday worked';
/** A working day off and the Saturday worked for it. */
function swap(day: string, saturday: string): readonly [TableRow, TableRow] {
  const row = { occasion: 'swap', source: SWAP } as const;
  return [
    { ...row, from: day, to: day, kind: 'off', swappedWith: saturday },
    { ...row, from: saturday, to: saturday, kind: 'worked', swappedWith: day },
  ];
}

const NEW_YEAR = ['new-year', `${LAW}: New Year's Day`] as const;
const TET = ['lunar-new-year', `${LAW}: lunar New Year, days set by the Prime Minister`] as const;
const HUNG_KINGS = ['hung-kings', `${LAW}: Hùng Kings' day`] as const;
const VICTORY_AND_LABOUR = ['victory-and-labour', `${LAW}: 30 April and 1 May`] as const;
const NATIONAL_DAY = ['national-day', `${LAW}: National Day and one adjacent day`] as const;
const SUBSTITUTE = [
  'substitute',
  'Labour Code 2019, art. 111.3: the next working day for a weekend holiday',
] as const;
/** The same of a year without an official schedule yet. */
const computed = ([occasion, source]: readonly [Occasion, string], but = '') =>
  [occasion, `${source}; computed, no official schedule yet${but}`] as const;

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
  ...swap('2024-04-29', '2024-05-04'),
  off('2024-04-30', '2024-05-01', VICTORY_AND_LABOUR),
  off('2024-09-02', '2024-09-03', NATIONAL_DAY),

  off('2025-01-01', '2025-01-01', NEW_YEAR),
  off('2025-01-27', '2025-01-31', TET),
  off('2025-04-07', '2025-04-07', HUNG_KINGS),
  off('2025-04-30', '2025-05-01', VICTORY_AND_LABOUR),
  ...swap('2025-05-02', '2025-04-26'),
  off('2025-09-01', '2025-09-02', NATIONAL_DAY),

  off('2026-01-01', '2026-01-01', NEW_YEAR),
  ...swap('2026-01-02', '2026-01-10'),
  off('2026-02-16', '2026-02-20', TET),
  off('2026-04-27', '2026-04-27', SUBSTITUTE),
  off('2026-04-30', '2026-05-01', VICTORY_AND_LABOUR),
  ...swap('2026-08-31', '2026-08-22'),
  off('2026-09-01', '2026-09-02', NATIONAL_DAY),

  off('2027-01-01', '2027-01-01', computed(NEW_YEAR)),
  // New Year is Saturday 6 February. These days are off whichever way the five days are laid (one day before and four from
  // it, or two and three, with substitutes); the schedule can only add one.
  off('2027-02-05', '2027-02-10', computed(TET)),
  off('2027-04-16', '2027-04-16', computed(HUNG_KINGS)),
  off('2027-04-30', '2027-04-30', computed(VICTORY_AND_LABOUR)),
  off('2027-05-03', '2027-05-03', computed(SUBSTITUTE)),
  off('2027-09-02', '2027-09-02', computed(NATIONAL_DAY, ', the adjacent day not known')),
];

/** The years whose days off are published. 2027 has computed days and stays provisional. */
export const VIETNAM_OFFICIAL_YEARS: readonly number[] = [2023, 2024, 2025, 2026];

/**
 * The yearly tables 2023-2027 as single days, each with its source.
 *
 * @example
 * VIETNAM_DAYS.find((day) => day.kind === 'worked')?.date; // '2024-05-04'
 */
export const VIETNAM_DAYS: readonly TableDay[] = TABLE.flatMap(expand);

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

function expand({ from, to, swappedWith, ...row }: TableRow): TableDay[] {
  const days: TableDay[] = [];
  const last = dayNumber(CivilDate.parse(to));
  for (let number = dayNumber(CivilDate.parse(from)); number <= last; number += 1) {
    const weekend = weekdayOf(number) > 5;
    if (row.kind === 'worked' || !weekend) {
      days.push({
        ...row,
        date: civilDateOf(number),
        swappedWith: swappedWith === null ? null : CivilDate.parse(swappedWith),
      });
    }
  }
  return days;
}

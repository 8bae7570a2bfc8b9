import { scopeKey } from '@dondoc/domain/agency';
import type { DayScope } from '@dondoc/domain/agency';
import type { CivilDate, YearDay } from '@dondoc/domain/calendar';
import { writeDate } from '../../words/date.ts';
import type { Words } from '../../words/words.ts';
import type { Entered, Year } from './use-calendar.ts';

/** One thing that is said of a day: by the yearly tables, or by who entered it. */
export interface DaySaid {
  readonly key: string;
  readonly date: CivilDate;
  readonly kind: YearDay['kind'];
  readonly what: string;
  readonly source: string;
  /** For whom it holds; null for all. */
  readonly local: string | null;
  readonly entered: Entered | null;
}

/**
 * Everything that is said of the days of a year, by day, what is said of all before what is said of some. A day of the tables in whose
 * place one was entered for all is not among it.
 */
export function daysSaid({ days, entered, provisional }: Year, words: Words): readonly DaySaid[] {
  const say = words.calendar;
  const ofTables = days.flatMap((day): readonly DaySaid[] => {
    const { date, kind, occasion } = day;
    if (occasion === null) return [];
    const source = say.sources[occasion];
    return [
      {
        key: `table ${date}`,
        date,
        kind,
        what: writeOccasion(day, words),
        source: provisional && occasion !== 'culture-day' ? `${source}; ${say.computed}` : source,
        local: null,
        entered: null,
      },
    ];
  });
  const ofPeople = entered.map((day): DaySaid => {
    const { date, kind, source, scope } = day;
    const local = scope.kind === 'all' ? null : writeScope(scope, day.agencyName, words);
    const key = scopeKey(scope);
    return {
      key: `${key} ${date}`,
      date,
      kind,
      what: say.entered[kind],
      source,
      local,
      entered: day,
    };
  });
  return [...ofTables, ...ofPeople].toSorted((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  );
}

function writeOccasion({ occasion, kind, swappedWith }: YearDay, { calendar }: Words): string {
  if (occasion === null) return calendar.entered[kind];
  if (swappedWith === null) return calendar.occasions[occasion];
  const other = calendar.swapped[kind](writeDate(swappedWith));
  return kind === 'worked' ? other : `${calendar.occasions[occasion]}, ${other}`;
}

/** For whom a day holds, in words. */
export function writeScope(scope: DayScope, agencyName: string | null, words: Words): string {
  if (scope.kind === 'all') return words.calendar.scopes.all;
  return scope.kind === 'level'
    ? words.calendar.scopes.level(words.agencies.levels[scope.level])
    : (agencyName ?? '');
}

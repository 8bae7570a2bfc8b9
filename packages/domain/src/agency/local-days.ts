import { z } from 'zod';
import { CalendarDay } from '../calendar/calendar.ts';
import { AgencyId } from '../kernel/id.ts';
import { AgencyLevel } from './agency.ts';
import type { Agency } from './agency.ts';

/** For whom a day of the calendar holds: for all, for the bodies of a level, or for one body. */
export const DayScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('level'), level: AgencyLevel }),
  z.object({ kind: z.literal('agency'), agencyId: AgencyId }),
]);
export type DayScope = z.infer<typeof DayScope>;

/** A day off or a day worked that was entered, and for whom. */
export const EnteredDay = CalendarDay.extend({ scope: DayScope });
export type EnteredDay = z.infer<typeof EnteredDay>;

/** What is said of fewer counts before what is said of more. */
const RANK = { all: 0, level: 1, agency: 2 } as const satisfies Record<DayScope['kind'], number>;

/**
 * The days entered that hold for a body, in the order in which a calendar takes them: where one day was entered twice, what was entered
 * for the body counts before what was entered for its level, and that before what was entered for all.
 *
 * @example
 * const flood = { date: '2026-10-07', kind: 'off', source: 'lũ', scope: { kind: 'level', level: 'commune' } };
 * daysFor(health, [flood]); // []
 */
export const daysFor = (
  { id, level }: Pick<Agency, 'id' | 'level'>,
  entered: readonly EnteredDay[],
): readonly CalendarDay[] =>
  withoutScope(
    entered
      .filter(({ scope }) => {
        if (scope.kind === 'level') return scope.level === level;
        return scope.kind === 'all' || scope.agencyId === id;
      })
      .toSorted((a, b) => RANK[a.scope.kind] - RANK[b.scope.kind]),
  );

/** Days as a calendar takes them, for whomever they were entered. */
export const withoutScope = (entered: readonly EnteredDay[]): readonly CalendarDay[] =>
  entered.map(({ scope: _scope, ...day }) => day);

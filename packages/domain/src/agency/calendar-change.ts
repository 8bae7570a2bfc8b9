import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { CalendarSettings } from '../calendar/vietnam.ts';
import { DayScope, EnteredDay } from './local-days.ts';

/** What a deployment has entered and set beside the yearly tables: with them it is the calendar of every body. */
export interface EnteredCalendar {
  readonly days: readonly EnteredDay[];
  readonly settings: CalendarSettings;
}

/**
 * A change of the calendar that is thought of: a day is entered, or taken back, or the settings are set. No date depends on the source
 * of a day, so that it is not asked for yet.
 */
export const CalendarChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('enter'), day: EnteredDay.omit({ source: true }) }),
  z.object({ kind: z.literal('take-back'), date: CivilDate, scope: DayScope }),
  z.object({ kind: z.literal('settings'), settings: CalendarSettings }),
]);
export type CalendarChange = z.infer<typeof CalendarChange>;

const THOUGHT_OF = 'only thought of';

/**
 * A scope in one word: two are the same where their words are.
 *
 * @example
 * scopeKey({ kind: 'level', level: 'commune' }); // 'commune'
 */
export function scopeKey(scope: DayScope): string {
  if (scope.kind === 'all') return 'all';
  return scope.kind === 'level' ? scope.level : scope.agencyId;
}

/**
 * The calendar as it would be after a change. A day that is entered stands in the place of what was entered of it for the same bodies; what
 * was entered of it for others stays.
 *
 * @example
 * const day = { date: '2026-06-15', kind: 'off', scope: { kind: 'all' } };
 * const change = CalendarChange.parse({ kind: 'enter', day });
 * changedCalendar({ days: [], settings: CalendarSettings.parse({}) }, change).days.length; // 1
 */
export function changedCalendar(before: EnteredCalendar, change: CalendarChange): EnteredCalendar {
  if (change.kind === 'settings') return { ...before, settings: change.settings };
  const { date, scope } = change.kind === 'enter' ? change.day : change;
  const others = before.days.filter(
    (day) => day.date !== date || scopeKey(day.scope) !== scopeKey(scope),
  );
  if (change.kind === 'take-back') return { ...before, days: others };
  return { ...before, days: [...others, { ...change.day, source: THOUGHT_OF }] };
}

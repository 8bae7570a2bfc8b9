import type { CivilDate } from '@dondoc/domain/calendar';
import type { PlanId, RuleId, TaskId } from '@dondoc/domain/kernel';
import { periodKey } from '@dondoc/domain/period';
import type { Period } from '@dondoc/domain/period';
import type { Kysely } from 'kysely';
import type { Database } from '../tables/index.ts';
import type { KeptCalendars } from './calendars.ts';
import { recount, redatedPeriods } from './recount.ts';
import type { Recount } from './recount.ts';
import type { SubjectOf } from './subjects.ts';

/** A date that a calendar moves, of a report that has opened or of a task, and for how many bodies and groups. */
export interface CalendarMove {
  readonly planId: PlanId;
  readonly of:
    | { readonly kind: 'rule'; readonly ruleId: RuleId; readonly period: Period }
    | {
        readonly kind: 'task';
        readonly taskId: TaskId;
        /** Of a yearly task the day that the text names in the year of the occurrence. */
        readonly occurrence: CivilDate | null;
      };
  /** The due date, or the day from which a thing is overdue where that alone moves, as after the end of a window. */
  readonly date: 'due' | 'overdue-from';
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly bodies: number;
}

/** What a calendar does to the dates that were counted by another one. */
export interface CalendarMoves {
  readonly moves: readonly CalendarMove[];
  /** Periods of reports that have not opened and take the date of the calendar, earlier or later. */
  readonly upcoming: number;
}

/**
 * What taking up calendars would move; nothing is written. Those of a change that is only thought of come from `calendarsWith`.
 *
 * @example
 * const thought = await calendarsWith(kysely, { days: [...entered, day], settings });
 * (await calendarMoves(kysely, thought, today)).moves; // [{ of: { kind: 'rule', ... }, from: '2027-02-11', to: '2027-02-12', bodies: 99 }]
 */
export async function calendarMoves(
  kysely: Kysely<Database>,
  calendars: KeptCalendars,
  date: CivilDate,
): Promise<CalendarMoves> {
  return {
    moves: movesOf(await recount(kysely, calendars, date)),
    upcoming: await redatedPeriods(kysely, calendars, date),
  };
}

/** What a move is of, by which its name is found. */
export const movedSubject = ({ planId, of }: Pick<CalendarMove, 'planId' | 'of'>): SubjectOf =>
  of.kind === 'rule'
    ? { planId, origin: of.ruleId, periodKey: periodKey(of.period) }
    : { planId, origin: of.taskId, periodKey: null };

/** What a recount moves, alike things counted together. */
export function movesOf({ obligations, duties }: Recount): readonly CalendarMove[] {
  const moves = new Map<string, CalendarMove>();
  const count = (move: CalendarMove) => {
    const key = JSON.stringify([move.planId, move.of, move.date, move.from, move.to]);
    const before = moves.get(key)?.bodies ?? 0;
    moves.set(key, { ...move, bodies: before + move.bodies });
  };
  for (const { ids, planId, ruleId, period, from, to } of obligations) {
    const of = { kind: 'rule', ruleId, period } as const;
    count({ planId, of, date: 'due', from, to, bodies: ids.length });
  }
  for (const { ids, members, planId, taskId, occurrence, was, now } of duties) {
    const of = { kind: 'task', taskId, occurrence } as const;
    const date = was.due === now.due ? 'overdue-from' : 'due';
    const [from, to] = date === 'due' ? [was.due, now.due] : [was.overdueFrom, now.overdueFrom];
    const bodies = ids.length + members.length;
    if (from && to && from !== to) count({ planId, of, date, from, to, bodies });
  }
  return [...moves.values()];
}

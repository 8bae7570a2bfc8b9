import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { DecisionDocument } from '../plan/decision-document.ts';
import type { DutyFacts } from './duty-facts.ts';
import { timingDates } from './timing-due.ts';
import type { TimingContext } from './timing-due.ts';
import type { Timing } from './timing.ts';

/** That the event of an `after` timing has happened: on which day, and the paper that says so; null where none is needed. */
export const TaskEvent = z.object({ on: CivilDate, document: DecisionDocument.nullable() });
export type TaskEvent = z.infer<typeof TaskEvent>;

/** What can be done about the event that a timing waits for. */
export type EventAction = 'arm' | 'disarm';

/**
 * What may be done about the event of a timing: it is recorded where it is not, and taken back where it is; no other timing waits for
 * one.
 *
 * @example
 * eventActions({ kind: 'continuous' }); // []
 */
export const eventActions = (timing: Timing): readonly EventAction[] =>
  timing.kind !== 'after' ? [] : timing.eventOn === null ? ['arm'] : ['disarm'];

/**
 * The timing once its event is recorded: from then on it has dates. Refuses `state.refused` for a timing that waits for no event,
 * `event.recorded` for a second one, and `date.in-future` for a day that has not come.
 *
 * @example
 * const afterTheFlood = { kind: 'after', event: 'lũ rút', amount: 3, unit: 'working-days', eventOn: null, eventDocument: null };
 * armed(afterTheFlood, { on: '2026-10-02', document: null }, '2026-10-05').value.eventOn; // '2026-10-02'
 */
export function armed(
  timing: Timing,
  { on, document }: TaskEvent,
  today: CivilDate,
): Result<Timing> {
  if (timing.kind !== 'after') return refusedOf('arm', timing);
  if (timing.eventOn !== null)
    return refuse({ code: 'event.recorded', facts: { on: timing.eventOn } });
  if (on > today) return refuse({ code: 'date.in-future', facts: { date: on } });
  return done({ ...timing, eventOn: on, eventDocument: document });
}

/**
 * The timing once a wrong record of its event is taken back: it waits again. Refuses `state.refused` where there is none.
 *
 * @example
 * const recorded = { kind: 'after', event: 'lũ rút', amount: 3, unit: 'working-days', eventOn: '2026-10-02', eventDocument: null };
 * disarmed(recorded).value.eventOn; // null
 */
export const disarmed = (timing: Timing): Result<Timing> =>
  timing.kind === 'after' && timing.eventOn !== null
    ? done({ ...timing, eventOn: null, eventDocument: null })
    : refusedOf('disarm', timing);

const refusedOf = (act: EventAction, { kind }: Timing) =>
  refuse({
    code: 'state.refused',
    facts: { action: `task.${act}`, state: kind === 'after' ? 'unarmed' : kind },
  } as const);

/** The dates that a duty has from the event of its task, or has not. */
export type EventDates = Pick<
  DutyFacts,
  'opensOn' | 'originalDue' | 'currentDue' | 'overdueFrom' | 'history'
>;

/**
 * The dates of each duty of a task whose event was recorded or taken back: the first date is the original one and the current one.
 * `notBefore` of the context is the day from which the register is tracked: what was due before is history.
 *
 * @example
 * const recorded = { kind: 'after', event: 'lũ rút', amount: 3, unit: 'working-days', eventOn: '2026-10-02', eventDocument: null };
 * eventDates(recorded, timingContext).currentDue; // '2026-10-07', three working days after the flood
 */
export function eventDates(timing: Timing, context: TimingContext): EventDates {
  const { opensOn, due, overdueFrom } = timingDates(timing, context);
  return {
    opensOn,
    originalDue: due,
    currentDue: due,
    overdueFrom,
    history: due !== null && due < context.notBefore,
  };
}

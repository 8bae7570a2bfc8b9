import { hasCome } from '../calendar/arithmetic.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { EscalationStep } from '../plan/escalation.ts';
import type { ObligationState } from '../reporting/obligation-state.ts';
import type { DutyFacts } from '../task/duty-facts.ts';
import type { DutyState } from '../task/duty-state.ts';
import { canBeOverdue } from '../task/timing.ts';
import type { NightFrame, Subject } from './subject.ts';
import { paceOf, stateOf } from './subject.ts';

/** One day on which a reminder of a subject falls. `step` is "due-2", "due+1", "more+0": what it counts from, and how far. */
export interface Threshold {
  readonly step: string;
  readonly date: CivilDate;
  readonly act: EscalationStep['act'];
  readonly from: 'due' | 'more';
}

/**
 * All reminder days of a subject, past and coming, whatever its state: steps around its due day and around the day by which
 * more was asked for. A request, a part that answers for nothing, a timing that cannot be overdue and history
 * have none.
 *
 * @example
 * thresholdsOf(march, frame).map(({ date }) => date); // ['2026-03-18', '2026-03-20', '2026-03-23', '2026-03-25']
 */
export function thresholdsOf(subject: Subject, frame: NightFrame): readonly Threshold[] {
  const { facts } = subject;
  if (facts.history) return [];
  if (subject.kind === 'duty' && !isChased(subject.facts)) return [];
  const { calendar, steps } = paceOf(subject, frame);
  return [
    ...around('due', facts.currentDue, steps, calendar),
    ...around('more', facts.askedMoreDue, frame.plan.escalation.more, calendar),
  ];
}

const isChased = ({ accountable, role, timing }: DutyFacts): boolean =>
  accountable && role !== 'request' && canBeOverdue(timing);

function around(
  from: Threshold['from'],
  due: CivilDate | null,
  steps: readonly EscalationStep[],
  calendar: Calendar,
): readonly Threshold[] {
  if (due === null) return [];
  return steps.map(({ offset, act }) => ({
    step: `${from}${offset < 0 ? '' : '+'}${offset}`,
    date: addWorkingDays(calendar, due, offset),
    act,
    from,
  }));
}

const CHASED: ReadonlySet<ObligationState | DutyState> = new Set([
  'upcoming',
  'open',
  'due-soon',
  'overdue',
  'missing',
] satisfies (ObligationState | DutyState)[]);

/**
 * The reminder days from `from` to `until` that still stand on `until`: reminders stop when the thing was received or claimed,
 * ended, or its plan closed; those for more asked for run while more is asked for.
 *
 * @example
 * const received = { ...march, facts: { ...march.facts, receivedOn: '2026-03-17' } };
 * standingThresholds(received, frame, CivilDate.parse('2026-03-18'), CivilDate.parse('2026-03-18')); // []
 */
export function standingThresholds(
  subject: Subject,
  frame: NightFrame,
  from: CivilDate,
  until: CivilDate,
): readonly Threshold[] {
  if (hasCome(frame.plan.closedOn, until)) return [];
  const within = thresholdsOf(subject, frame).filter(({ date }) => from <= date && date <= until);
  if (within.length === 0) return [];
  const state = stateOf(subject, frame, until);
  return within.filter((threshold) =>
    threshold.from === 'more' ? state === 'asked-for-more' : CHASED.has(state),
  );
}

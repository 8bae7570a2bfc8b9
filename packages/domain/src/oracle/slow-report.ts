import type { CivilDate } from '../calendar/civil-date.ts';
import type { EscalationStep } from '../plan/escalation.ts';
import type { ObligationFacts } from '../reporting/obligation.ts';
import { before, compare, isWorked, read } from './slow-day.ts';
import type { Day } from './slow-day.ts';

/** Whether the day of a fact has come. */
export const come = (date: CivilDate | null, today: Day): boolean =>
  date !== null && compare(read(date), today) <= 0;

/** The worked day that lies so many worked days before a day; the day itself for 0. */
function workedBefore(at: Day, amount: number): Day {
  let found = at;
  for (let left = amount; left > 0;) {
    found = before(found);
    if (isWorked(found)) left -= 1;
  }
  return found;
}

/** How many worked days before the due day the first reminder goes; 0 where none goes before it. */
function firstReminder(steps: readonly EscalationStep[]): number {
  let earliest = 0;
  for (const { offset } of steps) if (offset < 0 && -offset > earliest) earliest = -offset;
  return earliest;
}

/** Whether the first reminder before a due day has gone. */
export const isSoon = (due: Day, steps: readonly EscalationStep[], today: Day): boolean =>
  compare(workedBefore(due, firstReminder(steps)), today) <= 0;

/** How an obligation stands, asked as a clerk does: what was decided about it, what came in, and only then what day it is. */
export function slowState(
  facts: ObligationFacts,
  steps: readonly EscalationStep[],
  today: Day,
): string {
  if (come(facts.acceptedOn, today)) return 'accepted';
  if (come(facts.exemptOn, today)) return 'exempt';
  if (come(facts.excusedOn, today)) return 'excused';
  if (come(facts.receivedOn, today)) {
    if (!come(facts.askedMoreOn, today)) return 'received';
    return come(facts.endedOn, today) ? 'ended' : 'asked-for-more';
  }
  if (come(facts.endedOn, today)) return 'ended';
  if (come(facts.missingOn, today)) return 'missing';
  if (facts.currentDue !== null) {
    const due = read(facts.currentDue);
    if (compare(due, today) < 0) return 'overdue';
    if (isSoon(due, steps, today)) return 'due-soon';
  }
  return facts.opensOn !== null && compare(today, read(facts.opensOn)) < 0 ? 'upcoming' : 'open';
}

/** The counts of a pile of reports, one paper after the other. */
export function slowCounts(
  pile: readonly ObligationFacts[],
  steps: readonly EscalationStep[],
  today: Day,
) {
  const counts = {
    expected: 0,
    complete: 0,
    nil: 0,
    onTime: 0,
    onTimeByOriginal: 0,
    noDate: 0,
  };
  for (const facts of pile) {
    const received = facts.receivedOn === null ? null : read(facts.receivedOn);
    const isIn = received !== null && compare(received, today) <= 0;
    if (facts.history && !isIn) continue;
    const state = slowState(facts, steps, today);
    if (state === 'exempt' || state === 'excused' || state === 'ended') continue;
    if (facts.currentDue === null) {
      counts.noDate += 1;
      continue;
    }
    const due = read(facts.currentDue);
    if (compare(due, today) > 0) continue;
    counts.expected += 1;
    if (state === 'received' || state === 'accepted') {
      counts.complete += 1;
      if (facts.nil) counts.nil += 1;
    }
    if (!isIn) continue;
    if (compare(received, due) <= 0) counts.onTime += 1;
    if (facts.originalDue !== null && compare(received, read(facts.originalDue)) <= 0)
      counts.onTimeByOriginal += 1;
  }
  return counts;
}

/** The counts of each pile that a sorting by labels makes; a paper with several labels lies in several piles. */
export function slowPiles<F extends ObligationFacts>(
  pile: readonly F[],
  labelsOf: (facts: F) => readonly string[],
  steps: readonly EscalationStep[],
  today: Day,
) {
  const piles: Record<string, ReturnType<typeof slowStatistics>> = {};
  for (const facts of pile)
    for (const label of labelsOf(facts))
      piles[label] ??= slowStatistics(
        pile.filter((other) => labelsOf(other).includes(label)),
        steps,
        today,
      );
  return piles;
}

/** The counts of what rules ask for, and of what letters ask for, apart. */
export function slowStatistics(
  pile: readonly ObligationFacts[],
  steps: readonly EscalationStep[],
  today: Day,
) {
  const of = (origin: ObligationFacts['origin']) =>
    slowCounts(
      pile.filter((facts) => facts.origin === origin),
      steps,
      today,
    );
  return { periodic: of('rule'), requests: of('request') };
}

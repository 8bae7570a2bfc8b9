import type { CivilDate } from '../calendar/civil-date.ts';
import type { Pace } from '../plan/escalation.ts';
import { daysOf, NEVER } from './obligation-days.ts';
import type { ObligationDays } from './obligation-days.ts';
import { judgementOf, stateOfDays } from './obligation-state.ts';
import type { ObligationState } from './obligation-state.ts';
import type { ObligationFacts } from './obligation.ts';

/** The days of many obligations as columns of numbers, 36 bytes an obligation: for a province's years of them at once. */
export interface ObligationColumns {
  readonly length: number;
  readonly days: Readonly<Record<keyof ObligationDays, Int32Array>>;
}

/**
 * Writes the days of obligations, which may come one by one from a query, into columns. Throws a RangeError where they are not as
 * many as said.
 *
 * @example
 * obligationColumns([facts, facts], 2).days.currentDue.length; // 2
 */
export function obligationColumns(
  obligations: Iterable<ObligationFacts>,
  length: number,
): ObligationColumns {
  const column = () => new Int32Array(length);
  const days = {
    opensOn: column(),
    currentDue: column(),
    receivedOn: column(),
    acceptedOn: column(),
    askedMoreOn: column(),
    excusedOn: column(),
    exemptOn: column(),
    missingOn: column(),
    endedOn: column(),
  };
  let at = 0;
  for (const facts of obligations) {
    const row = daysOf(facts);
    days.opensOn[at] = row.opensOn;
    days.currentDue[at] = row.currentDue;
    days.receivedOn[at] = row.receivedOn;
    days.acceptedOn[at] = row.acceptedOn;
    days.askedMoreOn[at] = row.askedMoreOn;
    days.excusedOn[at] = row.excusedOn;
    days.exemptOn[at] = row.exemptOn;
    days.missingOn[at] = row.missingOn;
    days.endedOn[at] = row.endedOn;
    at += 1;
  }
  if (at !== length) throw new RangeError(`${at} obligations in place of ${length}`);
  return { length, days };
}

/**
 * How many obligations stand in which state on a day; each state is that of `obligationState`.
 *
 * @example
 * const columns = obligationColumns([{ ...facts, currentDue: '2026-03-20' }, facts], 2);
 * countStates(columns, pace, CivilDate.parse('2026-03-21')).overdue; // 1
 */
export function countStates(
  { length, days }: ObligationColumns,
  pace: Pace,
  today: CivilDate,
): Readonly<Record<ObligationState, number>> {
  const judgement = judgementOf(pace, today);
  const counts: Record<ObligationState, number> = {
    upcoming: 0,
    open: 0,
    'due-soon': 0,
    overdue: 0,
    received: 0,
    'asked-for-more': 0,
    accepted: 0,
    excused: 0,
    exempt: 0,
    missing: 0,
    ended: 0,
  };
  for (let at = 0; at < length; at += 1) {
    const row = {
      opensOn: days.opensOn[at] ?? NEVER,
      currentDue: days.currentDue[at] ?? NEVER,
      receivedOn: days.receivedOn[at] ?? NEVER,
      acceptedOn: days.acceptedOn[at] ?? NEVER,
      askedMoreOn: days.askedMoreOn[at] ?? NEVER,
      excusedOn: days.excusedOn[at] ?? NEVER,
      exemptOn: days.exemptOn[at] ?? NEVER,
      missingOn: days.missingOn[at] ?? NEVER,
      endedOn: days.endedOn[at] ?? NEVER,
    };
    counts[stateOfDays(row, judgement)] += 1;
  }
  return counts;
}

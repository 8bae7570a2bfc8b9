import type { CivilDate } from '../calendar/civil-date.ts';
import type { DayNumber } from '../calendar/day-number.ts';
import { dayNumber } from '../calendar/day-number.ts';
import type { ObligationFacts } from './obligation.ts';

/** The days that decide the state of an obligation, as day numbers; `NEVER` where a fact has no day. */
export interface ObligationDays {
  readonly opensOn: DayNumber;
  readonly currentDue: DayNumber;
  readonly receivedOn: DayNumber;
  readonly acceptedOn: DayNumber;
  readonly askedMoreOn: DayNumber;
  readonly excusedOn: DayNumber;
  readonly exemptOn: DayNumber;
  readonly missingOn: DayNumber;
  readonly endedOn: DayNumber;
}

/** The day of what has none: later than every day, and fit for an `Int32Array`. */
export const NEVER: DayNumber = 2_147_483_647;

/** The days of an obligation's facts. */
export const daysOf = (facts: ObligationFacts): ObligationDays => ({
  opensOn: numberOf(facts.opensOn),
  currentDue: numberOf(facts.currentDue),
  receivedOn: numberOf(facts.receivedOn),
  acceptedOn: numberOf(facts.acceptedOn),
  askedMoreOn: numberOf(facts.askedMoreOn),
  excusedOn: numberOf(facts.excusedOn),
  exemptOn: numberOf(facts.exemptOn),
  missingOn: numberOf(facts.missingOn),
  endedOn: numberOf(facts.endedOn),
});

const numberOf = (date: CivilDate | null): DayNumber => (date === null ? NEVER : dayNumber(date));

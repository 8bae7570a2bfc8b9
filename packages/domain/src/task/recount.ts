import { laterOf } from '../calendar/arithmetic.ts';
import type { DutyFacts } from './duty-facts.ts';
import type { TimingDates } from './timing-due.ts';

/** The dates of a duty that a calendar may move. */
export type DutyDates = Pick<DutyFacts, 'currentDue' | 'overdueFrom'>;

/**
 * The dates of a duty after the calendar was changed: counted by the new one they move later or not at all; the original date is not
 * asked and stays. Null where nothing moves.
 *
 * @example
 * recountedDuty(
 *   { currentDue: '2027-02-11', overdueFrom: '2027-02-12' },
 *   { due: '2027-02-12', overdueFrom: '2027-02-13' },
 * ); // { currentDue: '2027-02-12', overdueFrom: '2027-02-13' }
 */
export function recountedDuty(
  kept: DutyDates,
  { due, overdueFrom }: TimingDates,
): DutyDates | null {
  if (kept.currentDue === null || due === null || overdueFrom === null) return null;
  const now = {
    currentDue: laterOf(kept.currentDue, due),
    overdueFrom: kept.overdueFrom && laterOf(kept.overdueFrom, overdueFrom),
  };
  return now.currentDue === kept.currentDue && now.overdueFrom === kept.overdueFrom ? null : now;
}

import { addDays } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { dueSoonFrom } from '../plan/escalation.ts';
import type { NightFrame, Subject } from './subject.ts';
import { paceOf, stateOf } from './subject.ts';
import { standingThresholds, thresholdsOf } from './threshold.ts';

/**
 * The derived index of a subject: the first day after `today` on which its state differs from today's or a reminder falls, or
 * null where nothing changes any more. History has none. Written with the facts, by whoever writes them.
 *
 * `today` is the last finished night (of the night that is running: the day before it), so that no reminder falls between
 * what that night took and what the next one will.
 *
 * @example
 * nextOn(march, frame, CivilDate.parse('2026-03-18')); // '2026-03-20', the reminder on the day itself
 */
export function nextOn(subject: Subject, frame: NightFrame, today: CivilDate): CivilDate | null {
  if (subject.facts.history) return null;
  const now = stateOf(subject, frame, today);
  const days = turningDays(subject, frame).filter((date) => date > today);
  return (
    days
      .toSorted()
      .find(
        (date) =>
          stateOf(subject, frame, date) !== now ||
          standingThresholds(subject, frame, date, date).length > 0,
      ) ?? null
  );
}

/** Every day on which the state of a subject could change or a reminder could fall. */
function turningDays(subject: Subject, frame: NightFrame): readonly CivilDate[] {
  const { facts } = subject;
  const due = facts.currentDue;
  const own =
    subject.kind === 'obligation'
      ? [
          subject.facts.receivedOn,
          subject.facts.acceptedOn,
          subject.facts.excusedOn,
          subject.facts.exemptOn,
          subject.facts.missingOn,
          due && addDays(due, 1),
        ]
      : [
          subject.facts.claimedOn,
          subject.facts.confirmedOn,
          subject.facts.answeredOn,
          subject.facts.overdueFrom,
        ];
  const days = [
    ...own,
    facts.opensOn,
    facts.askedMoreOn,
    facts.endedOn,
    due && dueSoonFrom(due, paceOf(subject, frame)),
    ...thresholdsOf(subject, frame).map((threshold) => threshold.date),
  ];
  return days.filter((date) => date !== null);
}

import type { LetterItem } from '@dondoc/db/night';
import type { Calendars } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { laterOf, workingDaysBetween } from '@dondoc/domain/calendar';
import { stateOf, subjectPath } from '@dondoc/domain/night';
import type { Digest, DigestLine, Urgency } from './digest.ts';

type State = ReturnType<typeof stateOf>;

/** What still asks something of a body, and how pressingly; every other state asks nothing any more. */
const URGENCY: Readonly<Partial<Record<State, Urgency>>> = {
  'asked-for-more': 'more-asked',
  overdue: 'overdue',
  missing: 'overdue',
  'due-soon': 'soon',
  open: 'open',
  upcoming: 'open',
};

/**
 * The digest of one letter. It tells how things stood on its night; what is no longer owed today (received, done, ended, plan closed)
 * is left out, for a letter may wait for working hours.
 *
 * @returns null where nothing is left to tell
 */
export function writeDigest(
  items: readonly LetterItem[],
  { night, today, calendars }: { night: CivilDate; today: CivilDate; calendars: Calendars },
): Digest | null {
  const now = laterOf(night, today);
  const lines = items.flatMap((item) => line(item, night, now, calendars));
  const names = [...new Set(items.map((item) => item.bodyName))];
  return lines.length === 0 ? null : { recipientName: names.join('; '), night, lines };
}

function line(
  item: LetterItem,
  night: CivilDate,
  now: CivilDate,
  calendars: Calendars,
): readonly DigestLine[] {
  const { subject, plan, what, source } = item;
  const { facts } = subject;
  const frame = { calendars, plan };
  const closed = plan.closedOn !== null && plan.closedOn <= now;
  const then = URGENCY[stateOf(subject, frame, night)];
  const standing = stateOf(subject, frame, now);
  if (closed) return [];
  if (item.amendedBy !== null) return [amendment(item, item.amendedBy)];
  if (item.newlyDirected) return [directed(item)];
  if (standing === 'unarmed') return correction(item);
  if (!then || !URGENCY[standing]) return [];
  const more = then === 'more-asked';
  const due = more ? facts.askedMoreDue : facts.currentDue;
  const urgency = due === night && then !== 'more-asked' ? 'today' : then;
  const shifted =
    item.nominalDue !== null && item.nominalDue < (facts.originalDue ?? item.nominalDue);
  return [
    {
      urgency,
      what,
      plan: { id: plan.id, numberSymbol: plan.numberSymbol, title: plan.title },
      due,
      originalDue: more || facts.originalDue === due ? null : facts.originalDue,
      workingDaysLate:
        due === null ? 0 : workingDaysBetween(calendars.of(facts.agencyId), due, night),
      source: more ? null : source,
      direction: item.direction,
      nominalDue: shifted && !more ? item.nominalDue : null,
      path: subjectPath(subject),
    },
  ];
}

/** That a leader directed what the body has to do, and until when. */
const directed = ({ subject, plan, what, direction }: LetterItem): DigestLine => ({
  urgency: 'directed',
  what,
  plan: { id: plan.id, numberSymbol: plan.numberSymbol, title: plan.title },
  due: subject.facts.currentDue,
  originalDue: null,
  workingDaysLate: 0,
  source: null,
  direction,
  nominalDue: null,
  path: subjectPath(subject),
});

/** That a later instrument changed what the body has to do, or until when, or that it ended with it. */
const amendment = (
  { subject, plan, what, source, direction }: LetterItem,
  by: string,
): DigestLine => {
  const { endedOn, currentDue, originalDue } = subject.facts;
  const ended = endedOn !== null;
  return {
    urgency: 'amended',
    what,
    plan: { id: plan.id, numberSymbol: plan.numberSymbol, title: plan.title },
    due: ended ? null : currentDue,
    originalDue: ended || originalDue === currentDue ? null : originalDue,
    workingDaysLate: 0,
    amended: { by, ended },
    source: ended ? null : source,
    direction,
    nominalDue: null,
    path: subjectPath(subject),
  };
};

/** That a date of which the body was told was a mistake, of a task that waits for its event again. */
const correction = ({
  subject,
  plan,
  what,
  withdrawnDue,
  direction,
}: LetterItem): readonly DigestLine[] =>
  withdrawnDue === null
    ? []
    : [
        {
          urgency: 'withdrawn',
          what,
          plan: { id: plan.id, numberSymbol: plan.numberSymbol, title: plan.title },
          due: null,
          originalDue: withdrawnDue,
          workingDaysLate: 0,
          source: null,
          direction,
          nominalDue: null,
          path: subjectPath(subject),
        },
      ];

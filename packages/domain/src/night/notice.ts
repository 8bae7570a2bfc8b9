import { z } from 'zod';
import { hasCome } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { AgencyId } from '../kernel/id.ts';
import type { NightFrame, NightPlanFacts, Subject, SubjectId, SubjectKind } from './subject.ts';
import { standingThresholds } from './threshold.ts';
import type { Threshold } from './threshold.ts';

/** A body that is reminded. */
export interface Contact {
  readonly agencyId: AgencyId;
  readonly mailbox: string | null;
  /** The body's last day; from it on nobody chases it. */
  readonly endedOn: CivilDate | null;
}

/** What became of a reminder: told by mail, held until a person has seen the list, withheld, or left for a person to sign. */
export const NoticeDecision = z.enum(['sent', 'held', 'withheld', 'proposed']);
export type NoticeDecision = z.infer<typeof NoticeDecision>;
/** Why a reminder was held or withheld. */
export const NoticeReason = z.enum(['first-notices', 'no-contact', 'ended', 'history']);
export type NoticeReason = z.infer<typeof NoticeReason>;

/** One row of the ledger: a reminder decided, with its reason. Unique by subject, body, step, threshold and recipient. */
export interface Notice {
  readonly subjectKind: SubjectKind;
  readonly subjectId: SubjectId;
  readonly agencyId: AgencyId;
  readonly step: string;
  /** The day for which the reminder was meant. */
  readonly threshold: CivilDate;
  /** A mailbox, or `agency:<id>` where there is none and for a letter that a person signs. */
  readonly recipient: string;
  readonly decision: NoticeDecision;
  readonly reason: NoticeReason | null;
  /** The night that decided it. */
  readonly night: CivilDate;
}

/**
 * The reminders that the night of a date writes for a subject: those whose day lies from `since` (normally the date itself) to
 * the date and that still stand. Mail goes to the body that owes; anything beyond is only proposed. Withheld: meant for days
 * before the plan was tracked, the body ended, it has no mailbox. Held: the first notices were not released yet.
 *
 * @example
 * noticesOn(march, contacts, frame, CivilDate.parse('2026-03-18')).map(({ step, decision }) => [step, decision]); // [['due-2', 'sent']]
 */
export const noticesOn = (
  subject: Subject,
  contacts: readonly Contact[],
  frame: NightFrame,
  night: CivilDate,
  since: CivilDate = night,
): readonly Notice[] =>
  standingThresholds(subject, frame, since, night).flatMap((threshold) =>
    contacts.map((contact) => notice(subject, contact, threshold, frame.plan, night)),
  );

type NoticeStep = Pick<Threshold, 'step' | 'date' | 'act'>;

/** The steps by which the ledger knows that an amendment changed a duty, and that a leader directed it. */
export const AMENDED_STEP = 'amended';
export const DIRECTED_STEP = 'directed';

/**
 * The notices by which the bodies of a duty are told that an amendment changed it or that it was directed: to be written with that act, told by the digest
 * of the night given. Held while the first notices of the plan were not released, withheld as reminders are; of history none.
 *
 * @example
 * amendedNotices({ kind: 'duty', facts: duty }, contacts, frame.plan, CivilDate.parse('2026-06-05')).map(({ step }) => step); // ['amended']
 */
export const amendedNotices = (
  subject: Extract<Subject, { kind: 'duty' }>,
  contacts: readonly Contact[],
  plan: NightPlanFacts,
  night: CivilDate,
  step: typeof AMENDED_STEP | typeof DIRECTED_STEP = AMENDED_STEP,
): readonly Notice[] =>
  subject.facts.history
    ? []
    : contacts.map((contact) =>
        notice(subject, contact, { step, date: night, act: 'mail' }, plan, night),
      );

function notice(
  subject: Subject,
  contact: Contact,
  threshold: NoticeStep,
  plan: NightPlanFacts,
  night: CivilDate,
): Notice {
  const byMail = threshold.act === 'mail' && contact.mailbox !== null;
  return {
    subjectKind: subject.kind,
    subjectId: subject.facts.id,
    agencyId: contact.agencyId,
    step: threshold.step,
    threshold: threshold.date,
    recipient: byMail && contact.mailbox !== null ? contact.mailbox : `agency:${contact.agencyId}`,
    ...decide(contact, threshold, plan, night),
    night,
  };
}

function decide(
  contact: Contact,
  threshold: NoticeStep,
  plan: NightPlanFacts,
  night: CivilDate,
): Pick<Notice, 'decision' | 'reason'> {
  if (threshold.date < plan.trackedFrom) return { decision: 'withheld', reason: 'history' };
  if (hasCome(contact.endedOn, night)) return { decision: 'withheld', reason: 'ended' };
  if (threshold.act === 'mail' && contact.mailbox === null) {
    return { decision: 'withheld', reason: 'no-contact' };
  }
  if (!hasCome(plan.firstNoticesReleasedOn, night)) {
    return { decision: 'held', reason: 'first-notices' };
  }
  return { decision: threshold.act === 'mail' ? 'sent' : 'proposed', reason: null };
}

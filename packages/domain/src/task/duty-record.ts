import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { AccountId, PlanId } from '../kernel/id.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { DecisionDocument } from '../plan/decision-document.ts';

/** A paper by its number and date, and to whom it went. */
export const PaperReference = z.object({
  number: z.string().trim().min(1).max(80),
  date: CivilDate,
  receiver: z.string().trim().max(300).nullable(),
});
export type PaperReference = z.infer<typeof PaperReference>;

/** What shows that a duty is done: a paper, words, or both; `planId` where the paper is a plan that its body keeps here. */
export const DutyEvidence = z
  .object({
    document: PaperReference.nullable(),
    note: z.string().trim().max(2000).nullable(),
    planId: PlanId.optional(),
  })
  .refine(
    ({ document, note, planId }) =>
      document !== null || planId !== undefined || (note ?? '') !== '',
    { error: 'evidence.none', path: ['note'] },
  );
export type DutyEvidence = z.infer<typeof DutyEvidence>;

/** What more is asked for before a claim is confirmed: why, and by when. */
export const MoreOfDuty = z.object({
  due: CivilDate,
  reason: z.string().trim().min(1).max(2000),
});
export type MoreOfDuty = z.infer<typeof MoreOfDuty>;

/** What a body that was asked says, on which day, and with which paper where it came as one. */
export const RequestAnswer = z.object({
  answer: z.enum(['accepted', 'declined']),
  on: CivilDate,
  document: PaperReference.nullable(),
});
export type RequestAnswer = z.infer<typeof RequestAnswer>;

/** That a duty is noted as done. `onPaper` is what came in elsewhere without a claim here: since when, and what shows it. */
export const DutyConfirmation = z.object({
  note: z.string().trim().max(2000).nullable(),
  /** Who decided, where that is not the standing agency: for its own duty a leader does. */
  decision: DecisionDocument.nullable(),
  onPaper: z.object({ on: CivilDate, evidence: DutyEvidence }).nullable(),
});
export type DutyConfirmation = z.infer<typeof DutyConfirmation>;

/** That a duty is done, as its body said here or as it stands on a paper that came in elsewhere. */
export const DutyClaim = z.object({
  evidence: DutyEvidence,
  here: z.boolean(),
  accountId: AccountId,
});
export type DutyClaim = z.infer<typeof DutyClaim>;

/** What was said last to a duty's body, or by a body that was asked. */
export const DutyReply = z.discriminatedUnion('kind', [
  DutyConfirmation.omit({ onPaper: true }).extend({ kind: z.literal('confirmed') }),
  MoreOfDuty.pick({ reason: true }).extend({ kind: z.literal('asked-for-more') }),
  RequestAnswer.pick({ document: true }).extend({ kind: z.literal('answered') }),
]);
export type DutyReply = z.infer<typeof DutyReply>;

const invalid = (path: string, issue: string) =>
  refuse({ code: 'input.invalid', facts: { path, issue } } as const);

/**
 * Whether evidence may be given for a task on a day. A paper of a later day is none yet. A task that is met by reference only is met
 * by number, date and receiver and takes no words; a plan kept here needs no receiver.
 *
 * @example
 * askEvidence({ document: null, note: 'Đã treo' }, { byReferenceOnly: true, today }); // refused: input.invalid
 */
export function askEvidence(
  { document, note, planId }: DutyEvidence,
  { byReferenceOnly, today }: { readonly byReferenceOnly: boolean; readonly today: CivilDate },
): Result<null> {
  if (document && document.date > today)
    return refuse({ code: 'date.in-future', facts: { date: document.date } });
  if (!byReferenceOnly) return done(null);
  if (!document && planId === undefined) return invalid('evidence.document', 'by-reference-only');
  if (!document?.receiver && planId === undefined)
    return invalid('evidence.document.receiver', 'by-reference-only');
  return (note ?? '') === '' ? done(null) : invalid('evidence.note', 'by-reference-only');
}

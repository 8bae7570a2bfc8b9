import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { TakenDecision } from '../plan/decision-document.ts';
import { movedDay } from '../plan/moved-day.ts';
import type { DeadlineStep } from './deadline-step.ts';
import type { ObligationAction } from './obligation-action.ts';
import type { ObligationFacts } from './obligation.ts';

/** What was decided about a report that is owed: a later day, that it is let go, or that the rule does not apply. */
export const ObligationOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('more-time'), due: CivilDate }),
  z.object({ kind: z.literal('excused') }),
  z.object({ kind: z.literal('exempt') }),
]);
export type ObligationOutcome = z.infer<typeof ObligationOutcome>;

/** A decision about a report as it is recorded: what, by whom and with which paper, and why. */
export const ObligationDecision = z.object({
  outcome: ObligationOutcome,
  document: TakenDecision,
  reason: z.string().trim().max(2000).nullable(),
});
export type ObligationDecision = z.infer<typeof ObligationDecision>;

/** The row of the machine that each outcome is. */
export const OUTCOME_ACTION = {
  'more-time': 'give-time',
  excused: 'excuse',
  exempt: 'exempt',
} as const satisfies Record<ObligationOutcome['kind'], ObligationAction>;

/** What of an obligation a decision changes, beside the way to its date. */
export interface DecidedObligation extends Partial<
  Pick<ObligationFacts, 'currentDue' | 'askedMoreDue' | 'excusedOn' | 'exemptOn'>
> {
  readonly explanation?: readonly DeadlineStep[];
}

/**
 * The facts after a decision was recorded. More time moves the current day later and says why in its explanation, the original stays;
 * of what more was asked for it moves that day. Refuses `date.in-future` for a paper of a day to come, `input.invalid` for a day that
 * is no later, and `state.refused` where there is no date to move; whether its state allows the act is `OBLIGATION_ACTIONS`.
 *
 * @example
 * const document = { role: 'Trưởng Ban Chỉ đạo', number: '15/TB-BCĐ', date: '2026-03-18' };
 * const outcome = { kind: 'more-time', due: '2026-03-27' };
 * const owed = { currentDue: '2026-03-20', askedMoreDue: null, explanation: [] };
 * decidedObligation(owed, { outcome, document, reason: null }, today).value.currentDue; // '2026-03-27'
 */
export function decidedObligation(
  owed: Pick<ObligationFacts, 'currentDue' | 'askedMoreDue'> & {
    readonly explanation: readonly DeadlineStep[];
  },
  { outcome, document }: ObligationDecision,
  today: CivilDate,
): Result<DecidedObligation> {
  if (document.date !== null && document.date > today)
    return refuse({ code: 'date.in-future', facts: { date: document.date } });
  if (outcome.kind === 'excused') return done({ excusedOn: today });
  if (outcome.kind === 'exempt') return done({ exemptOn: today });
  const { due: to } = outcome;
  const moved = movedDay(owed, to, 'outcome.due');
  if (!moved.ok) return moved;
  const from = moved.value;
  return done(
    owed.askedMoreDue === null
      ? {
          currentDue: to,
          explanation: [...owed.explanation, { step: 'decided', from, to, document }],
        }
      : { askedMoreDue: to },
  );
}

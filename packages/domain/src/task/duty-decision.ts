import { z } from 'zod';
import { addDays } from '../calendar/arithmetic.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { AgencyId } from '../kernel/id.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { TakenDecision } from '../plan/decision-document.ts';
import { movedDay } from '../plan/moved-day.ts';
import type { DutyAsk } from './duty-ask.ts';
import type { DutyAction } from './duty-action.ts';
import type { DutyFacts } from './duty-facts.ts';

/** What was decided about a duty: what was asked is not granted, a later day, that it ends, or that another body answers for it. */
export const DutyOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('more-time'), due: CivilDate }),
  z.object({ kind: z.literal('ended') }),
  z.object({ kind: z.literal('moved'), agencyId: AgencyId }),
  z.object({ kind: z.literal('refused') }),
]);
export type DutyOutcome = z.infer<typeof DutyOutcome>;

/** A decision about a duty as it is recorded: what, by whom and with which paper, and why. */
export const DutyDecision = z.object({
  outcome: DutyOutcome,
  document: TakenDecision,
  reason: z.string().trim().max(2000).nullable(),
});
export type DutyDecision = z.infer<typeof DutyDecision>;

/** The row of the machine that each outcome is; what is not granted changes nothing. */
export const DUTY_OUTCOME_ACTION = {
  'more-time': 'give-time',
  ended: 'end',
  moved: 'end',
  refused: 'ask',
} as const satisfies Record<DutyOutcome['kind'], DutyAction>;

const OF_MORE_TIME = ['more-time', 'refused'] as const;
const OF_DISPUTE = ['ended', 'moved', 'more-time', 'refused'] as const;
/** Of what came on paper alone: without a question here there is nothing to refuse. */
const UNASKED = ['more-time', 'ended', 'moved'] as const;

/**
 * The outcomes that answer what a body asked; null: nothing is asked here, the decision came by itself.
 *
 * @example
 * outcomesOfAsk({ kind: 'not-our-function' }); // ['ended', 'moved', 'more-time', 'refused']
 */
export const outcomesOfAsk = (ask: Pick<DutyAsk, 'kind'> | null): readonly DutyOutcome['kind'][] =>
  ask === null ? UNASKED : ask.kind === 'more-time' ? OF_MORE_TIME : OF_DISPUTE;

/** What of a duty a decision changes. */
export type DecidedDuty = Partial<
  Pick<DutyFacts, 'currentDue' | 'overdueFrom' | 'askedMoreDue' | 'endedOn'>
> & { readonly endedReason?: string | null };

/**
 * Whether a decision answers what a body asked of its duty; `ask` null: it came by itself. Refuses `date.in-future` for a paper of a day
 * to come, `input.invalid` for an outcome that is no answer or a day that is no later, `state.refused` without a date to move,
 * `reason.missing` for an end that nobody gave a reason for; the duty's state is asked of `DUTY_ACTIONS`.
 *
 * @example
 * const document = { role: 'Trưởng Ban Chỉ đạo', number: null, date: null };
 * const ended = { outcome: { kind: 'ended' }, document, reason: null };
 * answersDuty(duty, null, ended, today); // refused: reason.missing
 */
export function answersDuty(
  facts: Pick<DutyFacts, 'currentDue' | 'askedMoreDue'>,
  ask: DutyAsk | null,
  { outcome, document, reason }: DutyDecision,
  today: CivilDate,
): Result<null> {
  if (document.date !== null && document.date > today)
    return refuse({ code: 'date.in-future', facts: { date: document.date } });
  if (!outcomesOfAsk(ask).includes(outcome.kind))
    return refuse({ code: 'input.invalid', facts: { path: 'outcome.kind', issue: 'not-asked' } });
  if (outcome.kind === 'refused') return done(null);
  if (outcome.kind === 'more-time') {
    const moved = movedDay(facts, outcome.due, 'outcome.due');
    return moved.ok ? done(null) : moved;
  }
  return endsFor(ask, reason) === null
    ? refuse({ code: 'reason.missing', facts: { action: 'end' } })
    : done(null);
}

/** Why a duty ends: by the decision's own words, else by those of the body. */
const endsFor = (ask: DutyAsk | null, reason: string | null): string | null =>
  reason || (ask?.reason ?? null);

/**
 * The facts after a decision was recorded. More time moves the current day, or that of what more was asked for, and the original stays;
 * a window is then overdue from the first working day after it (decision D11). What ends says why. Refuses as `answersDuty` does.
 *
 * @example
 * const document = { role: 'Trưởng Ban Chỉ đạo', number: '15/TB-BCĐ', date: '2026-01-05' };
 * const decision = { outcome: { kind: 'more-time', due: '2026-07-31' }, document, reason: null };
 * const owed = { timing: 'by', currentDue: '2026-07-15', askedMoreDue: null };
 * decidedDuty(owed, null, decision, { calendar, today: CivilDate.parse('2026-07-20') }).value.currentDue; // '2026-07-31'
 */
export function decidedDuty(
  facts: Pick<DutyFacts, 'currentDue' | 'askedMoreDue' | 'timing'>,
  ask: DutyAsk | null,
  decision: DutyDecision,
  { calendar, today }: { readonly calendar: Calendar; readonly today: CivilDate },
): Result<DecidedDuty> {
  const answers = answersDuty(facts, ask, decision, today);
  if (!answers.ok) return answers;
  const { outcome, reason } = decision;
  if (outcome.kind === 'refused') return done({});
  if (outcome.kind !== 'more-time')
    return done({ endedOn: today, endedReason: endsFor(ask, reason) });
  const { due } = outcome;
  if (facts.askedMoreDue !== null) return done({ askedMoreDue: due });
  const overdueFrom =
    facts.timing === 'window' ? addWorkingDays(calendar, due, 1) : addDays(due, 1);
  return done({ currentDue: due, overdueFrom });
}

import { z } from 'zod';
import { hasCome } from '../calendar/arithmetic.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import type { AgencyId, DutyId } from '../kernel/id.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { DecisionDocument } from '../plan/decision-document.ts';
import type { DutyFacts } from '../task/duty-facts.ts';

/** What becomes of a duty that is open when its register is closed. */
export const ClosingOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), note: z.string().trim().max(2000).nullable() }),
  z.object({ kind: z.literal('not-done'), reason: z.string().trim().min(1).max(2000) }),
  z.object({ kind: z.literal('regular-work') }),
  z.object({ kind: z.literal('carried'), plan: z.string().trim().min(1).max(300) }),
  z.object({
    kind: z.literal('ended-by-document'),
    number: z.string().trim().min(1).max(80),
    date: CivilDate,
  }),
]);
export type ClosingOutcome = z.infer<typeof ClosingOutcome>;
export type ClosingOutcomeKind = ClosingOutcome['kind'];

/** What an outcome makes of its duty: `stays` leaves it as it stood on the day of the closing, and the table counts it so. */
export const OUTCOME_EFFECT = {
  done: 'confirms',
  'not-done': 'stays',
  'regular-work': 'stays',
  carried: 'stays',
  'ended-by-document': 'ends',
} as const satisfies Record<ClosingOutcomeKind, 'confirms' | 'ends' | 'stays'>;

/** A duty that was open, its outcome, and the days that follow from it. */
export interface ClosedDuty<D> {
  readonly duty: D;
  readonly outcome: ClosingOutcome;
  readonly confirmedOn: CivilDate | null;
  readonly endedOn: CivilDate | null;
}

/** How a register is closed: what becomes of each open duty, and who decided it with which document; null where none is needed. */
export interface Closing {
  readonly outcomes: ReadonlyMap<DutyId, ClosingOutcome>;
  readonly decision: DecisionDocument | null;
  readonly standingAgencyId: AgencyId;
}

/** What of a duty says whether it is open. */
export type OpenDuty = Pick<
  DutyFacts,
  | 'id'
  | 'agencyId'
  | 'accountable'
  | 'role'
  | 'history'
  | 'occurrence'
  | 'opensOn'
  | 'confirmedOn'
  | 'endedOn'
>;

/**
 * The duties that need an outcome when their register is closed: those that somebody answers for and that are neither confirmed nor
 * ended. History needs none, nor does an occurrence of a yearly task that has not begun.
 *
 * @example
 * openDuties([duty, { ...duty, confirmedOn: today }], today).length; // 1
 */
export const openDuties = <D extends OpenDuty>(
  duties: readonly D[],
  today: CivilDate,
): readonly D[] =>
  duties.filter(
    (duty) =>
      duty.accountable &&
      duty.role !== 'request' &&
      !duty.history &&
      !hasCome(duty.confirmedOn, today) &&
      !hasCome(duty.endedOn, today) &&
      (duty.occurrence === null || duty.opensOn === null || hasCome(duty.opensOn, today)),
  );

/**
 * What closing a register makes of its open duties. Refuses `duties.open` with those that have no outcome, `not-found` for an outcome of
 * a duty that is not open, `date.in-future` for a document of a later day, and `decision.needed` where the standing agency would call a
 * duty of its own done without saying who decided it.
 *
 * @example
 * closeRegister([duty], { outcomes: new Map(), decision: null, standingAgencyId: culture.id }, today); // refused: duties.open
 */
export function closeRegister<D extends OpenDuty>(
  duties: readonly D[],
  { outcomes, decision, standingAgencyId }: Closing,
  today: CivilDate,
): Result<readonly ClosedDuty<D>[]> {
  const open = openDuties(duties, today);
  const closed = open.flatMap((duty) => {
    const outcome = outcomes.get(duty.id);
    return outcome ? [closedDuty(duty, outcome, today)] : [];
  });
  if (closed.length < open.length) {
    const without = open.filter(({ id }) => !outcomes.has(id));
    return refuse({ code: 'duties.open', facts: { duties: without.map(({ id }) => id) } });
  }
  if (closed.length < outcomes.size) return refuse({ code: 'not-found', facts: { kind: 'duty' } });
  for (const { duty, outcome } of closed) {
    if (outcome.kind === 'ended-by-document' && outcome.date > today)
      return refuse({ code: 'date.in-future', facts: { date: outcome.date } });
    if (outcome.kind === 'done' && duty.agencyId === standingAgencyId && decision === null)
      return refuse({ code: 'decision.needed', facts: {} });
  }
  return done(closed);
}

/**
 * How many duties had which outcome when their register was closed, in the order of the outcomes; none that nobody had. The official
 * table says how they stood on the last day; this says what became of them.
 *
 * @example
 * outcomeCounts([{ outcome: { kind: 'regular-work' } }, { outcome: null }]); // [['regular-work', 1]]
 */
export function outcomeCounts(
  duties: readonly { readonly outcome: ClosingOutcome | null }[],
): readonly (readonly [ClosingOutcomeKind, number])[] {
  return ClosingOutcome.options.flatMap(({ shape }) => {
    const kind = shape.kind.value;
    const count = duties.filter(({ outcome }) => outcome?.kind === kind).length;
    return count === 0 ? [] : [[kind, count] as const];
  });
}

function closedDuty<D>(duty: D, outcome: ClosingOutcome, today: CivilDate): ClosedDuty<D> {
  const effect = OUTCOME_EFFECT[outcome.kind];
  return {
    duty,
    outcome,
    confirmedOn: effect === 'confirms' ? today : null,
    endedOn: effect === 'ends' ? today : null,
  };
}

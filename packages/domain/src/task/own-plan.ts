import type { CivilDate } from '../calendar/civil-date.ts';
import type { AgencyId, PlanId } from '../kernel/id.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { DutyClaim, DutyEvidence } from './duty-record.ts';

/**
 * How a body stands that a task asks for a plan of its own (domain, "Own plan"): its plan is kept here, is known by its paper, is not
 * made and the reason is given, or nothing is known yet.
 */
export const OWN_PLAN_STATES = ['kept-here', 'on-paper', 'without', 'missing'] as const;
export type OwnPlanState = (typeof OWN_PLAN_STATES)[number];

/**
 * The plan of its own that a body has shown. Whether it was confirmed is another figure (domain, "Progress").
 *
 * @example
 * ownPlanState(null); // 'missing'
 */
export function ownPlanState(claim: DutyClaim | null): OwnPlanState {
  if (!claim) return 'missing';
  const { planId, document } = claim.evidence;
  if (planId !== undefined) return 'kept-here';
  return document ? 'on-paper' : 'without';
}

/** How many bodies have issued a plan of their own, how many make none with a reason, and of how many in all. */
export interface OwnPlanCount {
  readonly issued: number;
  readonly without: number;
  readonly all: number;
}

/**
 * Counts the bodies of a task by their own plans; a row speaks for `bodies` of them (decision D4).
 *
 * @example
 * ownPlanCount([{ claim: null, bodies: 12 }]); // { issued: 0, without: 0, all: 12 }
 */
export function ownPlanCount(
  rows: readonly { readonly claim: DutyClaim | null; readonly bodies: number }[],
): OwnPlanCount {
  const count = (...states: readonly OwnPlanState[]) =>
    rows
      .filter(({ claim }) => states.includes(ownPlanState(claim)))
      .reduce((sum, { bodies }) => sum + bodies, 0);
  return {
    issued: count('kept-here', 'on-paper'),
    without: count('without'),
    all: count(...OWN_PLAN_STATES),
  };
}

/** A plan that is kept here, as far as another plan's duty may be met by it. */
export interface KeptPlan {
  readonly id: PlanId;
  readonly issuerId: AgencyId;
  readonly number: string | null;
  readonly issuedOn: CivilDate | null;
}

/**
 * The evidence of a duty with the number and date of the plan that it links; without a link, as it is. Only a task that asks for plans of
 * their own takes a link, and only to a plan that the body itself issued: else `input.invalid`, or `not-found` as for a plan that is not
 * there.
 *
 * @example
 * linkOwnPlan({ document: null, note: 'Lồng ghép vào kế hoạch năm' }, null, { ownPlan: true, planId: duty.planId, agencyId: bodyId(1) }).ok; // true
 */
export function linkOwnPlan(
  evidence: DutyEvidence,
  linked: KeptPlan | null,
  duty: {
    readonly ownPlan: boolean;
    readonly planId: PlanId;
    readonly agencyId: AgencyId | null;
  },
): Result<DutyEvidence> {
  if (evidence.planId === undefined) return done(evidence);
  if (!duty.ownPlan) return invalid('evidence.planId', 'no-own-plan');
  if (evidence.planId === duty.planId) return invalid('evidence.planId', 'same-plan');
  if (!linked || linked.issuerId !== duty.agencyId)
    return refuse({ code: 'not-found', facts: { kind: 'plan' } });
  const { number, issuedOn: date } = linked;
  return number === null || date === null
    ? invalid('evidence.planId', 'not-issued')
    : done({ ...evidence, document: { number, date, receiver: null } });
}

/**
 * Whether a duty may be noted as done by what is shown: a task that asks for a plan of its own is met by a document or a reason, claimed
 * or on paper. Else `input.invalid`.
 *
 * @example
 * askOwnPlanShown({ ownPlan: true, claim: null }, null).ok; // false
 */
export const askOwnPlanShown = (
  duty: { readonly ownPlan: boolean; readonly claim: DutyClaim | null },
  onPaper: object | null,
): Result<null> =>
  duty.ownPlan && !duty.claim && !onPaper ? invalid('evidence.document', 'own-plan') : done(null);

const invalid = (path: string, issue: string) =>
  refuse({ code: 'input.invalid', facts: { path, issue } } as const);

import type { Calendars } from '../agency/calendars.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { DutyId, ObligationId, PlanId } from '../kernel/id.ts';
import type { Escalation, Pace } from '../plan/escalation.ts';
import { obligationState } from '../reporting/obligation-state.ts';
import type { ObligationState } from '../reporting/obligation-state.ts';
import type { ObligationFacts } from '../reporting/obligation.ts';
import type { DutyFacts } from '../task/duty-facts.ts';
import { dutyState } from '../task/duty-state.ts';
import type { DutyState } from '../task/duty-state.ts';

/** What the night looks at: one obligation or one duty (a group's duty is one). */
export type Subject =
  | { readonly kind: 'obligation'; readonly facts: ObligationFacts }
  | { readonly kind: 'duty'; readonly facts: DutyFacts };

export type SubjectKind = Subject['kind'];
export type SubjectId = ObligationId | DutyId;

/** What the night needs to know of a plan. */
export interface NightPlanFacts {
  readonly id: PlanId;
  readonly trackedFrom: CivilDate;
  readonly closedOn: CivilDate | null;
  /** The day on which the clerk released the list of first notices; until then notices are held. */
  readonly firstNoticesReleasedOn: CivilDate | null;
  readonly escalation: Escalation;
}

/** The calendars, of which that of its body counts, and the plan under which a subject is looked at. */
export interface NightFrame {
  readonly calendars: Calendars;
  readonly plan: NightPlanFacts;
}

/** The pace of a subject's own due day: that of reports or of tasks. */
export const paceOf = (subject: Subject, { calendars, plan }: NightFrame): Pace => ({
  calendar: calendars.of(subject.facts.agencyId),
  steps: subject.kind === 'obligation' ? plan.escalation.report : plan.escalation.task,
});

/**
 * The state of a subject on a day.
 *
 * @example
 * stateOf(march, frame, CivilDate.parse('2026-03-21')); // 'overdue'
 */
export const stateOf = (
  subject: Subject,
  frame: NightFrame,
  today: CivilDate,
): ObligationState | DutyState =>
  subject.kind === 'obligation'
    ? obligationState(subject.facts, paceOf(subject, frame), today)
    : dutyState(subject.facts, paceOf(subject, frame), today);

import { boolean, constant, constantFrom, integer, oneof, record, uniqueArray } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { CivilDate } from '../calendar/civil-date.ts';
import { civilDateOf } from '../calendar/day-number.ts';
import { AgencyId, DutyId, ObligationId, PlanId, TaskId } from '../kernel/id.ts';
import type { EscalationStep } from '../plan/escalation.ts';
import type { NightPlanFacts } from '../night/subject.ts';
import type { ObligationFacts } from '../reporting/obligation.ts';
import type { DutyFacts } from '../task/duty-facts.ts';
import { idOf } from './draft.ts';

const PLAN = PlanId.parse(idOf(800));

/** An obligation on which nothing has happened yet, without a date unless changed. */
export const obligationFacts = (change: Partial<ObligationFacts> = {}): ObligationFacts => ({
  id: ObligationId.parse(idOf(700)),
  planId: PLAN,
  agencyId: AgencyId.parse(idOf(1)),
  origin: 'rule',
  opensOn: null,
  originalDue: null,
  currentDue: null,
  receivedOn: null,
  acceptedOn: null,
  askedMoreOn: null,
  askedMoreDue: null,
  excusedOn: null,
  exemptOn: null,
  missingOn: null,
  endedOn: null,
  nil: false,
  history: false,
  ...change,
});

/** A duty that a body answers for, untouched and without a deadline unless changed; with a date it is due by it. */
export const dutyFacts = (change: Partial<DutyFacts> = {}): DutyFacts => ({
  id: DutyId.parse(idOf(600)),
  planId: PLAN,
  taskId: TaskId.parse(idOf(500)),
  agencyId: AgencyId.parse(idOf(1)),
  groupId: null,
  role: 'assigned',
  accountable: true,
  timing: change.currentDue ? 'by' : 'none',
  occurrence: null,
  opensOn: null,
  originalDue: null,
  currentDue: null,
  overdueFrom: null,
  claimedOn: null,
  confirmedOn: null,
  askedMoreOn: null,
  askedMoreDue: null,
  answeredOn: null,
  answer: null,
  endedOn: null,
  history: false,
  ...change,
});

/** Days within `around` days of a day number. */
export const daysAround = (middle: number, around: number): Arbitrary<CivilDate> =>
  integer({ min: middle - around, max: middle + around }).map(civilDateOf);

/** A day in so many of a hundred cases, else none. */
const maybe = (day: Arbitrary<CivilDate>, percent: number): Arbitrary<CivilDate | null> =>
  oneof({ arbitrary: day, weight: percent }, { arbitrary: constant(null), weight: 100 - percent });

/** Any facts of an obligation, likely or not, around a day. */
export const anyObligation = (day: Arbitrary<CivilDate>): Arbitrary<ObligationFacts> =>
  record({
    id: constant(ObligationId.parse(idOf(700))),
    planId: constant(PLAN),
    agencyId: constant(AgencyId.parse(idOf(1))),
    origin: constantFrom('rule', 'request'),
    opensOn: maybe(day, 66),
    originalDue: maybe(day, 85),
    currentDue: maybe(day, 85),
    receivedOn: maybe(day, 50),
    acceptedOn: maybe(day, 20),
    askedMoreOn: maybe(day, 35),
    askedMoreDue: maybe(day, 50),
    excusedOn: maybe(day, 15),
    exemptOn: maybe(day, 15),
    missingOn: maybe(day, 20),
    endedOn: maybe(day, 15),
    nil: boolean(),
    history: constantFrom(false, false, false, false, true),
  });

/** Any facts of a duty, likely or not, around a day. */
export const anyDuty = (day: Arbitrary<CivilDate>): Arbitrary<DutyFacts> =>
  record({
    id: constant(DutyId.parse(idOf(600))),
    planId: constant(PLAN),
    taskId: constant(TaskId.parse(idOf(500))),
    agencyId: constant(AgencyId.parse(idOf(1))),
    groupId: constant(null),
    role: constantFrom('assigned', 'lead', 'coordinate', 'request'),
    accountable: constantFrom(true, true, false),
    timing: constantFrom(
      'by',
      'window',
      'after',
      'yearly',
      'from',
      'continuous',
      'per-other-plan',
      'none',
    ),
    occurrence: constant(null),
    opensOn: maybe(day, 66),
    originalDue: maybe(day, 85),
    currentDue: maybe(day, 85),
    overdueFrom: maybe(day, 85),
    claimedOn: maybe(day, 35),
    confirmedOn: maybe(day, 20),
    askedMoreOn: maybe(day, 35),
    askedMoreDue: maybe(day, 50),
    answeredOn: maybe(day, 50),
    answer: constantFrom('accepted', 'declined', null),
    endedOn: maybe(day, 15),
    history: constantFrom(false, false, false, false, true),
  });

const anySteps: Arbitrary<EscalationStep[]> = uniqueArray(
  record({ offset: integer({ min: -12, max: 12 }), act: constantFrom('mail', 'letter') }),
  { maxLength: 5, selector: (step) => step.offset },
);

/** Any plan of the night around a day: steps of its own, tracked, released and closed on any day or never. */
export const anyPlan = (day: Arbitrary<CivilDate>): Arbitrary<NightPlanFacts> =>
  record({
    id: constant(PLAN),
    trackedFrom: day,
    closedOn: maybe(day, 20),
    firstNoticesReleasedOn: maybe(day, 66),
    escalation: record({ report: anySteps, task: anySteps, more: anySteps }),
  });

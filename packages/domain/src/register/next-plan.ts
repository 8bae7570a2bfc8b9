import type { Agency } from '../agency/agency.ts';
import type { AgencyGroup } from '../agency/group.ts';
import { addMonths } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { AgencyGroupId, AgencyId, PlanId, TaskId } from '../kernel/id.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { Period } from '../period/cadence.ts';
import type { Anchor } from '../plan/anchor.ts';
import type { Finding } from '../plan/finding.ts';
import type { Instrument } from '../plan/instrument.ts';
import type { DueForm, ReportingRule } from '../reporting/rule.ts';
import type { Measurement, Target } from '../reporting/target.ts';
import type { DutyFacts } from '../task/duty-facts.ts';
import type { Timing } from '../task/timing.ts';
import type { CarriedFrom } from './carried.ts';
import { refreshFindings } from './draft-finding.ts';
import type { DraftBody, DraftRule, DraftTarget, DraftTask, PlanDraft } from './draft.ts';

/** A task of an earlier plan as it stands there. */
export interface EarlierTask
  extends
    Pick<
      DraftTask,
      'label' | 'wording' | 'anchor' | 'mode' | 'timing' | 'timingWording' | 'timingAnchor'
    >,
    Pick<DraftTask, 'deliverables' | 'byReferenceOnly'> {
  readonly id: TaskId;
  readonly carriedFrom: CarriedFrom | null;
  readonly duties: readonly (Pick<
    DutyFacts,
    'agencyId' | 'groupId' | 'role' | 'accountable' | 'originalDue' | 'endedOn'
  > & { readonly anchor: Anchor })[];
}

/** An earlier plan as far as the next one is made of it. */
export interface EarlierPlan {
  readonly id: PlanId;
  readonly numberSymbol: string | null;
  readonly instrument: Instrument;
  readonly issuerId: AgencyId;
  readonly standingAgencyId: AgencyId;
  readonly tasks: readonly EarlierTask[];
  readonly rules: readonly ReportingRule[];
  /** Each with the last figure found for the whole of it; null where none was. */
  readonly targets: readonly {
    readonly target: Target;
    readonly anchor: Anchor;
    readonly reached: Measurement | null;
  }[];
}

/** The bodies and groups that stand in the registry on the day on which the next plan is begun. */
export interface NextRegistry {
  readonly agencies: readonly Pick<Agency, 'id' | 'name' | 'kind' | 'level'>[];
  readonly ended: ReadonlySet<AgencyId>;
  readonly groups: readonly Pick<AgencyGroup, 'id' | 'name' | 'open'>[];
}

const YEAR = 12;
const later = (date: CivilDate): CivilDate => addMonths(date, YEAR);
const laterOrNone = (date: CivilDate | null): CivilDate | null => date && later(date);

/**
 * A draft of the plan that follows an earlier one: the chosen tasks with where each comes from and the date it had first, the rules, all
 * moved by a year, and what was reached of each target as the baseline of the next. Number and date of issue are blank. Everything
 * waits for a person at the import desk: what was moved is in doubt, and a body that has ended is unknown. Refuses `input.invalid`
 * where no task is chosen, `not-found` for one that the earlier plan does not have.
 *
 * @example
 * nextPlan(earlierPlan, [], nextRegistry); // refused: input.invalid
 */
export function nextPlan(
  earlier: EarlierPlan,
  chosen: readonly TaskId[],
  registry: NextRegistry,
): Result<PlanDraft> {
  const wanted = new Set(chosen);
  if (wanted.size === 0)
    return refuse({ code: 'input.invalid', facts: { path: 'taskIds', issue: 'none-chosen' } });
  const tasks = earlier.tasks.filter(({ id }) => wanted.has(id));
  if (tasks.length < wanted.size) return refuse({ code: 'not-found', facts: { kind: 'task' } });
  const { instrument } = earlier;
  const draft: PlanDraft = {
    instrument: {
      ...instrument,
      number: null,
      otherNumbers: instrument.otherNumbers.map((one) => ({ ...one, number: null })),
      issuedOn: null,
      issuedMonth: null,
      periodFrom: laterOrNone(instrument.periodFrom),
      periodTo: laterOrNone(instrument.periodTo),
    },
    instrumentAnchors: {},
    sections: [],
    bodies: bodiesOf(earlier, tasks, registry),
    tasks: tasks.map((task) => nextTask(earlier, task)),
    rules: earlier.rules.map(nextRule),
    targets: earlier.targets.map(nextTarget),
    coverage: [],
    findings: STILL_BLANK,
    issuerKey: earlier.issuerId,
    standingAgencyKey: earlier.standingAgencyId,
  };
  return done(refreshFindings(draft));
}

/** The records office gives number and date after signing. */
const STILL_BLANK: Finding[] = [
  { key: 'number.missing:plan', code: 'number.missing', anchor: null, facts: {}, note: null },
];

function bodiesOf(
  { issuerId, standingAgencyId, rules }: EarlierPlan,
  tasks: readonly EarlierTask[],
  { agencies, ended, groups }: NextRegistry,
): DraftBody[] {
  const duties = tasks.flatMap((task) => standingDuties(task));
  const named = new Set<AgencyId | AgencyGroupId | null>([
    issuerId,
    standingAgencyId,
    ...duties.map(({ agencyId, groupId }) => agencyId ?? groupId),
    ...rules.flatMap(({ reporters, receiver, via }) => [
      ...(reporters.kind === 'named' ? [...reporters.agencies, ...reporters.groups] : []),
      receiver.agencyId,
      via,
    ]),
  ]);
  const mentionsOf = (key: string) =>
    duties.flatMap(({ agencyId, groupId, anchor }) =>
      (agencyId ?? groupId) === key ? [anchor] : [],
    );
  return [
    ...agencies
      .filter(({ id }) => named.has(id))
      .map(({ id, name, kind, level }) => ({
        key: id,
        name,
        group: false,
        open: false,
        kind,
        level,
        agencyId: ended.has(id) ? null : id,
        groupId: null,
        mailbox: null,
        mentions: mentionsOf(id),
      })),
    ...groups
      .filter(({ id }) => named.has(id))
      .map(({ id, name, open }) => ({
        key: id,
        name,
        group: true,
        open,
        kind: 'state' as const,
        level: 'commune' as const,
        agencyId: null,
        groupId: id,
        mailbox: null,
        mentions: mentionsOf(id),
      })),
  ];
}

/** One entry for each part in a task: a yearly task has a duty for each of its occurrences, and what has ended is not carried. */
function standingDuties({ duties }: EarlierTask): EarlierTask['duties'] {
  const standing = duties.filter(({ endedOn }) => endedOn === null);
  const keyOf = ({ agencyId, groupId, role }: EarlierTask['duties'][number]) =>
    `${agencyId ?? groupId} ${role}`;
  return [...new Map(standing.map((duty) => [keyOf(duty), duty])).values()];
}

function nextTask({ id: planId, numberSymbol }: EarlierPlan, task: EarlierTask): DraftTask {
  const { id, label, timing, duties, carriedFrom, ...worded } = task;
  const first = duties.flatMap(({ accountable, originalDue }) =>
    accountable && originalDue !== null ? [originalDue] : [],
  );
  return {
    ...worded,
    label,
    key: id,
    timing: nextTiming(timing),
    timingConfidence: 'doubt',
    duties: standingDuties(task).map(({ agencyId, groupId, role, accountable, anchor }) => ({
      bodyKey: agencyId ?? groupId ?? '',
      role,
      accountable,
      anchor,
      confidence: 'sure',
    })),
    confidence: 'doubt',
    dismissed: null,
    carriedFrom: {
      planId,
      taskId: id,
      numberSymbol,
      label,
      originalDue: carriedFrom?.originalDue ?? first.toSorted()[0] ?? null,
    },
  };
}

function nextTiming(timing: Timing): Timing {
  switch (timing.kind) {
    case 'by':
      return { ...timing, date: later(timing.date) };
    case 'window':
      return { ...timing, from: later(timing.from), to: later(timing.to) };
    case 'from':
      return { ...timing, from: later(timing.from) };
    case 'after':
      return { ...timing, eventOn: null, eventDocument: null };
    default:
      return timing;
  }
}

function nextRule(rule: ReportingRule): DraftRule {
  const { id, name, window, shift, replacedByLonger, reporters, receiver, via, merged } = rule;
  const due = nextDue(rule.due);
  return {
    key: id,
    wording: rule.wording,
    anchor: rule.anchor ?? { start: 0, end: 0 },
    cadence: rule.cadence,
    dueWording: null,
    due: statedDue(due),
    operator: rule.operator,
    from: reporters.kind === 'named' ? [...reporters.agencies, ...reporters.groups] : [],
    to: receiver.agencyId === null ? [] : [receiver.agencyId],
    toWording: receiver.text || null,
    via,
    mergedInto: merged && {
      host: merged.host,
      period: merged.period && nextPeriod(merged.period),
    },
    confidence: 'doubt',
    dismissed: null,
    carried: { ruleId: id, name, window, due, shift, replacedByLonger },
  };
}

const nextDue = (due: DueForm): DueForm =>
  due.kind === 'fixed' || due.kind === 'entered' ? { ...due, date: later(due.date) } : due;

/** What of a due date the desk shows and lets correct; the rest goes on with the terms that are carried. */
function statedDue(due: DueForm): DraftRule['due'] {
  if (due.kind === 'day-of-month') return { kind: due.kind, day: due.day };
  if (due.kind === 'yearly-day') return { kind: due.kind, month: due.month, day: due.day };
  return due.kind === 'fixed' ? due : null;
}

function nextPeriod(period: Period): Period {
  switch (period.kind) {
    case 'day':
    case 'day-in-year':
      return { ...period, date: later(period.date) };
    case 'week':
    case 'event':
      return period;
    default:
      return { ...period, year: period.year + 1 };
  }
}

function nextTarget({
  target: { id, wording, unit, comparator, series },
  anchor,
  reached,
}: EarlierPlan['targets'][number]): DraftTarget {
  const last = series.at(-1);
  return {
    key: id,
    wording,
    anchor,
    unit,
    comparator,
    value: last ? Number(last.value) : null,
    baseline: reached,
  };
}

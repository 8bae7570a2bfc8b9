import type { DutyMatters, GroupStanding, Plan, PlanDuty, PlanTask } from '@dondoc/db/stores';
import { groupCalendars, may } from '@dondoc/domain/agency';
import type { Calendars, Grant, Place } from '@dondoc/domain/agency';
import type { Calendar, CivilDate } from '@dondoc/domain/calendar';
import type { AgencyId, DutyId } from '@dondoc/domain/kernel';
import {
  askDuty,
  dutyLateBy,
  dutyState,
  eventActions,
  isUnanswered,
  occurrencesShown,
  ownPlanCount,
  taskState,
  timingDates,
} from '@dondoc/domain/task';
import type { DueStep, DutyAction, DutyAsk, DutyState } from '@dondoc/domain/task';
import { askWrite } from './ask-write.ts';

/** Who reads a plan, and on which day. */
export interface Reader {
  readonly grants: readonly Grant[];
  /** Where every body of the plan stands, members of its groups among them. */
  readonly places: readonly Place[];
  readonly keepers: readonly Place[];
  /** Whether the reader records what a task waits for. */
  readonly recordsEvents: boolean;
  readonly calendars: Calendars;
  readonly today: CivilDate;
}

/** What stands beside the duties of a plan: members of groups, what was asked and decided. */
export interface Beside {
  readonly groups: ReadonlyMap<DutyId, GroupStanding>;
  readonly matters: ReadonlyMap<DutyId, DutyMatters>;
}

/** A task as it stands on the reader's day: its duties, the state that speaks for it, and the way to its date. */
export function taskShown(task: PlanTask, plan: Plan, beside: Beside, reader: Reader) {
  const shown = occurrencesShown(task.duties, reader.today);
  const duties = shown.map((duty) => dutyShown(duty, plan, beside, reader));
  const first = shown.map(({ occurrence }) => occurrence).find((day) => day !== null);
  return {
    ...task,
    duties,
    standing: taskState(duties),
    /** Of a task that asks for plans of their own: how many of its bodies have issued. */
    ownPlans: task.ownPlan
      ? ownPlanCount(duties.filter(({ accountable, endedOn }) => accountable && endedOn === null))
      : null,
    ...duesOf(
      task,
      plan,
      { duties: shown, groups: beside.groups, notBefore: first ?? plan.trackedFrom },
      reader,
    ),
    acts:
      reader.recordsEvents && askWrite(plan, 'task.record-event', reader.today).ok
        ? eventActions(task.timing)
        : [],
  };
}

/** The way to a date that some of a task's bodies have by days off of their own. */
export interface OtherDue {
  readonly agencyIds: readonly AgencyId[];
  readonly due: readonly DueStep[];
}

/**
 * The way to the date of a task: by the calendar for all where any of its bodies counts by it, else by that of its first body; and the
 * ways of the bodies whose own calendar comes to another day.
 */
function duesOf(
  { timing, timingWording, timingAnchor, timedBy, source, mode }: PlanTask,
  { settings: { before } }: Plan,
  of: {
    readonly duties: readonly PlanDuty[];
    readonly groups: Beside['groups'];
    readonly notBefore: CivilDate;
  },
  { calendars }: Reader,
): { readonly due: readonly DueStep[]; readonly otherDues: readonly OtherDue[] } {
  const datesBy = (calendar: Calendar) =>
    timingDates(timing, { calendar, before, notBefore: of.notBefore });
  const dayBy = (calendar: Calendar) => {
    const { due, overdueFrom } = datesBy(calendar);
    return `${due} ${overdueFrom}`;
  };
  const byCalendar = Map.groupBy(of.duties, ({ id, agencyId, accountable }) => {
    const group = mode === 'each' && accountable ? of.groups.get(id) : undefined;
    return group ? groupCalendars(group.open, calendars, dayBy).leading : calendars.of(agencyId);
  });
  const [first = calendars.all] = byCalendar.keys();
  const leading = byCalendar.has(calendars.all) ? calendars.all : first;
  const worded: readonly DueStep[] = [
    ...(timingWording === null
      ? []
      : [{ step: 'sentence', wording: timingWording, anchor: timingAnchor } as const]),
    ...(source.kind === 'direction'
      ? [{ step: 'direction', document: source.document } as const]
      : []),
    ...(timedBy === null
      ? []
      : [
          {
            step: 'amendment',
            numberSymbol: timedBy.numberSymbol,
            issuedOn: timedBy.issuedOn,
          } as const,
        ]),
  ];
  const { due, overdueFrom, explanation } = datesBy(leading);
  const others = [...byCalendar].map(([calendar, duties]) => ({
    dates: datesBy(calendar),
    agencyIds: duties.flatMap(({ agencyId }) => agencyId ?? []),
  }));
  const differing = others.filter(
    ({ dates }) => dates.due !== due || dates.overdueFrom !== overdueFrom,
  );
  const alike = Map.groupBy(differing, ({ dates }) => JSON.stringify(dates));
  return {
    due: [...worded, ...explanation],
    otherDues: [...alike.values()].flatMap((some) => {
      const [one] = some;
      const agencyIds = [...new Set(some.flatMap((each) => each.agencyIds))];
      return one ? [{ agencyIds, due: [...worded, ...one.dates.explanation] }] : [];
    }),
  };
}

function dutyShown(duty: PlanDuty, plan: Plan, { groups, matters }: Beside, reader: Reader) {
  const { calendars, today } = reader;
  const calendar = calendars.of(duty.agencyId);
  const { settings, instrument, inForceOn } = plan;
  const state = dutyState(duty, { calendar, steps: settings.escalation.task }, today);
  const group = groups.get(duty.id);
  const { asked, decided } = matters.get(duty.id) ?? { asked: [], decided: [] };
  const open = asked.find((one) => !one.decided) ?? null;
  /** What was asked waits for a decision as long as its state still leaves it open. */
  const awaiting = open !== null && askDuty('ask', duty, state).ok ? open.ask : null;
  return {
    ...duty,
    state,
    /** Working days by the current date and by the original one. */
    lateBy: dutyLateBy(duty, duty.currentDue, calendar, today),
    lateByOriginal: dutyLateBy(duty, duty.originalDue, calendar, today),
    /** A request without an answer for too long: a fact beside its state, never lateness. */
    unanswered: isUnanswered(duty, instrument.issuedOn ?? inForceOn, calendar, today),
    /** Of a group: its members on the day of issue, and how many of them were confirmed, one by one or with the rest. */
    members: group ? { all: group.members.length, confirmed: confirmedOf(group, state) } : null,
    /** The bodies for which this row speaks. */
    bodies: group ? group.open.length : 1,
    /** What its body asked and nobody has decided yet: a fact beside the state. */
    awaiting,
    asked,
    decided,
    acts: actsOf({ ...duty, state, awaiting }, group, plan, reader),
  };
}

const confirmedOf = ({ confirmed, open }: GroupStanding, state: DutyState): number =>
  confirmed.length + (state === 'confirmed' ? open.length : 0);

/** What a reader may do about a duty in the state in which it stands. */
function actsOf(
  duty: PlanDuty & { readonly state: DutyState; readonly awaiting: DutyAsk | null },
  group: GroupStanding | undefined,
  plan: Plan,
  { grants, places, keepers, today }: Reader,
) {
  if (!askWrite(plan, 'duty', today).ok) return [];
  const owing: readonly string[] = group?.open ?? (duty.agencyId === null ? [] : [duty.agencyId]);
  const bodies = places.filter(({ agencyId }) => owing.includes(agencyId));
  const of = { bodies, keepers, planId: plan.id };
  const confirms = may(grants, 'duty.confirm', { kind: 'decision', ...of });
  const open = {
    claim: may(grants, 'duty.claim', { kind: 'plan', ...of }),
    confirm: confirms,
    'ask-more': confirms,
    ask: duty.awaiting === null && may(grants, 'duty.ask', { kind: 'plan', ...of }),
    decide: duty.accountable && may(grants, 'decision.record', { kind: 'decision', ...of }),
    answer: may(grants, 'duty.answer', { kind: 'plan', ...of }),
  } as const;
  const acts = ACTS.filter(
    (act) => open[act] && ACTIONS_OF[act].some((one) => askDuty(one, duty, duty.state).ok),
  );
  return duty.awaiting === null ? acts : acts.toSorted((a, b) => decidedFirst(a) - decidedFirst(b));
}

const ACTS = ['claim', 'confirm', 'ask-more', 'answer', 'ask', 'decide'] as const;
type Act = (typeof ACTS)[number];

/** The rows of the duty's machine, any of which has to allow an act. */
const ACTIONS_OF = {
  claim: ['claim'],
  confirm: ['confirm'],
  'ask-more': ['ask-more'],
  answer: ['answer'],
  ask: ['ask'],
  decide: ['give-time', 'end'],
} as const satisfies Record<Act, readonly DutyAction[]>;

/** Where something waits to be decided, that is what comes first. */
const decidedFirst = (act: Act): number => (act === 'decide' ? 0 : 1);

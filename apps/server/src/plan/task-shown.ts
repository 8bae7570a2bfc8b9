import type { GroupStanding, Plan, PlanDuty, PlanTask } from '@dondoc/db/stores';
import { may } from '@dondoc/domain/agency';
import type { Calendars, Grant, Place } from '@dondoc/domain/agency';
import type { Calendar, CivilDate } from '@dondoc/domain/calendar';
import type { DutyId } from '@dondoc/domain/kernel';
import {
  askDuty,
  dutyLateBy,
  dutyState,
  eventActions,
  isUnanswered,
  occurrencesShown,
  taskState,
  timingDates,
} from '@dondoc/domain/task';
import type { DueStep, DutyState } from '@dondoc/domain/task';
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

type Groups = ReadonlyMap<DutyId, GroupStanding>;

/** A task as it stands on the reader's day: its duties, the state that speaks for it, and the way to its date. */
export function taskShown(task: PlanTask, plan: Plan, groups: Groups, reader: Reader) {
  const shown = occurrencesShown(task.duties, reader.today);
  const duties = shown.map((duty) => dutyShown(duty, plan, groups, reader));
  const first = shown.map(({ occurrence }) => occurrence).find((day) => day !== null);
  return {
    ...task,
    duties,
    standing: taskState(duties),
    due: dueOf(task, plan, calendarOf(shown, reader), first ?? plan.trackedFrom),
    acts:
      reader.recordsEvents && askWrite(plan, 'task.record-event', reader.today).ok
        ? eventActions(task.timing)
        : [],
  };
}

/** The calendar by which the date of a task is explained: that of its bodies where they count by one, else the one for all. */
function calendarOf(duties: readonly PlanDuty[], { calendars }: Reader): Calendar {
  const [own, ...others] = new Set(duties.map(({ agencyId }) => calendars.of(agencyId)));
  return own && others.length === 0 ? own : calendars.all;
}

function dueOf(
  task: PlanTask,
  { settings }: Plan,
  calendar: Calendar,
  notBefore: CivilDate,
): readonly DueStep[] {
  const { explanation } = timingDates(task.timing, {
    calendar,
    before: settings.before,
    notBefore,
  });
  const worded = task.timingWording ?? null;
  return worded === null
    ? explanation
    : [{ step: 'sentence', wording: worded, anchor: task.timingAnchor }, ...explanation];
}

function dutyShown(duty: PlanDuty, plan: Plan, groups: Groups, reader: Reader) {
  const { calendars, today } = reader;
  const calendar = calendars.of(duty.agencyId);
  const { settings, instrument, inForceOn } = plan;
  const state = dutyState(duty, { calendar, steps: settings.escalation.task }, today);
  const group = groups.get(duty.id);
  return {
    ...duty,
    state,
    /** Working days by the current date and by the original one. */
    lateBy: dutyLateBy(duty, duty.currentDue, calendar, today),
    lateByOriginal: dutyLateBy(duty, duty.originalDue, calendar, today),
    /** A request without an answer for too long: a fact beside its state, never lateness. */
    unanswered: isUnanswered(duty, instrument.issuedOn ?? inForceOn, calendar, today),
    /** Of a group: its members on the day of issue, and how many of them were confirmed one by one. */
    members: group ? { all: group.members.length, confirmed: group.confirmed.length } : null,
    acts: actsOf(duty, state, group, plan, reader),
  };
}

/** What a reader may do about a duty in the state in which it stands. */
function actsOf(
  duty: PlanDuty,
  state: DutyState,
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
    answer: may(grants, 'duty.answer', { kind: 'plan', ...of }),
  } as const;
  const acts = ['claim', 'confirm', 'ask-more', 'answer'] as const;
  return acts.filter((act) => open[act] && askDuty(act, duty, state).ok);
}

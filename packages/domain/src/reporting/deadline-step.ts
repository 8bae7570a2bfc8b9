import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { MinuteOfDay } from '../calendar/moment.ts';
import { Period } from '../period/cadence.ts';
import { DecisionDocument, TakenDecision } from '../plan/decision-document.ts';
import {
  Clause,
  DayOff,
  DayOver,
  NoDateStep,
  NominalStep,
  OperatorStep,
  ProvisionalStep,
  SentenceStep,
  ShiftStep,
} from '../task/due-step.ts';

/** The clerk's reading of a period that the paper names wrongly; the wording stays beside it (decision D7). */
const ReadAsStep = z.object({
  step: z.literal('read-as'),
  named: Period.nullable(),
  period: Period,
  reason: z.string(),
  document: DecisionDocument.nullable(),
});

/** The report goes in inside another one. */
const MergedStep = z.object({ step: z.literal('merged'), host: z.string() });

/** The paper gives no date; a clerk entered one and said why (decision D8). */
const EnteredStep = z.object({ step: z.literal('entered'), note: z.string() });

/** The days that the figures cover. */
const WindowStep = z.object({
  step: z.literal('window'),
  basis: z.enum(['decree', 'calendar', 'custom', 'between-days']),
  from: CivilDate,
  to: CivilDate,
  clause: Clause.nullable(),
});

/** The report is due before its window closes: figures from `from` to `to` are estimated. That is normal, no finding. */
const EstimateStep = z.object({ step: z.literal('estimate'), from: CivilDate, to: CivilDate });

/** The letter names an hour of the day: the last minute in which the report is in time. */
const HourStep = z.object({ step: z.literal('hour'), minute: MinuteOfDay });

/** The calendar was changed after the date was fixed: from then on the later day holds, the original stays beside it. */
const CalendarChangedStep = z.object({
  step: z.literal('calendar-changed'),
  on: CivilDate,
  from: CivilDate,
  to: CivilDate,
  /** Why `from` is off now; null where working days were counted over a day off, or the step is older than this. */
  dayOff: DayOff.nullable().default(null),
  /** The days off over which working days are counted now and were not before; not there where there are none. */
  over: DayOver.array().readonly().optional(),
});

/** More time was given: the later day holds, the original stays beside it. */
const DecidedStep = z.object({
  step: z.literal('decided'),
  from: CivilDate,
  to: CivilDate,
  document: TakenDecision,
});

/** One step from a rule's sentence to the day on which a period's report is due, as facts. */
export const DeadlineStep = z.discriminatedUnion('step', [
  SentenceStep,
  ReadAsStep,
  MergedStep,
  WindowStep,
  EstimateStep,
  EnteredStep,
  NominalStep,
  HourStep,
  OperatorStep,
  ShiftStep,
  ProvisionalStep,
  NoDateStep,
  CalendarChangedStep,
  DecidedStep,
]);
export type DeadlineStep = z.infer<typeof DeadlineStep>;

import { z } from 'zod';
import { Occasion } from '../calendar/calendar.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { Shift } from '../calendar/shift.ts';
import { TermUnit } from '../calendar/term.ts';
import { Anchor } from '../plan/anchor.ts';
import { DecisionDocument } from '../plan/decision-document.ts';
import { DirectionSource } from './task-source.ts';
import { BeforeReading } from './timing.ts';

/** The clause that a step rests on; the screen has its words. */
export const Clause = z.enum([
  'decree-09-2019',
  'decree-09-2019-art-12',
  'civil-code-2015-art-147',
  'civil-code-2015-art-148',
]);
export type Clause = z.infer<typeof Clause>;

/** How the text fixes the day. */
export const NominalForm = z.enum([
  'fixed',
  'entered',
  'day-of-month',
  'yearly-day',
  'listed-day',
  'after-close',
  'after-event',
  'window-end',
  'plan-end',
  'host',
]);
export type NominalForm = z.infer<typeof NominalForm>;

/** What was counted: an amount from the day after `from` on. */
export const Counted = z.object({
  amount: z.int(),
  unit: TermUnit,
  from: CivilDate,
});
export type Counted = z.infer<typeof Counted>;

/** The sentence that sets the date, and where it stands. */
export const SentenceStep = z.object({
  step: z.literal('sentence'),
  wording: z.string(),
  anchor: Anchor.nullable(),
});

/** A later instrument set the date otherwise than the text: by which paper. */
export const AmendmentStep = z.object({
  step: z.literal('amendment'),
  numberSymbol: z.string(),
  issuedOn: CivilDate,
});

/** A direction set the date: who gave it, on which day, under which number. */
export const DirectionStep = z.object({ step: z.literal('direction'), document: DirectionSource });

/** The event that the text waits for has happened, and the paper that says so; null where none is needed. */
export const EventStep = z.object({
  step: z.literal('event'),
  event: z.string(),
  on: CivilDate,
  document: DecisionDocument.nullable(),
});

/** Why a day is off: a weekend, or a day off with its source. */
export const DayOff = z.object({
  kind: z.enum(['weekend', 'off']),
  source: z.string().nullable(),
  /** There where the yearly tables have the day: what for. */
  occasion: Occasion.optional(),
  /** There where a person entered the day, in words of the office; the yearly tables name their sources for all. */
  entered: z.literal(true).optional(),
});
export type DayOff = z.infer<typeof DayOff>;

/** A day off, no weekend, over which working days were counted. */
export const DayOver = DayOff.extend({ date: CivilDate });
export type DayOver = z.infer<typeof DayOver>;

/** The day that the text names, before the calendar is asked. */
export const NominalStep = z.object({
  step: z.literal('nominal'),
  form: NominalForm,
  date: CivilDate,
  /** The day number wanted where the month has no such day. */
  clampedFrom: z.int().nullable(),
  counted: Counted.nullable(),
  /** The days off over which working days were counted; not there where there are none. */
  over: DayOver.array().readonly().optional(),
  clause: Clause.nullable(),
});

/** How "trước ngày" was resolved. */
export const OperatorStep = z.object({
  step: z.literal('operator'),
  operator: z.literal('before'),
  reading: BeforeReading,
  date: CivilDate,
});

/** The day met a day off. With shift `none` it stays there and `to` equals `from`. */
export const ShiftStep = z.object({
  step: z.literal('shift'),
  shift: Shift,
  from: CivilDate,
  to: CivilDate,
  /** Why `from` is off. */
  dayOff: DayOff,
  clause: Clause.nullable(),
});

/** The year of the date has no official table of days off yet (decision D12). */
export const ProvisionalStep = z.object({ step: z.literal('provisional'), year: z.int() });

/** There is no date, and why. */
export const NoDateStep = z.object({
  step: z.literal('no-date'),
  reason: z.enum(['unscheduled', 'event-not-recorded', 'period-without-days']),
});

/** Overdue from a later day than the one after (a window is overdue from the first working day after its end, D11). */
export const OverdueFromStep = z.object({ step: z.literal('overdue-from'), date: CivilDate });

/** One step from a task's wording to its date, as facts. */
export const DueStep = z.discriminatedUnion('step', [
  SentenceStep,
  AmendmentStep,
  DirectionStep,
  EventStep,
  NominalStep,
  OperatorStep,
  ShiftStep,
  ProvisionalStep,
  NoDateStep,
  OverdueFromStep,
]);
export type DueStep = z.infer<typeof DueStep>;

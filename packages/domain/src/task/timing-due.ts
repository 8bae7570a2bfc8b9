import type { Calendar } from '../calendar/calendar.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { civilDateOf, clampedDay, dayNumber, partsOf, yearOf } from '../calendar/day-number.ts';
import type { Shift } from '../calendar/shift.ts';
import { lastDayOf, shiftOf } from '../calendar/term.ts';
import { addWorking, shiftDay } from '../calendar/working-days.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { addDateSteps, readOperator } from './due-explanation.ts';
import type { NominalDay } from './due-explanation.ts';
import type { DueStep } from './due-step.ts';
import type { BeforeReading, DueOperator, Timing } from './timing.ts';

/** The dates of a task or duty that follow from its timing. Null where the timing knows no such date. */
export interface TimingDates {
  readonly opensOn: CivilDate | null;
  /** What the text says, before the calendar. */
  readonly nominal: CivilDate | null;
  readonly due: CivilDate | null;
  /** The first day on which an open duty is overdue. */
  readonly overdueFrom: CivilDate | null;
  readonly explanation: readonly DueStep[];
}

export interface TimingContext {
  readonly calendar: Calendar;
  readonly before: BeforeReading;
  /** For `yearly`: the occurrence asked for is the first whose nominal day is not earlier (the day the register tracks from). */
  readonly notBefore: CivilDate;
}

const UNDATED = { opensOn: null, nominal: null, due: null, overdueFrom: null } as const;

/**
 * When a task is due and why. `by`, `after` in days or months and each occurrence of `yearly` move to the next working day
 * (Civil Code 2015, art. 148); window ends, counts of working days and hours stay where they fall, and a window is overdue
 * from the first working day after its end (decision D11). `after` without its event has no date: it is unarmed.
 *
 * @example
 * timingDates({ kind: 'window', from: '2023-11-30', to: '2023-12-30' }, timingContext).overdueFrom; // '2024-01-02'
 */
export function timingDates(timing: Timing, context: TimingContext): TimingDates {
  switch (timing.kind) {
    case 'by':
      return dated(context, {
        form: timing.inheritedFromPlan ? 'plan-end' : 'fixed',
        day: dayNumber(timing.date),
        operator: timing.operator,
      });
    case 'window':
      return windowDates(timing, context);
    case 'from':
      return { ...UNDATED, opensOn: timing.from, explanation: [] };
    case 'yearly':
      return dated(context, {
        form: 'yearly-day',
        day: dayNumber(yearlyOccurrence(timing, context.notBefore)),
        wanted: timing.day,
        operator: timing.operator,
      });
    case 'after':
      return afterDates(timing, context);
    case 'continuous':
    case 'per-other-plan':
    case 'none':
      return { ...UNDATED, explanation: [{ step: 'no-date', reason: 'unscheduled' }] };
    default:
      return unreachable(timing);
  }
}

/** The first nominal day of a yearly timing on or after a date; 29 February is the 28th in other years. */
function yearlyOccurrence(
  timing: Extract<Timing, { kind: 'yearly' }>,
  notBefore: CivilDate,
): CivilDate {
  const year = yearOf(notBefore);
  const here = civilDateOf(clampedDay(year, timing.month, timing.day));
  return here >= notBefore ? here : civilDateOf(clampedDay(year + 1, timing.month, timing.day));
}

interface Dated extends NominalDay {
  readonly operator?: DueOperator;
  readonly shift?: Shift;
  readonly opensOn?: CivilDate;
}

function dated(context: TimingContext, timing: Dated): TimingDates {
  const { calendar, before } = context;
  const operator = timing.operator ?? 'by';
  const shift = timing.shift ?? 'next';
  const read = readOperator(timing.day, operator, before);
  const due = shiftDay(calendar, read, shift);
  const explanation: DueStep[] = [];
  addDateSteps(explanation, {
    nominal: timing,
    operator,
    reading: before,
    read,
    calendar,
    shift,
    due,
  });
  return {
    opensOn: timing.opensOn ?? null,
    nominal: civilDateOf(timing.day),
    due: civilDateOf(due),
    overdueFrom: civilDateOf(due + 1),
    explanation,
  };
}

function windowDates(
  { from, to }: Extract<Timing, { kind: 'window' }>,
  context: TimingContext,
): TimingDates {
  const day = dayNumber(to);
  const dates = dated(context, { form: 'window-end', day, shift: 'none', opensOn: from });
  const overdueFrom = civilDateOf(addWorking(context.calendar, day, 1));
  return {
    ...dates,
    overdueFrom,
    explanation: [...dates.explanation, { step: 'overdue-from', date: overdueFrom }],
  };
}

function afterDates(
  { event: named, amount, unit, eventOn, eventDocument }: Extract<Timing, { kind: 'after' }>,
  context: TimingContext,
): TimingDates {
  if (eventOn === null) {
    return { ...UNDATED, explanation: [{ step: 'no-date', reason: 'event-not-recorded' }] };
  }
  const event = dayNumber(eventOn);
  const dates = dated(context, {
    form: 'after-event',
    day: lastDayOf(event, { amount, unit }, context.calendar),
    ...(unit === 'months' && { wanted: partsOf(event).day }),
    counted: { amount, unit, from: eventOn },
    shift: shiftOf(unit),
    opensOn: eventOn,
  });
  const happened = { step: 'event', event: named, on: eventOn, document: eventDocument } as const;
  return { ...dates, explanation: [happened, ...dates.explanation] };
}

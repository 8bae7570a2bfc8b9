import type { Calendar } from '../calendar/calendar.ts';
import { isProvisional, isWorking, reasonOf } from '../calendar/calendar.ts';
import type { DayNumber } from '../calendar/day-number.ts';
import { civilDateOf, dayNumber, dayOf, yearOf } from '../calendar/day-number.ts';
import type { Shift } from '../calendar/shift.ts';
import type { Counted, DayOff, DayOver, DueStep, NominalForm } from './due-step.ts';
import type { BeforeReading, DueOperator } from './timing.ts';

type Step<S extends DueStep['step']> = Extract<DueStep, { step: S }>;

/**
 * The day that "trước ngày X" means under the issuer's setting; X itself for `by` (decision D10).
 *
 * @example
 * readOperator(100, 'before', 'day-before'); // 99
 */
export const readOperator = (
  nominal: DayNumber,
  operator: DueOperator,
  reading: BeforeReading,
): DayNumber => (operator === 'before' && reading === 'day-before' ? nominal - 1 : nominal);

/** A day that the text names, before the operator and the calendar are asked. */
export interface NominalDay {
  readonly form: NominalForm;
  readonly day: DayNumber;
  /** The day of the month asked for, where the month may have no such day. */
  readonly wanted?: number;
  readonly counted?: Counted;
}

/** From the day that the text names to the day that counts. */
export interface WayToDue {
  readonly nominal: NominalDay;
  readonly operator: DueOperator;
  readonly reading: BeforeReading;
  /** The nominal day after the operator was read. */
  readonly read: DayNumber;
  readonly calendar: Calendar;
  readonly shift: Shift;
  readonly due: DayNumber;
}

type DateStep = Step<'nominal' | 'operator' | 'shift' | 'provisional'>;

/**
 * Adds the steps of a date to an explanation: the day that the text names, the reading of "trước ngày", the shift where that day
 * is off, and that the year's table is not known.
 */
export function addDateSteps(explanation: { push(step: DateStep): unknown }, way: WayToDue): void {
  const { nominal, operator, reading, read, calendar, due } = way;
  explanation.push(nominalStep(nominal, calendar));
  if (operator === 'before') {
    explanation.push({ step: 'operator', operator, reading, date: civilDateOf(read) });
  }
  if (!isWorking(calendar, read)) explanation.push(shiftStep(way));
  const date = civilDateOf(due);
  if (isProvisional(calendar, date)) {
    explanation.push({ step: 'provisional', year: yearOf(date) });
  }
}

function nominalStep(
  { form, day, wanted, counted }: NominalDay,
  calendar: Calendar,
): Step<'nominal'> {
  const date = civilDateOf(day);
  const over = counted ? daysOver(calendar, counted, day) : [];
  const clamped = wanted !== undefined && wanted !== dayOf(date);
  return {
    step: 'nominal',
    form,
    date,
    clampedFrom: clamped ? wanted : null,
    counted: counted ?? null,
    ...(over.length > 0 && { over }),
    clause: clamped ? 'civil-code-2015-art-148' : counted ? 'civil-code-2015-art-147' : null,
  };
}

/** The days off, weekends aside, over which a count of working days went on its way to a day. */
function daysOver(calendar: Calendar, { unit, from }: Counted, day: DayNumber): readonly DayOver[] {
  if (unit !== 'working-days') return [];
  const start = dayNumber(from);
  const over: DayOver[] = [];
  for (let on = Math.min(start, day) + 1; on < Math.max(start, day); on += 1) {
    if (isWorking(calendar, on)) continue;
    const dayOff = dayOffOf(calendar, on);
    if (dayOff.kind === 'off') over.push({ date: civilDateOf(on), ...dayOff });
  }
  return over;
}

function shiftStep({ calendar, shift, read, due }: WayToDue): Step<'shift'> {
  return {
    step: 'shift',
    shift,
    from: civilDateOf(read),
    to: civilDateOf(due),
    dayOff: dayOffOf(calendar, read),
    clause: shift === 'next' ? 'civil-code-2015-art-148' : null,
  };
}

/** Why a day that is not worked is off. */
export function dayOffOf(calendar: Calendar, day: DayNumber): DayOff {
  const reason = reasonOf(calendar, day);
  if (reason.kind !== 'off') return { kind: 'weekend', source: null };
  const { source, occasion } = reason;
  return occasion === null
    ? { kind: 'off', source, entered: true }
    : { kind: 'off', source, occasion };
}

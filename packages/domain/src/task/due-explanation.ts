import type { Calendar } from '../calendar/calendar.ts';
import { dayReason, isProvisional } from '../calendar/calendar.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { DayNumber } from '../calendar/day-number.ts';
import { civilDateOf } from '../calendar/day-number.ts';
import type { Shift } from '../calendar/shift.ts';
import type { Counted, DueStep, NominalForm } from './due-step.ts';
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

/** The step for the day that the text names. */
export function nominalStep({ form, day, wanted, counted }: NominalDay): Step<'nominal'> {
  const date = civilDateOf(day);
  const clamped = wanted !== undefined && wanted !== Number(date.slice(8));
  return {
    step: 'nominal',
    form,
    date,
    clampedFrom: clamped ? wanted : null,
    counted: counted ?? null,
    clause: clamped ? 'civil-code-2015-art-148' : counted ? 'civil-code-2015-art-147' : null,
  };
}

/** The step for `before`; none for `by`. */
export const operatorSteps = (
  operator: DueOperator,
  reading: BeforeReading,
  read: DayNumber,
): readonly Step<'operator'>[] =>
  operator === 'before' ? [{ step: 'operator', operator, reading, date: civilDateOf(read) }] : [];

/** The steps that the calendar adds: the shift where the day is off, and that the year's table is not known. */
export function calendarSteps(
  calendar: Calendar,
  shift: Shift,
  from: DayNumber,
  to: DayNumber,
): readonly Step<'shift' | 'provisional'>[] {
  const wanted = civilDateOf(from);
  const steps: Step<'shift' | 'provisional'>[] = [];
  const reason = dayReason(calendar, wanted);
  if (reason.kind === 'weekend' || reason.kind === 'off') {
    const source = reason.kind === 'off' ? reason.source : null;
    steps.push({
      step: 'shift',
      shift,
      from: wanted,
      to: civilDateOf(to),
      dayOff: { kind: reason.kind, source },
      clause: shift === 'next' ? 'civil-code-2015-art-148' : null,
    });
  }
  return [...steps, ...provisionalSteps(calendar, civilDateOf(to))];
}

const provisionalSteps = (calendar: Calendar, date: CivilDate): readonly Step<'provisional'>[] =>
  isProvisional(calendar, date) ? [{ step: 'provisional', year: Number(date.slice(0, 4)) }] : [];

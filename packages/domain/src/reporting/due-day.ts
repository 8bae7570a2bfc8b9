import type { Calendar } from '../calendar/calendar.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { DayNumber } from '../calendar/day-number.ts';
import { civilDateOf, dayNumber, dayOfMonth } from '../calendar/day-number.ts';
import type { Shift } from '../calendar/shift.ts';
import { lastDayOf, shiftOf } from '../calendar/term.ts';
import { shiftDay } from '../calendar/working-days.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { closingMonth } from '../period/bounds.ts';
import type { Cadence, Period } from '../period/cadence.ts';
import type { WindowDays } from '../period/data-window.ts';
import { windowDays } from '../period/data-window.ts';
import type { NominalDay } from '../task/due-explanation.ts';
import { readOperator } from '../task/due-explanation.ts';
import type { NominalForm } from '../task/due-step.ts';
import type { BeforeReading } from '../task/timing.ts';
import type { ReportingRule } from './rule.ts';

/** What a rule's dates depend on besides the rule and the period. */
export interface RuleContext {
  readonly calendar: Calendar;
  /** The day the plan was issued; null until it is known. */
  readonly issuedOn: CivilDate | null;
  readonly before: BeforeReading;
  /** The rule into which this one is merged, where it is known here: without a date of its own a part is due with its host. */
  readonly hostRule?: ReportingRule | null;
  /** The day of the event that an `after-event` rule counts from, once it is recorded. */
  readonly eventOn?: CivilDate | null;
}

/** The numbers behind a deadline. */
export interface ResolvedDue {
  readonly window: WindowDays | null;
  readonly nominal: NominalDay | null;
  /** The nominal day after "trước ngày" was read. */
  readonly read: DayNumber | null;
  readonly shift: Shift;
  readonly due: DayNumber | null;
}

/**
 * The day on which a period's report is due, on day numbers: fast, without the explanation; null where there is no date. It
 * agrees with `deadlineFor`.
 *
 * @example
 * dueDay(monthly, { kind: 'month', year: 2026, month: 2 }, context); // 20507, which is 2026-02-23
 */
export function dueDay(
  rule: ReportingRule,
  period: Period,
  context: RuleContext,
): DayNumber | null {
  const named = nominalDay(rule, period, context);
  return named === null ? null : effectiveDay(rule, period, context, named);
}

const effectiveDay = (
  rule: ReportingRule,
  period: Period,
  { calendar, before }: RuleContext,
  named: DayNumber,
): DayNumber =>
  shiftDay(calendar, readOperator(named, rule.operator, before), shiftAsked(rule, period));

/** Counts of working days are never shifted (decision D11), and the day of a host was shifted already. */
function shiftAsked({ due, cadence, shift }: ReportingRule, period: Period): Shift {
  switch (due.kind) {
    case 'after-close':
    case 'after-event':
      return shiftOf(due.unit) === 'none' ? 'none' : shift;
    case 'none':
      return isListedDay(cadence, period) ? shift : 'none';
    default:
      return shift;
  }
}

/** Window, nominal day, reading of the operator and shift of one period. */
export function resolveDue(rule: ReportingRule, period: Period, context: RuleContext): ResolvedDue {
  const window = windowDays(rule.window, rule.cadence, period);
  const day = nominalDay(rule, period, context);
  const shift = shiftAsked(rule, period);
  if (day === null) return { window, nominal: null, read: null, shift, due: null };
  return {
    window,
    nominal: describedDay(rule, period, context, day),
    read: readOperator(day, rule.operator, context.before),
    shift,
    due: effectiveDay(rule, period, context, day),
  };
}

/** The day that the text names, before the operator and the calendar are asked. */
export function nominalDay(
  rule: ReportingRule,
  period: Period,
  context: RuleContext,
): DayNumber | null {
  const { due } = rule;
  switch (due.kind) {
    case 'fixed':
    case 'entered':
      return dayNumber(due.date);
    case 'day-of-month': {
      const month = closingMonth(period);
      return month === null ? null : dayOfMonth(month + due.monthOffset, due.day);
    }
    case 'yearly-day': {
      const month = closingMonth(period);
      if (month === null) return null;
      const year = Math.floor(month / 12) + due.yearOffset;
      return dayOfMonth(year * 12 + due.month - 1, due.day);
    }
    case 'after-close':
    case 'after-event': {
      const from = countedFrom(rule, period, context);
      return from === null ? null : lastDayOf(from, due, context.calendar);
    }
    case 'none':
      return ownOrHostDay(rule, period, context);
    default:
      return unreachable(due);
  }
}

/** The day after whose end an amount is counted: the close of the window, or the event once it is recorded. */
function countedFrom(rule: ReportingRule, period: Period, context: RuleContext): DayNumber | null {
  if (rule.due.kind === 'after-event') return context.eventOn ? dayNumber(context.eventOn) : null;
  return windowDays(rule.window, rule.cadence, period)?.to ?? null;
}

/** A rule without a due form: a listed day is its own due date, a part is due with its host, anything else has no date. */
function ownOrHostDay(rule: ReportingRule, period: Period, context: RuleContext): DayNumber | null {
  if (isListedDay(rule.cadence, period)) return dayNumber(period.date);
  if (!rule.merged || !context.hostRule) return null;
  return dueDay(context.hostRule, period, { ...context, hostRule: null });
}

const isListedDay = (
  cadence: Cadence,
  period: Period,
): period is Extract<Period, { kind: 'day-in-year' }> =>
  cadence.kind === 'days-in-year' && period.kind === 'day-in-year';

/** A nominal day with what the explanation says of it. */
function describedDay(
  rule: ReportingRule,
  period: Period,
  context: RuleContext,
  day: DayNumber,
): NominalDay {
  const { due } = rule;
  switch (due.kind) {
    case 'day-of-month':
    case 'yearly-day':
      return { form: due.kind, day, wanted: due.day };
    case 'after-close':
    case 'after-event': {
      const { amount, unit } = due;
      const from = countedFrom(rule, period, context);
      return {
        form: due.kind,
        day,
        ...(from !== null && { counted: { amount, unit, from: civilDateOf(from) } }),
      };
    }
    case 'none': {
      const form: NominalForm = isListedDay(rule.cadence, period) ? 'listed-day' : 'host';
      return { form, day };
    }
    default:
      return { form: due.kind, day };
  }
}

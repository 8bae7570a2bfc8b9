import type { Calendar } from '../calendar/calendar.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { DayNumber } from '../calendar/day-number.ts';
import { civilDateOf, clampedDay, dayNumber, partsOf } from '../calendar/day-number.ts';
import type { Shift } from '../calendar/shift.ts';
import { lastDayOf, shiftOf } from '../calendar/term.ts';
import type { Term } from '../calendar/term.ts';
import { shiftDay } from '../calendar/working-days.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { boundDays, dayOfMonth } from '../period/bounds.ts';
import type { Period } from '../period/cadence.ts';
import type { WindowDays } from '../period/data-window.ts';
import { windowDays } from '../period/data-window.ts';
import type { NominalDay } from '../task/due-explanation.ts';
import { readOperator } from '../task/due-explanation.ts';
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
 * dueDay(monthlyRule, { kind: 'month', year: 2026, month: 2 }, context); // 20504, which is 2026-02-20
 */
export const dueDay = (
  rule: ReportingRule,
  period: Period,
  context: RuleContext,
): DayNumber | null => resolveDue(rule, period, context).due;

/**
 * Window, nominal day, reading of the operator and shift of one period. Counts of working days are never shifted (decision D11).
 */
export function resolveDue(rule: ReportingRule, period: Period, context: RuleContext): ResolvedDue {
  const window = windowDays(rule.window, rule.cadence, period);
  const nominal = nominalDay(rule, period, window, context);
  const stays = nominal?.form === 'host' || shiftOf(nominal?.counted?.unit ?? 'days') === 'none';
  const shift = stays ? 'none' : rule.shift;
  if (!nominal) return { window, nominal, read: null, shift, due: null };
  const read = readOperator(nominal.day, rule.operator, context.before);
  return { window, nominal, read, shift, due: shiftDay(context.calendar, read, shift) };
}

function nominalDay(
  rule: ReportingRule,
  period: Period,
  window: WindowDays | null,
  context: RuleContext,
): NominalDay | null {
  const { due } = rule;
  const bounds = boundDays(period);
  switch (due.kind) {
    case 'fixed':
    case 'entered':
      return { form: due.kind, day: dayNumber(due.date) };
    case 'day-of-month': {
      if (!bounds) return null;
      const { year, month } = partsOf(bounds.to);
      const day = dayOfMonth(year * 12 + month - 1 + due.monthOffset, due.day);
      return { form: 'day-of-month', day, wanted: due.day };
    }
    case 'yearly-day': {
      if (!bounds) return null;
      const day = clampedDay(partsOf(bounds.to).year + due.yearOffset, due.month, due.day);
      return { form: 'yearly-day', day, wanted: due.day };
    }
    case 'after-close':
      return window && countedFrom('after-close', window.to, due, context);
    case 'after-event':
      return context.eventOn
        ? countedFrom('after-event', dayNumber(context.eventOn), due, context)
        : null;
    case 'none':
      return ownOrHostDay(rule, period, context);
    default:
      return unreachable(due);
  }
}

/** A rule without a due form: a listed day is its own due date, a part is due with its host, anything else has no date. */
function ownOrHostDay(
  rule: ReportingRule,
  period: Period,
  context: RuleContext,
): NominalDay | null {
  if (rule.cadence.kind === 'days-in-year' && period.kind === 'day-in-year') {
    return { form: 'listed-day', day: dayNumber(period.date) };
  }
  if (!rule.merged || !context.hostRule) return null;
  const day = dueDay(context.hostRule, period, { ...context, hostRule: null });
  return day === null ? null : { form: 'host', day };
}

function countedFrom(
  form: 'after-close' | 'after-event',
  from: DayNumber,
  { amount, unit }: Term,
  { calendar }: RuleContext,
): NominalDay {
  const day = lastDayOf(from, { amount, unit }, calendar);
  return { form, day, counted: { amount, unit, from: civilDateOf(from) } };
}

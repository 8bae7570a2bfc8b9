import type { CivilDate } from '../calendar/civil-date.ts';
import { civilDateOf, dayNumber } from '../calendar/day-number.ts';
import { boundDays, toDates } from '../period/bounds.ts';
import type { DateRange, DayRange } from '../period/bounds.ts';
import { previousPeriod } from '../period/cadence-periods.ts';
import type { Period } from '../period/cadence.ts';
import type { WindowDays } from '../period/data-window.ts';
import { calendarSteps, nominalStep, operatorSteps } from '../task/due-explanation.ts';
import type { DeadlineStep } from './deadline-step.ts';
import type { ResolvedDue, RuleContext } from './due-day.ts';
import { resolveDue } from './due-day.ts';
import { isWithinLife } from './rule-periods.ts';
import type { ReportingRule } from './rule.ts';

/** When a period's report is due and which days it covers, with the way there. */
export interface Deadline {
  /** The days whose figures are to be complete; the period opens on the first. Null for an event. */
  readonly window: DateRange | null;
  /** From this day to the declared close figures are an estimate; null where the window closes before the report is due. */
  readonly estimateFrom: CivilDate | null;
  /** The day that the text names. */
  readonly nominal: CivilDate | null;
  /** The day after "trước" and the calendar; null where the rule has no date (decision D8). */
  readonly effective: CivilDate | null;
  readonly explanation: readonly DeadlineStep[];
}

/**
 * The deadline of one period of a rule, able to explain itself: sentence, period as read, window with its clause, nominal day
 * by form, operator, shift with its clause, provisional calendar.
 *
 * Where the nominal day falls before the declared window closes, the window runs from the day after the last window's end (the
 * first: the later of issue date and period start) to the day before the nominal day, and the rest is an estimate.
 *
 * @example
 * deadlineFor(yearly, { kind: 'year', year: 2026 }, context);
 * // "trước ngày 15/11": nominal '2026-11-15' (Sunday), effective '2026-11-16', estimateFrom '2026-11-15'
 */
export function deadlineFor(rule: ReportingRule, period: Period, context: RuleContext): Deadline {
  const resolved = resolveDue(rule, period, context);
  const { window: declared, nominal, due } = resolved;
  const actual = closedBefore(rule, period, context, resolved);
  const estimated = actual !== null && declared !== null;
  return {
    window: toDates(actual ?? declared),
    estimateFrom: estimated ? civilDateOf(actual.to + 1) : null,
    nominal: nominal && civilDateOf(nominal.day),
    effective: due === null ? null : civilDateOf(due),
    explanation: [
      { step: 'sentence', wording: rule.wording, anchor: rule.anchor },
      ...readingSteps(rule, period),
      ...windowSteps(declared, actual),
      ...dateSteps(rule, period, context, resolved),
    ],
  };
}

/** The window that can be complete when the report is due; null where the declared one closes in time. */
function closedBefore(
  rule: ReportingRule,
  period: Period,
  context: RuleContext,
  { window, nominal }: ResolvedDue,
): DayRange | null {
  const bounds = boundDays(period);
  if (!window || !bounds || !nominal || nominal.day >= window.to) return null;
  const previous = previousPeriod(rule.cadence, period);
  const from =
    previous && isWithinLife(rule, previous, context)
      ? lastCompleteDay(resolveDue(rule, previous, context)) + 1
      : Math.max(bounds.from, context.issuedOn ? dayNumber(context.issuedOn) : bounds.from);
  const to = nominal.day - 1;
  return from <= to ? { from, to } : null;
}

/** The last day of a window, or the day before the nominal one where that comes first. */
function lastCompleteDay({ window, nominal }: ResolvedDue): number {
  const close = window?.to ?? Number.POSITIVE_INFINITY;
  return nominal && nominal.day < close ? nominal.day - 1 : close;
}

function readingSteps(rule: ReportingRule, period: Period): readonly DeadlineStep[] {
  const steps: DeadlineStep[] = [];
  if (rule.merged) steps.push({ step: 'merged', host: rule.merged.host });
  if (rule.readAs) {
    const { reason, document } = rule.readAs;
    const named = rule.merged?.period ?? null;
    steps.push({ step: 'read-as', named, period, reason, document });
  }
  return steps;
}

function windowSteps(
  declared: WindowDays | null,
  actual: DayRange | null,
): readonly DeadlineStep[] {
  if (!declared) return [];
  const clause = declared.basis === 'decree' ? 'decree-09-2019-art-12' : null;
  const { from, to } = { from: civilDateOf(declared.from), to: civilDateOf(declared.to) };
  const window: DeadlineStep = { step: 'window', basis: declared.basis, from, to, clause };
  return actual ? [window, { step: 'estimate', from: civilDateOf(actual.to + 1), to }] : [window];
}

function dateSteps(
  rule: ReportingRule,
  period: Period,
  { calendar, before }: RuleContext,
  { nominal, read, shift, due }: ResolvedDue,
): readonly DeadlineStep[] {
  if (!nominal || read === null || due === null) {
    return [{ step: 'no-date', reason: noDateReason(rule, period) }];
  }
  return [
    ...enteredSteps(rule),
    nominalStep(nominal),
    ...operatorSteps(rule.operator, before, read),
    ...calendarSteps(calendar, shift, read, due),
  ];
}

/** The note of an entered day, unless the reading beside it says the same. */
const enteredSteps = ({ due, readAs }: ReportingRule): readonly DeadlineStep[] =>
  due.kind === 'entered' && due.note !== readAs?.reason
    ? [{ step: 'entered', note: due.note }]
    : [];

function noDateReason(rule: ReportingRule, period: Period) {
  if (rule.due.kind === 'after-event') return 'event-not-recorded';
  return rule.due.kind !== 'none' && !boundDays(period) ? 'period-without-days' : 'unscheduled';
}

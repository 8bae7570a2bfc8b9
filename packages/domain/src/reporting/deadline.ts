import type { CivilDate } from '../calendar/civil-date.ts';
import { civilDateOf, dayNumber } from '../calendar/day-number.ts';
import { boundDays, toDates } from '../period/bounds.ts';
import type { DateRange, DayRange } from '../period/bounds.ts';
import { previousPeriod } from '../period/cadence-periods.ts';
import type { Period } from '../period/cadence.ts';
import type { WindowDays } from '../period/data-window.ts';
import { addDateSteps } from '../task/due-explanation.ts';
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
 * const { nominal, effective, estimateFrom } = deadlineFor(yearly, { kind: 'year', year: 2026 }, context);
 * [nominal, effective, estimateFrom]; // ['2026-11-15', '2026-11-16', '2026-11-15'], for the 15th is a Sunday
 */
export function deadlineFor(rule: ReportingRule, period: Period, context: RuleContext): Deadline {
  const resolved = resolveDue(rule, period, context);
  const { window: declared, nominal, due } = resolved;
  const actual = closedBefore(rule, period, context, resolved);
  return {
    window: toDates(actual ?? declared),
    estimateFrom: actual && civilDateOf(actual.to + 1),
    nominal: nominal && civilDateOf(nominal.day),
    effective: due === null ? null : civilDateOf(due),
    explanation: explained(rule, period, context, resolved, actual),
  };
}

/** The window that can be complete when the report is due; null where the declared one closes in time. */
function closedBefore(
  rule: ReportingRule,
  period: Period,
  context: RuleContext,
  { window, nominal }: ResolvedDue,
): DayRange | null {
  if (!window || !nominal || nominal.day >= window.to) return null;
  const bounds = boundDays(period);
  if (!bounds) return null;
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

function explained(
  rule: ReportingRule,
  period: Period,
  { calendar, before }: RuleContext,
  { window, nominal, read, shift, due }: ResolvedDue,
  actual: DayRange | null,
): readonly DeadlineStep[] {
  const steps: DeadlineStep[] = [];
  steps.push({ step: 'sentence', wording: rule.wording, anchor: rule.anchor });
  if (rule.merged) steps.push({ step: 'merged', host: rule.merged.host });
  if (rule.readAs) {
    const { reason, document } = rule.readAs;
    steps.push({ step: 'read-as', named: rule.merged?.period ?? null, period, reason, document });
  }
  if (window) addWindowSteps(steps, window, actual);
  if (!nominal || read === null || due === null) {
    steps.push({ step: 'no-date', reason: noDateReason(rule, period) });
    return steps;
  }
  const note = enteredNote(rule);
  if (note !== null) steps.push({ step: 'entered', note });
  addDateSteps(steps, {
    nominal,
    operator: rule.operator,
    reading: before,
    read,
    calendar,
    shift,
    due,
  });
  return steps;
}

function addWindowSteps(
  steps: DeadlineStep[],
  { basis, from, to }: WindowDays,
  actual: DayRange | null,
): void {
  const last = civilDateOf(to);
  const clause = basis === 'decree' ? 'decree-09-2019-art-12' : null;
  steps.push({ step: 'window', basis, from: civilDateOf(from), to: last, clause });
  if (actual) steps.push({ step: 'estimate', from: civilDateOf(actual.to + 1), to: last });
}

/** The note of an entered day; null where the reading beside it says the same. */
const enteredNote = ({ due, readAs }: ReportingRule): string | null =>
  due.kind === 'entered' && due.note !== readAs?.reason ? due.note : null;

function noDateReason(rule: ReportingRule, period: Period) {
  if (rule.due.kind === 'after-event') return 'event-not-recorded';
  return rule.due.kind !== 'none' && !boundDays(period) ? 'period-without-days' : 'unscheduled';
}

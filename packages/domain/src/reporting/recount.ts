import { dayOffOf } from '../task/due-explanation.ts';
import { isWorking } from '../calendar/calendar.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { dayNumber, yearOf } from '../calendar/day-number.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { DayOver } from '../task/due-step.ts';
import type { DeadlineStep } from './deadline-step.ts';
import type { Deadline } from './deadline.ts';

/** What was fixed of an obligation's date when its period opened, and what moved it since. */
export interface FixedDue {
  readonly currentDue: CivilDate | null;
  readonly explanation: readonly DeadlineStep[];
}

/**
 * The date of an obligation whose period has opened, after the calendar was changed: a deadline counted by the new one moves it later
 * or not at all; the original date is not asked and stays. Null where nothing moves. A deadline that no longer names the day by which
 * the date was fixed follows from a rule that was changed since, and moves nothing. `calendar` is the one by which the deadline is
 * counted.
 *
 * @example
 * const deadline = deadlineFor(monthly, { kind: 'month', year: 2026, month: 2 }, context);
 * const on = CivilDate.parse('2026-01-05');
 * recountedDue({ ...deadline, currentDue: '2026-02-20' }, deadline, { calendar, on })?.currentDue; // '2026-02-23'
 */
export function recountedDue(
  kept: FixedDue,
  { effective, explanation }: Deadline,
  { calendar, on }: { readonly calendar: Calendar; readonly on: CivilDate },
): FixedDue | null {
  const { currentDue } = kept;
  if (currentDue === null || effective === null || effective <= currentDue) return null;
  const [fixed, now] = [nominalIn(kept.explanation), nominalIn(explanation)];
  if (!namesTheSame(fixed, now)) return null;
  const over = newlyOver(kept.explanation, now?.over ?? []);
  const was = dayNumber(currentDue);
  const moved: DeadlineStep = {
    step: 'calendar-changed',
    on,
    from: currentDue,
    to: effective,
    dayOff: isWorking(calendar, was) ? null : dayOffOf(calendar, was),
    ...(over.length > 0 && { over }),
  };
  return { currentDue: effective, explanation: [...kept.explanation, moved] };
}

type Nominal = Extract<DeadlineStep, { step: 'nominal' }>;

const nominalIn = (steps: readonly DeadlineStep[]): Nominal | undefined =>
  steps.find((step) => step.step === 'nominal');

/**
 * Of the days off over which working days are counted now those over which they were not: days that were entered since, and those of a
 * yearly table that was not known. An explanation that is older than these names may have been counted over the others.
 */
function newlyOver(kept: readonly DeadlineStep[], over: readonly DayOver[]): readonly DayOver[] {
  const before = new Set(
    kept
      .flatMap((step) =>
        step.step === 'nominal' || step.step === 'calendar-changed' ? (step.over ?? []) : [],
      )
      .map(({ date }) => date),
  );
  const unknown = new Set(kept.flatMap((step) => (step.step === 'provisional' ? step.year : [])));
  return over.filter(
    ({ date, entered }) => !before.has(date) && (entered === true || unknown.has(yearOf(date))),
  );
}

/** What is counted in working days, and the day of a host, move with the calendar themselves. */
function namesTheSame(fixed: Nominal | undefined, now: Nominal | undefined): boolean {
  if (!fixed || !now || fixed.form !== now.form) return false;
  const [was, is] = [fixed.counted, now.counted];
  if (was?.unit !== is?.unit || was?.amount !== is?.amount || was?.from !== is?.from) return false;
  return fixed.date === now.date || is?.unit === 'working-days' || now.form === 'host';
}

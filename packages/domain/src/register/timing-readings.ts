import { civilDateOf, clampedDay, partsOf, dayNumber, yearOf } from '../calendar/day-number.ts';
import type { Timing } from '../task/timing.ts';
import type { DraftTask, PlanDraft } from './draft.ts';
import { isTimingInDoubt } from './draft-standing.ts';

/** One way to read a date that the paper words without its year, and why it may be meant. */
export interface TimingReading {
  readonly timing: Timing;
  readonly because: 'year-of-issue' | 'year-after' | 'last-year-of-period' | 'every-year';
}

/**
 * The ways in which a doubtful day without a year ("trước 15/8") may be meant, the reader's own first. Empty where the year stands
 * in the words, or nothing is in doubt.
 *
 * @example
 * timingReadings(task, { ...draft.instrument, periodTo: '2027-12-31' }).map(({ because }) => because); // ['year-of-issue', 'last-year-of-period', 'every-year']
 */
export function timingReadings(
  task: DraftTask,
  { periodTo }: PlanDraft['instrument'],
): readonly TimingReading[] {
  const { timing } = task;
  if (timing.kind !== 'by' || !isTimingInDoubt(task)) return [];
  if (/\d{4}/u.test(task.timingWording ?? '')) return [];
  const { year, month, day } = partsOf(dayNumber(timing.date));
  const last = periodTo === null ? null : yearOf(periodTo);
  const next = last !== null && last > year ? last : year + 1;
  const inYear = (wanted: number): Timing => ({
    ...timing,
    date: civilDateOf(clampedDay(wanted, month, day)),
  });
  return [
    { timing, because: 'year-of-issue' },
    { timing: inYear(next), because: next === last ? 'last-year-of-period' : 'year-after' },
    { timing: { kind: 'yearly', month, day, operator: timing.operator }, because: 'every-year' },
  ];
}

import type { Timing } from '@dondoc/domain/task';
import { writeDate } from './date.ts';
import type { Words } from './words.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * When a task is due, as the column of a register says it. A timing without a date keeps its kind: it is never forced into one.
 *
 * @example
 * writeTiming({ kind: 'yearly', month: 9, day: 30, operator: 'before' }, words); // '30/09 hằng năm'
 */
export function writeTiming(timing: Timing, { timings: words }: Words): string {
  switch (timing.kind) {
    case 'by':
      return writeDate(timing.date);
    case 'window':
      return `${writeDate(timing.from)} - ${writeDate(timing.to)}`;
    case 'from':
      return words.from(writeDate(timing.from));
    case 'yearly':
      return words.yearly(`${two(timing.day)}/${two(timing.month)}`);
    case 'after':
      return timing.amount === 0 ? words.afterEvent : words.after[timing.unit](timing.amount);
    default:
      return words.kinds[timing.kind];
  }
}

/** What a timing hangs on, in the words of the paper; null where it stands by itself. */
export function timingHangsOn(timing: Timing): string | null {
  if (timing.kind === 'after') return timing.event;
  return timing.kind === 'per-other-plan' ? timing.plan : null;
}

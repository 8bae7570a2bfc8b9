import { unreachable } from '@dondoc/domain/kernel';
import type { Timing } from '@dondoc/domain/task';
import { shortDate } from '../write/official-date.ts';

/**
 * The words of a timing as plans have them; empty for a task without a deadline.
 *
 * @example
 * timingWords({ kind: 'window', from: may4, to: may10 }); // 'từ ngày 04/5/2026 đến hết ngày 10/5/2026'
 */
export function timingWords(timing: Timing): string {
  switch (timing.kind) {
    case 'by':
      return `${timing.operator === 'before' ? 'trước ngày' : 'chậm nhất ngày'} ${shortDate(timing.date)}`;
    case 'window':
      return `từ ngày ${shortDate(timing.from)} đến hết ngày ${shortDate(timing.to)}`;
    case 'from':
      return `từ ngày ${shortDate(timing.from)}`;
    case 'continuous':
      return 'thường xuyên';
    case 'yearly':
      return `trước ngày ${String(timing.day).padStart(2, '0')}/${timing.month} hằng năm`;
    case 'after':
      return `trong thời hạn ${timing.amount} ${UNITS[timing.unit]} sau ${timing.event}`;
    case 'per-other-plan':
      return `theo ${timing.plan}`;
    case 'none':
      return '';
    default:
      return unreachable(timing);
  }
}

const UNITS = {
  hours: 'giờ',
  days: 'ngày',
  'working-days': 'ngày làm việc',
  months: 'tháng',
} as const;

/**
 * Words with a capital first letter, as they begin a sentence or stand alone in a cell.
 *
 * @example
 * sentence('trước ngày 05/3/2026'); // 'Trước ngày 05/3/2026'
 */
export const sentence = (text: string): string =>
  text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

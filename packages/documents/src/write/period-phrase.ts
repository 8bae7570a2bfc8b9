import { unreachable } from '@dondoc/domain/kernel';
import { periodLabel } from '@dondoc/domain/period';
import type { Period } from '@dondoc/domain/period';
import { longDate, monthDigits, shortDate } from './official-date.ts';
import { roman } from './roman.ts';

/**
 * A period as the subject of a report names it.
 *
 * @example
 * periodPhrase({ kind: 'half-year', year: 2026, half: 1 }); // '6 tháng đầu năm 2026'
 */
export function periodPhrase(period: Period): string {
  switch (period.kind) {
    case 'day':
    case 'day-in-year':
      return longDate(period.date);
    case 'week':
      return `tuần ${periodLabel(period).number ?? ''} (từ ngày ${shortDate(period.monday)})`;
    case 'month':
      return `tháng ${monthDigits(period.month)} năm ${period.year}`;
    case 'quarter':
      return `quý ${roman(period.quarter)} năm ${period.year}`;
    case 'half-year':
      return `6 tháng ${period.half === 1 ? 'đầu' : 'cuối'} năm ${period.year}`;
    case 'nine-months':
      return `9 tháng đầu năm ${period.year}`;
    case 'year':
      return `năm ${period.year}`;
    case 'event':
      return period.name;
    default:
      return unreachable(period);
  }
}

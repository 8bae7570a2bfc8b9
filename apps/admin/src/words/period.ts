import { addDays } from '@dondoc/domain/calendar';
import { periodLabel } from '@dondoc/domain/period';
import type { Period } from '@dondoc/domain/period';
import { writeDate, writeDayMonth } from './date.ts';
import type { Words } from './words.ts';

/**
 * A reporting period in words that stand inside a sentence.
 *
 * @example
 * writePeriod({ kind: 'half-year', year: 2026, half: 1 }, words); // '6 tháng đầu năm 2026'
 */
export function writePeriod(period: Period, { periods }: Words): string {
  switch (period.kind) {
    case 'day':
    case 'day-in-year':
      return periods.day(writeDate(period.date));
    case 'week':
      return periods.week(
        periodLabel(period).number ?? 0,
        writeDayMonth(period.monday),
        writeDate(addDays(period.monday, 6)),
      );
    case 'month':
      return periods.month(period.month, period.year);
    case 'quarter':
      return periods.quarter(period.quarter, period.year);
    case 'half-year':
      return periods.half(period.half, period.year);
    case 'nine-months':
      return periods.nineMonths(period.year);
    case 'year':
      return periods.year(period.year);
    default:
      return period.name;
  }
}

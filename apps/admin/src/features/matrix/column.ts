import type { CivilDate } from '@dondoc/domain/calendar';
import { periodLabel } from '@dondoc/domain/period';
import type { Period } from '@dondoc/domain/period';
import { sumCounts } from '@dondoc/domain/register';
import type { ReportCounts } from '@dondoc/domain/register';
import { writeDayMonth } from '../../words/date.ts';
import { writePeriod } from '../../words/period.ts';
import type { Words } from '../../words/words.ts';

interface OfPeriod {
  readonly originId: string;
  readonly periodKey: string;
}

/** Names one period of one rule: a column, and the cells that stand in it. */
export const columnKey = ({ originId, periodKey }: OfPeriod): string => `${originId} ${periodKey}`;

/**
 * A period as the head of a column has room for it; the year stands above in sight.
 *
 * @example
 * shortPeriod({ kind: 'month', year: 2026, month: 7 }, words); // 'Tháng 7'
 */
export function shortPeriod(period: Period, words: Words): string {
  const { short } = words.matrix;
  switch (period.kind) {
    case 'month':
      return short.month(period.month);
    case 'quarter':
      return short.quarter(period.quarter);
    case 'half-year':
      return short.half(period.half);
    case 'nine-months':
      return short.nineMonths;
    case 'year':
      return short.year;
    case 'week':
      return short.week(periodLabel(period).number ?? 0);
    case 'day':
    case 'day-in-year':
      return writeDayMonth(period.date);
    default:
      return writePeriod(period, words);
  }
}

/** The column in which work is now: the first one due today or later; -1 where all are over. */
export const currentColumn = (
  columns: readonly { readonly due: CivilDate | null }[],
  today: CivilDate,
): number => columns.findIndex(({ due }) => due !== null && due >= today);

interface Row {
  readonly cells: readonly (OfPeriod & { readonly counts: ReportCounts })[];
}

/** The counts of each column over all bodies, and of all columns together. */
export function countColumns(rows: readonly Row[]): {
  readonly of: (column: OfPeriod) => ReportCounts;
  readonly all: ReportCounts;
} {
  const byColumn = Map.groupBy(
    rows.flatMap(({ cells }) => cells),
    columnKey,
  );
  const counts = new Map(
    [...byColumn].map(([key, cells]) => [key, sumCounts(cells.map((cell) => cell.counts))]),
  );
  return {
    of: (column) => counts.get(columnKey(column)) ?? sumCounts([]),
    all: sumCounts([...counts.values()]),
  };
}

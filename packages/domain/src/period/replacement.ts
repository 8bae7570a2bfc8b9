import { monthSpan } from './bounds.ts';
import type { Period } from './cadence.ts';

/**
 * The longer sibling that stands in a period's place: where periods of rules under one name end in the same month, the
 * longest is reported and the shorter is not expected. Null where the period stands itself. Days, weeks and events are
 * never replaced: they have no month of their own to end.
 *
 * @example
 * const half = { kind: 'half-year', year: 2026, half: 1 } as const;
 * replacedBy({ kind: 'month', year: 2026, month: 6 }, [half]); // { kind: 'half-year', year: 2026, half: 1 }
 */
export function replacedBy(period: Period, siblings: readonly Period[]): Period | null {
  const own = monthSpan(period);
  if (!own) return null;
  let longest: { period: Period; months: number } = {
    period,
    months: own.last - own.first,
  };
  for (const sibling of siblings) {
    const span = monthSpan(sibling);
    if (span?.last !== own.last) continue;
    const months = span.last - span.first;
    if (months > longest.months) longest = { period: sibling, months };
  }
  return longest.period === period ? null : longest.period;
}

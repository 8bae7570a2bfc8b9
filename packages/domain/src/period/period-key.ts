import { parseCivilDate } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { civilDateOf, dayNumber } from '../calendar/day-number.ts';
import { boundDays } from './bounds.ts';
import type { Period } from './cadence.ts';
import { Period as PeriodSchema } from './cadence.ts';

type DatedKind = Exclude<Period['kind'], 'event'>;

/** Where periods close on one day, the shorter comes first. */
const RANK = {
  day: 1,
  'day-in-year': 2,
  week: 3,
  month: 4,
  quarter: 5,
  'half-year': 6,
  'nine-months': 7,
  year: 8,
} as const satisfies Record<DatedKind, number>;

/**
 * The period as text: its closing day, then its length and kind, so that keys of all kinds sort by time as text (shorter
 * first on one closing day, events last). One period has one key and `parsePeriodKey` reads it back.
 *
 * @example
 * periodKey({ kind: 'month', year: 2026, month: 6 }); // '2026-06-30.4.month'
 */
export function periodKey(period: Period): string {
  if (period.kind === 'event') return `event.${period.name}`;
  const bounds = boundDays(period);
  if (!bounds) throw new Error(`a ${period.kind} without days`);
  return `${civilDateOf(bounds.to)}.${RANK[period.kind]}.${period.kind}`;
}

/**
 * Reads a key back; null where the text is no key of a period.
 *
 * @example
 * parsePeriodKey('2026-06-30.4.month'); // { kind: 'month', year: 2026, month: 6 }
 */
export function parsePeriodKey(key: string): Period | null {
  if (key.startsWith('event.')) {
    const read = PeriodSchema.safeParse({ kind: 'event', name: key.slice(6) });
    return read.success ? read.data : null;
  }
  const match = /^(\d{4}-\d\d-\d\d)\.\d\.([a-z-]+)$/.exec(key);
  const to = match && parseCivilDate(match[1] ?? '');
  const read = to ? PeriodSchema.safeParse(candidate(match[2] ?? '', to)) : null;
  return read?.success && periodKey(read.data) === key ? read.data : null;
}

/** What a period of that kind closing on that day would be; the schema and the way back decide whether there is one. */
function candidate(kind: string, to: CivilDate): unknown {
  const year = Number(to.slice(0, 4));
  const month = Number(to.slice(5, 7));
  return {
    kind,
    date: to,
    monday: civilDateOf(dayNumber(to) - 6),
    year,
    month,
    quarter: month / 3,
    half: month / 6,
  };
}

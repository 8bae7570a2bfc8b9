import { addDays, addMonths, lastOfMonth } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';

/** Where a key leads from a day. */
const STEPS = new Map<string, (date: CivilDate) => CivilDate>([
  ['ArrowLeft', (date) => addDays(date, -1)],
  ['ArrowRight', (date) => addDays(date, 1)],
  ['ArrowUp', (date) => addDays(date, -7)],
  ['ArrowDown', (date) => addDays(date, 7)],
  ['Home', (date) => addDays(date, 1 - Number(date.slice(8)))],
  ['End', lastOfMonth],
  ['PageUp', (date) => addMonths(date, -1)],
  ['PageDown', (date) => addMonths(date, 1)],
]);

/**
 * Where a key takes the focus among the days of a year; null where it is no key of the calendar. The year's ends hold.
 *
 * @example
 * nextDay('ArrowDown', '2026-12-28'); // '2026-12-28', the week after lies in another year
 */
export function nextDay(key: string, date: CivilDate): CivilDate | null {
  const step = STEPS.get(key);
  if (!step) return null;
  const next = step(date);
  return next.slice(0, 4) === date.slice(0, 4) ? next : date;
}

import { weekday } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { Words } from './words.ts';

/**
 * A civil date as Vietnam writes it, in every language of the desk.
 *
 * @example
 * writeDate('2026-07-20'); // '20/07/2026'
 */
export const writeDate = (date: CivilDate): string =>
  `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

/**
 * A day with its name, as it heads a page: 'Thứ Hai, 20/07/2026'.
 *
 * @example
 * writeDay('2026-07-20', words); // 'Thứ Hai, 20/07/2026'
 */
export const writeDay = (date: CivilDate, { dates }: Words): string =>
  `${dates.weekdays[weekday(date) - 1] ?? ''}, ${writeDate(date)}`;

/** Day and month alone; only where the year stands above in sight. */
export const writeDayMonth = (date: CivilDate): string =>
  `${date.slice(8, 10)}/${date.slice(5, 7)}`;

/**
 * An instant as a person of the deployment's zone reads it: day and time of day.
 *
 * @param zone IANA name; Vietnam's where the server names none
 * @example
 * writeMoment('2026-07-20T02:04:00Z'); // '20/07/2026 09:04'
 */
export function writeMoment(instant: string, zone = 'Asia/Ho_Chi_Minh'): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
  return parts.replace(', ', ' ');
}

/** The time of day of an instant, as a person of the deployment's zone reads it. */
export const writeTime = (instant: string, zone?: string): string =>
  writeMoment(instant, zone).slice(-5);

/**
 * A minute of the day as a clock on the wall shows it.
 *
 * @example
 * writeMinute(1020); // '17:00'
 */
export const writeMinute = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

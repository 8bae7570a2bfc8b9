import type { Clock } from '@dondoc/db/client';
import { isWorkingDay } from '@dondoc/domain/calendar';
import type { Calendar } from '@dondoc/domain/calendar';
import { z } from 'zod';

const HOURS = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/;

/** From and to as minutes of the day, written `07:30-17:30`. */
export const SendingHours = z.string().transform((text, context) => {
  const [, fromHour, fromMinute, toHour, toMinute] = HOURS.exec(text) ?? [];
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to = Number(toHour) * 60 + Number(toMinute);
  if (from < to) return { from, to };
  context.addIssue({ code: 'custom', message: `write it as 07:30-17:30, not "${text}"` });
  return z.NEVER;
});
export type SendingHours = z.infer<typeof SendingHours>;

/**
 * The minute of the day, 0 to 1439, that a clock shows in a zone.
 *
 * @example
 * minuteOfDay(clock, 'Asia/Ho_Chi_Minh'); // 570 at half past nine
 */
export function minuteOfDay(clock: Clock, zone: string): number {
  const wall = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const [hour, minute] = wall.format(Date.parse(clock.now())).split(':');
  return Number(hour) * 60 + Number(minute);
}

/** Whether letters may leave now: in the hours of a working day. */
export function maySend(
  clock: Clock,
  zone: string,
  hours: SendingHours,
  calendar: Calendar,
): boolean {
  const minute = minuteOfDay(clock, zone);
  return isWorkingDay(calendar, clock.today()) && hours.from <= minute && minute < hours.to;
}

import { z } from 'zod';
import { CivilDate } from './civil-date.ts';

/** The minute of a day that a clock on the wall shows: 0 is 00:00, 1439 is 23:59. */
export const MinuteOfDay = z.int().min(0).max(1439);
export type MinuteOfDay = z.infer<typeof MinuteOfDay>;

/**
 * What calendar and clock on the wall show in the deployment's zone. Only a report request with an hour is judged by it; every other
 * rule takes a civil date (decision D13).
 */
export const Moment = z.object({ date: CivilDate, minute: MinuteOfDay });
export type Moment = z.infer<typeof Moment>;

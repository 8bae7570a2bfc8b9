import { z } from 'zod';

/**
 * A moment in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`, always with milliseconds so that it sorts as text.
 * Rules take civil dates; instants are only recorded (when a row was written, a mail left).
 *
 * @example
 * Instant.safeParse('2026-02-16T00:30:00Z').success; // false, without milliseconds
 */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

import { z } from 'zod';
import { weekday } from '../calendar/arithmetic.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { FIRST_YEAR, LAST_YEAR } from '../calendar/day-number.ts';
import { DAY_OF_YEAR, isDayOfYear, NO_SUCH_DAY } from '../calendar/day-of-year.ts';

/** How often a report is owed. `unscheduled` has neither cadence nor date until a clerk enters one (decision D8). */
export const Cadence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day') }),
  z.object({ kind: z.literal('week') }),
  z.object({ kind: z.literal('month') }),
  z.object({ kind: z.literal('quarter') }),
  z.object({ kind: z.literal('half-year') }),
  z.object({ kind: z.literal('nine-months') }),
  z.object({ kind: z.literal('year') }),
  z.object({
    kind: z.literal('days-in-year'),
    days: z.array(z.object(DAY_OF_YEAR).refine(isDayOfYear, NO_SUCH_DAY)).min(1).max(24),
  }),
  z.object({ kind: z.literal('once') }),
  z.object({ kind: z.literal('on-request') }),
  z.object({ kind: z.literal('unscheduled') }),
]);
export type Cadence = z.infer<typeof Cadence>;

/** A window or a due date may lie a year beside its period, and must be a civil date too. */
const PeriodYear = z
  .int()
  .min(FIRST_YEAR + 1)
  .max(LAST_YEAR - 1);

/** A reporting period. It is its own value and is never taken from a due date. */
export const Period = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), date: CivilDate }),
  z.object({
    kind: z.literal('week'),
    monday: CivilDate.refine((date) => weekday(date) === 1, { error: 'monday' }),
  }),
  z.object({ kind: z.literal('month'), year: PeriodYear, month: z.int().min(1).max(12) }),
  z.object({ kind: z.literal('quarter'), year: PeriodYear, quarter: z.int().min(1).max(4) }),
  z.object({ kind: z.literal('half-year'), year: PeriodYear, half: z.int().min(1).max(2) }),
  z.object({ kind: z.literal('nine-months'), year: PeriodYear }),
  z.object({ kind: z.literal('year'), year: PeriodYear }),
  z.object({ kind: z.literal('day-in-year'), date: CivilDate }),
  z.object({ kind: z.literal('event'), name: z.string().min(1).max(200) }),
]);
export type Period = z.infer<typeof Period>;

/** Which days a period's figures cover. `decree`: Decree 09/2019/NĐ-CP, art. 12; `custom`: the rule's own two days. */
export const DataWindow = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('decree') }),
  z.object({ kind: z.literal('calendar') }),
  z.object({
    kind: z.literal('custom'),
    fromDay: z.int().min(1).max(31),
    fromMonthOffset: z.int().min(-12).max(12),
    toDay: z.int().min(1).max(31),
    toMonthOffset: z.int().min(-12).max(12),
  }),
]);
export type DataWindow = z.infer<typeof DataWindow>;

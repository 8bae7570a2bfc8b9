import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { DAY_OF_YEAR, isDayOfYear, NO_SUCH_DAY } from '../calendar/day-of-year.ts';
import { TermUnit } from '../calendar/term.ts';
import { DecisionDocument } from '../plan/decision-document.ts';

/** `by` includes the day; `before` is read by a setting of the issuer (decision D10). */
export const DueOperator = z.enum(['by', 'before']);
export type DueOperator = z.infer<typeof DueOperator>;

/** How an issuer means "trước ngày X": by the end of X (the default), or by the end of the day before (decision D10). */
export const BeforeReading = z.enum(['end-of-day', 'day-before']);
export type BeforeReading = z.infer<typeof BeforeReading>;

/** When a task is due, in the eight kinds of the domain. The words of the paper are kept beside it. */
export const Timing = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('by'),
    date: CivilDate,
    operator: DueOperator,
    inheritedFromPlan: z.boolean(),
  }),
  z
    .object({ kind: z.literal('window'), from: CivilDate, to: CivilDate })
    .refine(({ from, to }) => from <= to, { error: 'range.reversed', path: ['to'] }),
  z.object({ kind: z.literal('from'), from: CivilDate }),
  z.object({ kind: z.literal('continuous') }),
  z
    .object({ kind: z.literal('yearly'), ...DAY_OF_YEAR, operator: DueOperator })
    .refine(isDayOfYear, NO_SUCH_DAY),
  z.object({
    kind: z.literal('after'),
    event: z.string(),
    amount: z.int().nonnegative(),
    unit: TermUnit,
    /** The day on which the event happened, once it is recorded, and the paper that says so; null where none is needed. */
    eventOn: CivilDate.nullable(),
    eventDocument: DecisionDocument.nullable().default(null),
  }),
  z.object({ kind: z.literal('per-other-plan'), plan: z.string() }),
  z.object({ kind: z.literal('none') }),
]);
export type Timing = z.infer<typeof Timing>;
export type TimingKind = Timing['kind'];

/**
 * Whether a duty of such a timing can be overdue at all: by a day, in a window, so long after an event, and each occurrence of a yearly
 * one; per another plan once that plan is linked and gives it a date. What runs from a day on, goes on all the time or has no deadline
 * cannot, whatever date stands beside it.
 *
 * @example
 * canBeOverdue('continuous'); // false
 */
export const canBeOverdue = (kind: TimingKind): boolean => CAN_BE_OVERDUE[kind];

const CAN_BE_OVERDUE = {
  by: true,
  window: true,
  from: false,
  continuous: false,
  yearly: true,
  after: true,
  'per-other-plan': true,
  none: false,
} as const satisfies Record<TimingKind, boolean>;

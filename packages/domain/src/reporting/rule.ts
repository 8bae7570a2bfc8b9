import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { DAY_OF_YEAR, isDayOfYear, NO_SUCH_DAY } from '../calendar/day-of-year.ts';
import { Shift } from '../calendar/shift.ts';
import { AgencyGroupId, AgencyId, PlanId, RuleId } from '../kernel/id.ts';
import { Cadence, DataWindow, Period } from '../period/cadence.ts';
import { hasDays } from '../period/data-window.ts';
import { Anchor } from '../plan/anchor.ts';
import { DecisionDocument } from '../plan/decision-document.ts';
import { DueOperator } from '../task/timing.ts';

/** The day a report is owed, as the rule words it. */
export const DueForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fixed'), date: CivilDate }),
  /** Day of the period's last month (offset 0) or of the month after it (offset 1), clamped to the month's end. */
  z.object({
    kind: z.literal('day-of-month'),
    day: z.int().min(1).max(31),
    monthOffset: z.int().min(0).max(1),
  }),
  z
    .object({
      kind: z.literal('yearly-day'),
      ...DAY_OF_YEAR,
      yearOffset: z.int().min(0).max(1),
    })
    .refine(isDayOfYear, NO_SUCH_DAY),
  z.object({
    kind: z.literal('after-close'),
    amount: z.int().min(0).max(366),
    unit: z.enum(['days', 'working-days']),
  }),
  z.object({
    kind: z.literal('after-event'),
    event: z.string().min(1).max(300),
    amount: z.int().min(0).max(366),
    unit: z.enum(['days', 'working-days']),
  }),
  /** The one day that a clerk enters where the paper gives none, with the note that says why (decisions D7, D8). */
  z.object({
    kind: z.literal('entered'),
    date: CivilDate,
    note: z.string().trim().min(1).max(2000),
  }),
  z.object({ kind: z.literal('none') }),
]);
export type DueForm = z.infer<typeof DueForm>;

/** Who owes the report, computed on the closing day of each period. */
export const Reporters = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('named'),
      agencies: z.array(AgencyId),
      groups: z.array(AgencyGroupId),
    })
    .refine((r) => r.agencies.length + r.groups.length > 0, { error: 'reporters.none' }),
  z.object({ kind: z.literal('accountable') }),
]);
export type Reporters = z.infer<typeof Reporters>;

/** One receiver of a level of the route: a body here, or words for one that is unknown here. */
export const Receiver = z.object({
  agencyId: AgencyId.nullable(),
  text: z.string().max(300),
});
export type Receiver = z.infer<typeof Receiver>;

/** The report goes in inside another one (lồng ghép); `host` is text where that report is unknown here. */
export const Merged = z.object({
  hostRuleId: RuleId.nullable(),
  host: z.string().max(300),
  period: Period.nullable(),
});
export type Merged = z.infer<typeof Merged>;

/** The clerk's reading of a period that the paper names wrongly (decision D7). */
export const ReadAs = z.object({
  period: Period,
  reason: z.string().trim().min(1).max(2000),
  document: DecisionDocument.nullable(),
});
export type ReadAs = z.infer<typeof ReadAs>;

/** Who reports what to whom, how often, on which data window, due when. */
export const ReportingRule = z.object({
  id: RuleId,
  planId: PlanId,
  name: z.string().trim().min(1).max(300),
  /** The sentence of the paper, and where it stands in the edition's text. */
  wording: z.string().max(4000),
  anchor: Anchor.nullable(),
  cadence: Cadence,
  window: DataWindow,
  due: DueForm,
  operator: DueOperator,
  shift: Shift,
  /** Sibling rules under one name; the longer stands where periods end in the same month. */
  replacedByLonger: z.boolean(),
  reporters: Reporters,
  receiver: Receiver,
  /** The body through which the report goes (qua cơ quan thường trực). */
  via: AgencyId.nullable(),
  merged: Merged.nullable(),
  /** The rule of the level above, by which the receiver reports on; none where a rule was kept without saying. */
  above: RuleId.nullable().default(null),
  readAs: ReadAs.nullable(),
  /** First day a period may close on, to the last; null on either side is the plan's own. */
  activeFrom: CivilDate.nullable(),
  activeTo: CivilDate.nullable(),
  version: z.int().nonnegative(),
});
export type ReportingRule = z.infer<typeof ReportingRule>;

/**
 * What a person sets of a rule. Its wording is what the edition says at the anchor; how a wrongly named period is read is recorded
 * by an act of its own.
 */
export const RuleFields = ReportingRule.omit({
  id: true,
  planId: true,
  wording: true,
  readAs: true,
  version: true,
})
  .refine(({ receiver }) => receiver.agencyId !== null || receiver.text.trim() !== '', {
    error: 'receiver.none',
    path: ['receiver'],
  })
  .refine(({ activeFrom, activeTo }) => !activeFrom || !activeTo || activeFrom <= activeTo, {
    error: 'range.reversed',
    path: ['activeTo'],
  })
  .refine(({ window, cadence }) => hasDays(window, cadence), {
    error: 'range.reversed',
    path: ['window', 'toDay'],
  });
export type RuleFields = z.infer<typeof RuleFields>;

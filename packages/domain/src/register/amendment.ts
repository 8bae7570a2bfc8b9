import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { AgencyGroupId, AgencyId, TaskId } from '../kernel/id.ts';
import { AmendmentKind } from '../plan/amendment-kind.ts';
import { InstrumentType } from '../plan/instrument.ts';
import { DutyRole } from '../task/duty.ts';
import { Timing } from '../task/timing.ts';

/** The paper by which a plan is changed, who issued it, and the day from which its edition holds. */
export const AmendingPaper = z.object({
  type: InstrumentType,
  numberSymbol: z.string().trim().min(1).max(80),
  issuerId: AgencyId,
  issuedOn: CivilDate,
  inForceFrom: CivilDate,
});
export type AmendingPaper = z.infer<typeof AmendingPaper>;

/** One body's or group's part in an item as the amending paper words it; exactly one of the two is named. */
export const AmendedPart = z
  .object({
    agencyId: AgencyId.nullable(),
    groupId: AgencyGroupId.nullable(),
    role: DutyRole,
    accountable: z.boolean(),
  })
  .refine(({ agencyId, groupId }) => (agencyId === null) !== (groupId === null), {
    error: 'part.owner',
  })
  .refine(({ role, accountable }) => !(accountable && role === 'request'), {
    error: 'part.request-accountable',
  });
export type AmendedPart = z.infer<typeof AmendedPart>;

/** An item as it reads from the amendment on; `taskId` null for an item that the plan did not have. */
export const AmendedItem = z.object({
  taskId: TaskId.nullable(),
  label: z.string().max(100),
  wording: z.string().trim().min(1).max(8000),
  timing: Timing,
  parts: z.array(AmendedPart).max(500),
});
export type AmendedItem = z.infer<typeof AmendedItem>;

/** What a later instrument does to a plan, by its kind. What it does not name stays; what replaces a plan names all that stands. */
export const AmendmentContent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('amends'),
    items: z.array(AmendedItem).max(2000),
    /** Items that it takes out. */
    ends: z.array(TaskId).max(2000),
  }),
  z.object({ kind: z.literal('replaces'), items: z.array(AmendedItem).max(2000) }),
  z.object({
    kind: z.literal('moves-dates'),
    moves: z
      .array(z.object({ taskId: TaskId, timing: Timing }))
      .min(1)
      .max(2000),
  }),
  z.object({
    kind: z.literal('corrects-form'),
    corrections: z
      .array(AmendedItem.pick({ label: true, wording: true }).extend({ taskId: TaskId }))
      .max(2000),
  }),
  z.object({ kind: z.literal('extends-period'), periodTo: CivilDate }),
  z.object({ kind: z.literal('withdraws') }),
]);
export type AmendmentContent = z.infer<typeof AmendmentContent>;

/** A later instrument and what it does to a plan. */
export const Amendment = z.object({ paper: AmendingPaper, content: AmendmentContent });
export type Amendment = z.infer<typeof Amendment>;

/** The instrument that made an edition, as it is kept with it; `periodTo` of one that extended the period. */
export const EditionAmendment = z.object({
  paper: AmendingPaper,
  kind: AmendmentKind,
  periodTo: CivilDate.nullable(),
});
export type EditionAmendment = z.infer<typeof EditionAmendment>;

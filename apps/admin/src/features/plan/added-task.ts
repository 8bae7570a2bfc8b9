import { CivilDate } from '@dondoc/domain/calendar';
import { AgencyId } from '@dondoc/domain/kernel';
import type { AmendedItem } from '@dondoc/domain/register';
import { z } from 'zod';

const AddedTask = z.object({
  label: z.string().trim().max(100),
  wording: z.string().trim().min(1).max(8000),
  due: z.union([z.literal('').transform(() => null), CivilDate]),
  lead: AgencyId,
  coordinate: z.array(AgencyId).max(499),
});

/** A task that an amending paper adds: one body answers for it, others join in; without a date it has none. */
export type AddedTask = z.output<typeof AddedTask>;

/** An added task as it is typed. */
export interface AddedTaskTyped {
  readonly label: string;
  readonly wording: string;
  readonly due: string;
  readonly lead: string;
  readonly coordinate: readonly string[];
}

export const NO_TASK: AddedTaskTyped = {
  label: '',
  wording: '',
  due: '',
  lead: '',
  coordinate: [],
};

/**
 * A typed task as it is added; null while its wording or the body that answers is missing, or its date is none.
 *
 * @example
 * typedTask(NO_TASK); // null
 */
export function typedTask(typed: AddedTaskTyped): AddedTask | null {
  return AddedTask.safeParse(typed).data ?? null;
}

/**
 * An added task as an item of the amendment; a body that answers does not join in besides.
 *
 * @example
 * addedItem({ label: '', wording: 'Rà soát hồ, đập', due: null, lead, coordinate: [lead] }).parts.length; // 1
 */
export const addedItem = ({ label, wording, due, lead, coordinate }: AddedTask): AmendedItem => ({
  taskId: null,
  label,
  wording,
  timing:
    due === null
      ? { kind: 'none' }
      : { kind: 'by', date: due, operator: 'by', inheritedFromPlan: false },
  parts: [
    { agencyId: lead, groupId: null, role: 'lead', accountable: true },
    ...coordinate
      .filter((agencyId) => agencyId !== lead)
      .map((agencyId) => ({
        agencyId,
        groupId: null,
        role: 'coordinate' as const,
        accountable: false,
      })),
  ],
});

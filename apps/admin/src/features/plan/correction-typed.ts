import { TaskReading } from '@dondoc/domain/register';
import type { DutyRole } from '@dondoc/domain/task';
import { partsOf } from './amendment-typed.ts';
import type { AmendableTask } from './amendment-typed.ts';

/** A correction as it is typed: the date, and one part of those that stand, by its place among them. */
export interface CorrectionTyped {
  readonly timing: 'kept' | 'by' | 'none';
  readonly due: string;
  readonly at: number | null;
  readonly agencyId: string | null;
  readonly role: DutyRole;
  readonly accountable: boolean;
  readonly reason: string;
}

export const NOT_CORRECTED: CorrectionTyped = {
  timing: 'kept',
  due: '',
  at: null,
  agencyId: null,
  role: 'lead',
  accountable: false,
  reason: '',
};

/**
 * A typed correction as the whole reading of its task: what is not corrected is read as it was; null while something of it is missing.
 *
 * @example
 * typedReading(NOT_CORRECTED, task)?.timing; // that of the task
 */
export function typedReading(typed: CorrectionTyped, task: AmendableTask): TaskReading | null {
  const { role, agencyId, at } = typed;
  const accountable = typed.accountable && role !== 'request';
  const parts = partsOf(task).map((part, place) =>
    place === at
      ? { ...part, agencyId: part.groupId === null ? agencyId : null, role, accountable }
      : part,
  );
  const read = TaskReading.safeParse({ timing: timingOf(typed, task), parts });
  return read.success ? read.data : null;
}

function timingOf({ timing, due }: CorrectionTyped, task: AmendableTask): unknown {
  if (timing === 'kept') return task.timing;
  return timing === 'none'
    ? { kind: 'none' }
    : { kind: 'by', date: due, operator: 'by', inheritedFromPlan: false };
}

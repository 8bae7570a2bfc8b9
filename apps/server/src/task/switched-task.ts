import { indexFrame } from '@dondoc/db/night';
import { holdTask, switchTask } from '@dondoc/db/stores';
import type { TaskSwitch } from '@dondoc/db/stores';
import type { CivilDate } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import type { Result, TaskId } from '@dondoc/domain/kernel';
import type { Act, Writing } from '../obligation/rewrite.ts';
import { askWrite } from '../plan/ask-write.ts';

/**
 * Switches a task one way or back, with its audit row under the name of the field. Refuses what `holdTask` refuses, and `state.refused`
 * where it stands so already or its plan is closed.
 */
export async function switchedTask(
  { trx, audit }: Writing,
  { taskId, version: seen }: { readonly taskId: TaskId; readonly version: number },
  {
    which,
    field,
    to,
  }: { readonly which: TaskSwitch; readonly field: string; readonly to: boolean },
  act: Act & { readonly on: CivilDate },
): Promise<Result<{ version: number }>> {
  const { on: today, ...said } = act;
  const held = await holdTask(trx, taskId, { seen, today });
  if (!held.ok) return held;
  const { plan } = await indexFrame(trx, held.value.planId, today);
  const open = askWrite(plan, said.action, today);
  if (!open.ok) return open;
  const version = await switchTask(trx, held.value, which, to);
  if (version === null)
    return refuse({ code: 'state.refused', facts: { action: said.action, state: 'as-it-is' } });
  audit({
    ...said,
    aggregateKind: 'task',
    aggregateId: taskId,
    versionFrom: seen,
    versionTo: version,
    changes: { [field]: [!to, to] },
  });
  return done({ version });
}

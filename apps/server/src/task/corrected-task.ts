import { readCalendars } from '@dondoc/db/night';
import { readStanding } from '@dondoc/db/stores';
import type { StandingPlan } from '@dondoc/db/stores';
import type { CivilDate } from '@dondoc/domain/calendar';
import { done, DutyId, refuse } from '@dondoc/domain/kernel';
import type { PlanId, Result, TaskId } from '@dondoc/domain/kernel';
import { correctedTask } from '@dondoc/domain/register';
import type { TaskCorrection, TaskReading } from '@dondoc/domain/register';
import { v7 as uuidv7 } from 'uuid';
import { askWrite } from '../plan/ask-write.ts';

/** A correction of a task, with the plan as it stood before. */
interface Corrected {
  readonly correction: TaskCorrection;
  readonly standing: StandingPlan;
}

/**
 * What another reading makes of a task of a plan today. Refuses `not-found`, also for a task that has ended, `state.refused` once the
 * register is closed, and what `correctedTask` refuses.
 */
export async function readOtherwise(
  kysely: Parameters<typeof readStanding>[0],
  {
    planId,
    taskId,
    reading,
  }: { readonly planId: PlanId; readonly taskId: TaskId; readonly reading: TaskReading },
  today: CivilDate,
): Promise<Result<Corrected>> {
  const standing = await readStanding(kysely, planId);
  const task = standing?.register.tasks.find(({ id }) => id === taskId);
  if (!standing || !task) return refuse({ code: 'not-found', facts: { kind: 'task' } });
  const open = askWrite(standing, 'register.correct', today);
  if (!open.ok) return open;
  const correction = correctedTask(task, reading, {
    calendars: await readCalendars(kysely),
    before: standing.before,
    planId,
    periodTo: standing.register.periodTo,
    trackedFrom: standing.amended.trackedFrom,
    on: today,
    newDutyId: () => DutyId.parse(uuidv7()),
  });
  return correction.ok ? done({ correction: correction.value, standing }) : correction;
}

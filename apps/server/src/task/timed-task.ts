import { dateMembers, derivedIndex, indexFrame, withdrawNotices } from '@dondoc/db/night';
import { changeTiming, holdTask, taskPlan } from '@dondoc/db/stores';
import type { Target } from '@dondoc/domain/agency';
import { addDays } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import { done, TaskId } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import { eventDates } from '@dondoc/domain/task';
import type { Timing } from '@dondoc/domain/task';
import type { Context } from '../context.ts';
import { refused } from '../error-map.ts';
import { CommandFields, Seen } from '../input.ts';
import type { Act, Writing } from '../obligation/rewrite.ts';
import { askWrite } from '../plan/ask-write.ts';
import { planTarget } from '../plan/plan-permit.ts';

/** What every act on a task brings: which task, and its version as it was seen (decision D15). */
export const TaskCommand = CommandFields.extend({ taskId: TaskId, version: Seen });

/** The plan of a task, as the access table looks at it. Refuses `not-found`. */
export async function taskTarget(
  ctx: Pick<Context, 'db'>,
  taskId: TaskId,
): Promise<Target<'plan'>> {
  const planId = await taskPlan(ctx.db.kysely, taskId);
  if (planId === null) throw refused({ code: 'not-found', facts: { kind: 'task' } });
  return planTarget(ctx, planId);
}

/**
 * Gives a task another timing, and each of its duties the dates that follow, with one audit row. Reminders of dates that
 * no longer hold are withdrawn, and who was told one is told the correction. Refuses what `holdTask` and `next`
 * refuse, and `state.refused` where the plan is closed.
 */
export async function retimeTask(
  { trx, audit }: Writing,
  { taskId, version: seen }: { readonly taskId: TaskId; readonly version: number },
  next: (timing: Timing) => Result<Timing>,
  act: Act & { readonly on: CivilDate },
): Promise<Result<{ version: number; duties: number }>> {
  const { on: today, ...said } = act;
  const held = await holdTask(trx, taskId, { seen, today });
  if (!held.ok) return held;
  const { planId, duties, before, trackedFrom } = held.value;
  const frame = await indexFrame(trx, planId, today);
  const open = askWrite(frame.plan, said.action, today);
  if (!open.ok) return open;
  const timing = next(held.value.timing);
  if (!timing.ok) return timing;
  const dated = duties.map((duty) => {
    const calendar = frame.calendars.of(duty.agencyId);
    const dates = eventDates(timing.value, { calendar, before, notBefore: trackedFrom });
    return { facts: { ...duty, ...dates }, dates, was: duty.currentDue };
  });
  const gone = dated.flatMap(({ facts, was }) =>
    was !== null && was !== facts.currentDue ? [{ id: facts.id, due: was }] : [],
  );
  const told = await withdrawNotices(trx, gone, { on: today, night: addDays(frame.after, 1) });
  const version = await changeTiming(
    trx,
    held.value,
    timing.value,
    dated.map(({ facts, dates }) => ({
      id: facts.id,
      dates,
      ...derivedIndex({ kind: 'duty', facts }, frame),
    })),
  );
  await dateMembers(trx, { taskId }, frame.calendars, { date: today });
  audit({
    ...said,
    aggregateKind: 'task',
    aggregateId: taskId,
    versionFrom: seen,
    versionTo: version,
    changes: {
      timing: [held.value.timing, timing.value],
      currentDue: [duties[0]?.currentDue ?? null, dated[0]?.facts.currentDue ?? null],
      duties: [duties.length, duties.length],
      ...(gone.length > 0 && {
        noticesWithdrawn: [0, told.withdrawn],
        noticesCorrected: [0, told.corrected],
      }),
    },
  });
  return done({ version, duties: duties.length });
}

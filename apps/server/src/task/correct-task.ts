import { dateMembers, derivedIndex, indexFrame, withdrawNotices } from '@dondoc/db/night';
import { holdTask, keepCorrection, placesOf, taskPlan } from '@dondoc/db/stores';
import type { RewrittenDuty } from '@dondoc/db/stores';
import { addDays } from '@dondoc/domain/calendar';
import { done, refuse, TaskId } from '@dondoc/domain/kernel';
import { TaskReading } from '@dondoc/domain/register';
import type { DutyFacts } from '@dondoc/domain/task';
import { z } from 'zod';
import { refused } from '../error-map.ts';
import { Reason } from '../submission/submission-input.ts';
import { guarded } from '../trpc.ts';
import { readOtherwise } from './corrected-task.ts';
import { TaskCommand, taskTarget } from './timed-task.ts';

/**
 * What another reading of a task would change, before it is saved. Writes nothing; sent as a mutation because a reading may be longer
 * than an address. Refuses what the correction itself would be refused.
 */
export const previewCorrection = guarded('register.correct')
  .input(z.object({ taskId: TaskId, reading: TaskReading }))
  .mutation(async ({ ctx, input: { taskId, reading } }) => {
    const { kysely } = ctx.db;
    ctx.permit(await taskTarget(ctx, taskId));
    const planId = await taskPlan(kysely, taskId);
    if (planId === null) throw refused({ code: 'not-found', facts: { kind: 'task' } });
    const found = await readOtherwise(kysely, { planId, taskId, reading }, ctx.today);
    if (!found.ok) throw refused(found.refusal);
    return found.value.correction.shown;
  });

/**
 * Reads a task otherwise: a register correction with its reason. The text stays; dates, role and accountable body follow the new
 * reading, what was read wrongly ends with the reason. Reminders of a wrong date are taken back, none is made up for days before the
 * correction. Refuses as the preview does, `version.stale`, and `not-found` for a body that nobody knows.
 */
export const correctTask = guarded('register.correct')
  .input(TaskCommand.extend({ reading: TaskReading, reason: Reason }))
  .mutation(async ({ ctx, input }) => {
    const { taskId, version: seen, reading, reason } = input;
    const permit = ctx.permit(await taskTarget(ctx, taskId));
    return permit.command(input, async (trx, audit) => {
      const held = await holdTask(trx, taskId, { seen, today: ctx.today });
      if (!held.ok) return held;
      const { planId, editionId } = held.value;
      const bodies = new Set(reading.parts.flatMap(({ agencyId }) => agencyId ?? []));
      if ((await placesOf(trx, [...bodies])).length < bodies.size)
        return refuse({ code: 'not-found', facts: { kind: 'agency' } });
      const found = await readOtherwise(trx, { planId, taskId, reading }, ctx.today);
      if (!found.ok) return found;
      const { ended, changed, added, timing, shown } = found.value.correction;
      const frame = await indexFrame(trx, planId, ctx.today);
      const indexed = (facts: DutyFacts): RewrittenDuty => ({
        facts,
        ...derivedIndex({ kind: 'duty', facts }, frame),
      });
      const were = new Map(held.value.duties.map(({ id, currentDue }) => [id, currentDue]));
      const gone = [...ended, ...changed].flatMap(({ id, endedOn, currentDue }) => {
        const due = were.get(id) ?? null;
        return due !== null && (endedOn !== null || due !== currentDue) ? [{ id, due }] : [];
      });
      const night = addDays(frame.after, 1);
      const told = await withdrawNotices(trx, gone, { on: ctx.today, night });
      const rows = {
        ended: ended.map(indexed),
        changed: changed.map(indexed),
        added: added.map(indexed),
      };
      const kept = {
        taskId,
        editionId,
        timing: timing?.[1] ?? null,
        ...rows,
        on: ctx.today,
        reason,
      };
      const version = await keepCorrection(trx, kept, seen);
      const asRead = [...changed, ...added].filter((duty) => duty.currentDue === duty.originalDue);
      const dutyIds = asRead.map(({ id }) => id);
      await dateMembers(trx, { dutyIds }, frame.calendars, { date: ctx.today });
      audit({
        action: 'register.correct',
        aggregateKind: 'task',
        aggregateId: taskId,
        versionFrom: seen,
        versionTo: version,
        changes: {
          ...(timing && { timing }),
          duties: [null, shown.duties.filter(({ kind }) => kind !== 'kept')],
          noticesWithdrawn: [0, told.withdrawn],
          noticesCorrected: [0, told.corrected],
        },
        reason,
      });
      return done({ version });
    });
  });

import { amendmentNotices, dateMembers, derivedIndex, indexFrame } from '@dondoc/db/night';
import {
  findAgencies,
  findGroups,
  holdRegister,
  keepDirection,
  readStanding,
} from '@dondoc/db/stores';
import { addDays } from '@dondoc/domain/calendar';
import { done, DutyId, PlanId, refuse, TaskId } from '@dondoc/domain/kernel';
import { DIRECTED_STEP } from '@dondoc/domain/night';
import { amendedDuties, directedTask, Direction } from '@dondoc/domain/register';
import type { AmendedPart } from '@dondoc/domain/register';
import { v7 as uuidv7 } from 'uuid';
import { CommandFields, Seen } from '../input.ts';
import { guarded } from '../trpc.ts';
import { askWrite } from './ask-write.ts';
import { planTarget } from './plan-permit.ts';

/**
 * Enters one line by a leader: it becomes a task of the plan whose source is the direction, and its bodies are told by the next night.
 * The paper stays as it is, and no edition is made. Refuses `state.refused` once the register is closed, `not-found` for a body that is
 * not registered, `version.stale`, and what `directedTask` refuses.
 */
export const giveDirection = guarded('direction.give')
  .input(
    CommandFields.extend({ planId: PlanId, version: Seen, taskId: TaskId, direction: Direction }),
  )
  .mutation(async ({ ctx, input }) => {
    const { planId, version: seen, taskId, direction } = input;
    const permit = ctx.permit(await planTarget(ctx, planId));
    return permit.command(input, async (trx, audit) => {
      const held = await holdRegister(trx, planId, seen);
      if (!held.ok) return held;
      const open = askWrite(held.value, 'direction.give', ctx.today);
      if (!open.ok) return open;
      const standing = await readStanding(trx, planId);
      if (!standing) return refuse({ code: 'not-found', facts: { kind: 'plan' } });
      const unknown = await unknownParty(trx, direction.item.parts);
      if (unknown) return refuse({ code: 'not-found', facts: { kind: unknown } });
      const frame = await indexFrame(trx, planId, ctx.today);
      const { calendars } = frame;
      const { before, register, editionId } = standing;
      const made = directedTask(
        direction,
        { calendars, before, periodTo: register.periodTo },
        ctx.today,
      );
      if (!made.ok) return made;
      const { document } = direction;
      const { added, newTasks } = amendedDuties({ tasks: [made.value] }, [], {
        planId,
        on: document.date,
        newTaskId: () => taskId,
        newDutyId: () => DutyId.parse(uuidv7()),
      });
      const version = await keepDirection(
        trx,
        {
          planId,
          editionId,
          source: { kind: 'direction', document },
          tasks: newTasks,
          duties: added.map((facts) => ({
            facts,
            ...derivedIndex({ kind: 'duty', facts }, frame),
          })),
        },
        seen,
      );
      await dateMembers(trx, { dutyIds: added.map(({ id }) => id) }, calendars, {
        date: ctx.today,
      });
      const night = addDays(frame.after, 1);
      const owed = await amendmentNotices(trx, added, frame.plan, night, DIRECTED_STEP);
      audit({
        action: 'direction.give',
        aggregateKind: 'task',
        aggregateId: taskId,
        versionFrom: null,
        versionTo: 0,
        changes: {
          plan: [null, planId],
          task: [null, newTasks[0]?.item ?? null],
          duties: [0, added.length],
          noticesOwed: [0, owed],
        },
        document,
      });
      return done({ taskId, version });
    });
  });

/** What is named and not registered, as its kind; null where everything is. */
async function unknownParty(
  kysely: Parameters<typeof findAgencies>[0],
  parts: readonly AmendedPart[],
): Promise<'agency' | 'group' | null> {
  const agencies = new Set(parts.flatMap(({ agencyId }) => agencyId ?? []));
  const groups = new Set(parts.flatMap(({ groupId }) => groupId ?? []));
  if ((await findAgencies(kysely, [...agencies])).length < agencies.size) return 'agency';
  return (await findGroups(kysely, [...groups])).length < groups.size ? 'group' : null;
}

import { dateMembers, readCalendars, remakeHorizon } from '@dondoc/db/night';
import { bindDraft, findDraft, keepRegister } from '@dondoc/db/stores';
import { CivilDate } from '@dondoc/domain/calendar';
import {
  done,
  DutyId,
  EditionId,
  PlanId,
  refuse,
  RuleId,
  TargetId,
  TaskId,
} from '@dondoc/domain/kernel';
import { DEFAULT_SETTINGS, putInForce as registerOf } from '@dondoc/domain/register';
import { v7 as uuidv7 } from 'uuid';
import { guarded } from '../trpc.ts';
import { ANY_DRAFT, DraftCommand } from './draft-input.ts';

/**
 * Puts a draft in force as the register of its instrument, tracked from a day on. Its first notices are held until a person has
 * seen and released their list. Refuses `register.blocked` with all that is missing.
 */
export const putInForce = guarded('plan.put-in-force')
  .input(DraftCommand.extend({ planId: PlanId, trackedFrom: CivilDate }))
  .mutation(({ ctx, input }) =>
    ctx.permit(ANY_DRAFT).command(input, async (trx, audit) => {
      const { draftId, version: seen, planId, trackedFrom } = input;
      const bound = await findDraft(trx, draftId);
      if (!bound) return refuse({ code: 'not-found', facts: { kind: 'draft' } });
      const calendars = await readCalendars(trx);
      const register = registerOf(bound.content, {
        planId,
        trackedFrom,
        inForceOn: ctx.today,
        calendars,
        before: DEFAULT_SETTINGS.before,
        newTaskId: () => TaskId.parse(uuidv7()),
        newDutyId: () => DutyId.parse(uuidv7()),
        newRuleId: () => RuleId.parse(uuidv7()),
        newTargetId: () => TargetId.parse(uuidv7()),
      });
      if (!register.ok) return register;
      await keepRegister(
        trx,
        register.value,
        {
          id: EditionId.parse(uuidv7()),
          source: bound.source,
          instrumentAnchors: bound.content.instrumentAnchors,
          fileSha256: bound.fileSha256,
        },
        { draftId, at: ctx.clock.now() },
      );
      await dateMembers(trx, { planId }, calendars, { date: ctx.today });
      // Last, so that a draft changed meanwhile refuses the whole with its version.
      const closed = await bindDraft(trx, draftId, seen, planId);
      if (!closed.ok) return closed;
      await remakeHorizon(trx, planId, ctx.today);
      const { tasks, duties, rules, targets } = register.value;
      audit({
        action: 'plan.put-in-force',
        aggregateKind: 'plan',
        aggregateId: planId,
        versionFrom: null,
        versionTo: 0,
        changes: {
          trackedFrom: [null, trackedFrom],
          tasks: [0, tasks.length],
          duties: [0, duties.length],
          rules: [0, rules.length],
          targets: [0, targets.length],
        },
      });
      return done({ planId });
    }),
  );

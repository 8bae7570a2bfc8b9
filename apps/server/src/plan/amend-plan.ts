import {
  amendmentNotices,
  dateMembers,
  derivedIndex,
  indexFrame,
  withdrawUntold,
} from '@dondoc/db/night';
import type { IndexFrame } from '@dondoc/db/night';
import { endReporting, findAgencies, holdRegister, keepAmendment } from '@dondoc/db/stores';
import type { RewrittenDuty, KeptChange, NewEdition, StandingPlan } from '@dondoc/db/stores';
import { addDays } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import { done, DutyId, EditionId, refuse, TaskId } from '@dondoc/domain/kernel';
import type { PlanId } from '@dondoc/domain/kernel';
import { amendedDuties, taskChanges } from '@dondoc/domain/register';
import type { DutyFacts } from '@dondoc/domain/task';
import { v7 as uuidv7 } from 'uuid';
import { CommandFields, Seen } from '../input.ts';
import type { Writing } from '../obligation/rewrite.ts';
import { guarded } from '../trpc.ts';
import { AmendmentInput, orderAmendment } from './amendment-order.ts';
import type { AmendmentOrdered } from './amendment-order.ts';
import { planTarget } from './plan-permit.ts';

/**
 * Enters a later instrument that amends, replaces, moves dates, corrects form, extends the period or withdraws: it makes the plan's next
 * edition. Tasks keep their key, original dates stay, what ends says by which paper; the bodies whose duties change are told by the next
 * night. Refuses as the preview does, and `version.stale`.
 */
export const amendPlan = guarded('plan.amend')
  .input(CommandFields.extend({ ...AmendmentInput.shape, version: Seen }))
  .mutation(async ({ ctx, input }) => {
    const { planId, paper, content, version: seen } = input;
    const permit = ctx.permit(await planTarget(ctx, planId));
    return permit.command(input, async (trx, audit) => {
      const held = await holdRegister(trx, planId, seen);
      if (!held.ok) return held;
      const [issuer] = await findAgencies(trx, [paper.issuerId]);
      if (!issuer) return refuse({ code: 'not-found', facts: { kind: 'agency' } });
      const ordered = await orderAmendment(trx, { planId, paper, content }, ctx.today);
      if (!ordered.ok) return ordered;
      const frame = await indexFrame(trx, planId, ctx.today);
      const edition = newEdition(planId, ordered.value, frame);
      const version = await keepAmendment(trx, edition, seen);
      const told = await tellBodies(
        trx,
        edition,
        { standing: ordered.value.standing, frame },
        ctx.today,
      );
      const reason = paper.numberSymbol;
      const reporting =
        content.kind === 'withdraws'
          ? await endReporting(trx, planId, { on: edition.inForceFrom, reason })
          : null;
      const document = { role: issuer.name, number: paper.numberSymbol, date: paper.issuedOn };
      audit({
        action: 'plan.amend',
        aggregateKind: 'plan',
        aggregateId: planId,
        versionFrom: seen,
        versionTo: version,
        changes: {
          edition: [edition.after, edition.id],
          amendment: [null, edition.amendment],
          noticesWithdrawn: [0, told.withdrawn],
          noticesOwed: [0, told.owed],
          ...(reporting && {
            rulesEnded: [0, reporting.rules],
            reportsEnded: [0, reporting.reports],
          }),
        },
        document,
      });
      auditTasks(audit, edition, { standing: ordered.value.standing, document });
      return done({ version, number: ordered.value.standing.number + 1 });
    });
  });

function newEdition(
  planId: PlanId,
  { amendment: { paper, content }, standing, effect }: AmendmentOrdered,
  frame: IndexFrame,
): NewEdition {
  const { tasks } = standing.register;
  const order = {
    planId,
    on: paper.inForceFrom,
    newTaskId: () => TaskId.parse(uuidv7()),
    newDutyId: () => DutyId.parse(uuidv7()),
  };
  const { newTasks, ...duties } = amendedDuties(effect, tasks, order);
  const indexed = (facts: DutyFacts): RewrittenDuty => ({
    facts,
    ...derivedIndex({ kind: 'duty', facts }, frame),
  });
  const added = newTasks.map(({ id }) => id);
  return {
    id: EditionId.parse(uuidv7()),
    planId,
    after: standing.editionId,
    inForceFrom: paper.inForceFrom,
    amendment: { paper, kind: content.kind, periodTo: effect.periodTo?.[1] ?? null },
    changes: taskChanges(effect, tasks).flatMap((change): KeptChange[] => {
      const taskId = change.taskId ?? added.shift();
      return taskId ? [{ ...change, taskId }] : [];
    }),
    newTasks,
    ended: duties.ended.map(indexed),
    changed: duties.changed.map(indexed),
    added: duties.added.map(indexed),
  };
}

/** Takes back reminders of dates that no longer hold, dates the members of groups, and writes what the bodies are owed to be told. */
async function tellBodies(
  trx: Writing['trx'],
  { ended, changed, added }: NewEdition,
  { standing, frame }: { readonly standing: StandingPlan; readonly frame: IndexFrame },
  today: CivilDate,
) {
  const were = new Map(
    standing.register.tasks.flatMap(({ duties }) =>
      duties.map(({ id, currentDue }) => [id, currentDue] as const),
    ),
  );
  const gone = [...ended, ...changed].flatMap(({ facts }) => {
    const due = were.get(facts.id) ?? null;
    return due !== null && (facts.endedOn !== null || due !== facts.currentDue)
      ? [{ id: facts.id, due }]
      : [];
  });
  const withdrawn = await withdrawUntold(trx, gone, today);
  await dateMembers(trx, idsOf(changed), frame.calendars, { date: today, moved: true });
  await dateMembers(trx, idsOf(added), frame.calendars, { date: today });
  const duties = [...ended, ...changed, ...added].map(({ facts }) => facts);
  const owed = await amendmentNotices(trx, duties, frame.plan, addDays(frame.after, 1));
  return { withdrawn, owed };
}

const idsOf = (duties: readonly RewrittenDuty[]) => ({
  dutyIds: duties.map(({ facts }) => facts.id),
});

/** One audit row for each task that an amendment changes, ends or adds. */
function auditTasks(
  audit: Writing['audit'],
  { changes }: NewEdition,
  {
    standing,
    document,
  }: {
    readonly standing: StandingPlan;
    readonly document: { role: string; number: string; date: CivilDate };
  },
): void {
  const versions = new Map(standing.register.tasks.map(({ id, version }) => [id, version]));
  for (const { taskId, kind, fields, duties } of changes) {
    if (kind === 'kept') continue;
    const seen = versions.get(taskId) ?? null;
    audit({
      action: 'plan.amend',
      aggregateKind: 'task',
      aggregateId: taskId,
      versionFrom: seen,
      versionTo: seen === null ? 0 : seen + 1,
      changes: {
        ...Object.fromEntries(Object.entries(fields)),
        kind: [null, kind],
        duties: [null, duties.filter((duty) => duty.kind !== 'kept')],
      },
      document,
    });
  }
}

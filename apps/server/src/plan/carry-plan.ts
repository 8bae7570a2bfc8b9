import {
  editionFile,
  findAgencies,
  findGroups,
  findPlan,
  holdPlan,
  insertDraft,
  readPlanRules,
  readPlanTargets,
  readPlanTasks,
} from '@dondoc/db/stores';
import { existsOn } from '@dondoc/domain/agency';
import { done, DraftId, PlanId, refuse, TaskId } from '@dondoc/domain/kernel';
import { nextPlan } from '@dondoc/domain/register';
import type { EarlierPlan } from '@dondoc/domain/register';
import { z } from 'zod';
import { CommandFields, Seen } from '../input.ts';
import { guarded } from '../trpc.ts';
import { planTarget } from './plan-permit.ts';

const Input = CommandFields.extend({
  planId: PlanId,
  version: Seen,
  draftId: DraftId,
  taskIds: z.array(TaskId).max(5000),
});

/**
 * Begins the plan that follows an earlier one, in force or closed: a draft with the chosen tasks, its rules and targets, which opens at
 * the import desk like any other. The earlier plan stays as it is. Refuses `version.stale`, `not-found`, and what `nextPlan` refuses.
 */
export const carryPlan = guarded('plan.carry')
  .input(Input)
  .mutation(async ({ ctx, input }) => {
    const { planId, draftId, version } = input;
    const permit = ctx.permit(await planTarget(ctx, planId));
    const scope = ctx.scope();
    return permit.command(input, async (trx, audit) => {
      const held = await holdPlan(trx, planId, version);
      if (!held.ok) return held;
      const plan = await findPlan(trx, scope, planId, ctx.today);
      const file = await editionFile(trx, planId);
      if (!plan || !file) return refuse({ code: 'not-found', facts: { kind: 'plan' } });
      const targets = await readPlanTargets(trx, scope, planId);
      const earlier: EarlierPlan = {
        ...plan,
        tasks: await readPlanTasks(trx, scope, planId, plan.edition.id),
        rules: await readPlanRules(trx, scope, planId),
        targets: targets.map(({ target, anchor, measured }) => {
          const last = measured.findLast(({ agencyId }) => agencyId === null);
          return { target, anchor, reached: last ? { on: last.on, value: last.value } : null };
        }),
      };
      const agencies = await findAgencies(trx, namedAgencies(earlier));
      const next = nextPlan(earlier, input.taskIds, {
        agencies,
        ended: new Set(agencies.flatMap((one) => (existsOn(one, ctx.today) ? [] : [one.id]))),
        groups: await findGroups(trx, namedGroups(earlier)),
      });
      if (!next.ok) return next;
      await insertDraft(trx, {
        id: draftId,
        fileSha256: file.sha256,
        fileName: file.name,
        source: plan.edition.source,
        content: next.value,
        createdBy: permit.accountId,
        createdAt: ctx.clock.now(),
      });
      const { tasks, rules } = next.value;
      audit({
        action: 'plan.carry',
        aggregateKind: 'draft',
        aggregateId: draftId,
        versionFrom: null,
        versionTo: 0,
        changes: {
          from: [null, planId],
          tasks: [0, tasks.length],
          rules: [0, rules.length],
          targets: [0, targets.length],
        },
      });
      return done({ draftId });
    });
  });

const dutiesOf = ({ tasks }: EarlierPlan) => tasks.flatMap(({ duties }) => duties);

const namedAgencies = (plan: EarlierPlan) => [
  ...new Set(
    [
      plan.issuerId,
      plan.standingAgencyId,
      ...dutiesOf(plan).map(({ agencyId }) => agencyId),
      ...plan.rules.flatMap(({ reporters, receiver, via }) => [
        ...(reporters.kind === 'named' ? reporters.agencies : []),
        receiver.agencyId,
        via,
      ]),
    ].filter((id) => id !== null),
  ),
];

const namedGroups = (plan: EarlierPlan) => [
  ...new Set(
    [
      ...dutiesOf(plan).map(({ groupId }) => groupId),
      ...plan.rules.flatMap(({ reporters }) =>
        reporters.kind === 'named' ? reporters.groups : [],
      ),
    ].filter((id) => id !== null),
  ),
];

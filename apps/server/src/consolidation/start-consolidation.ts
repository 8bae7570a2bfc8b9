import { openDifficulty, proposedFrame } from '@dondoc/documents/write';
import {
  findAgencies,
  findRules,
  findTemplates,
  insertConsolidation,
  listDifficulties,
} from '@dondoc/db/stores';
import type { Obligation, Plan } from '@dondoc/db/stores';
import { scopeFor } from '@dondoc/domain/agency';
import type { Grant } from '@dondoc/domain/agency';
import { ConsolidationId, done, refuse, RuleId } from '@dondoc/domain/kernel';
import type { AgencyId } from '@dondoc/domain/kernel';
import type { DateRange } from '@dondoc/domain/period';
import {
  consolidate,
  consolidationRoute,
  DEFAULT_TEMPLATE,
  Receiver,
  sectionFigures,
  standingOf,
} from '@dondoc/domain/reporting';
import type {
  ConsolidationParagraph,
  ConsolidationRoute,
  ReportFrame,
} from '@dondoc/domain/reporting';
import { z } from 'zod';
import { CommandFields } from '../input.ts';
import { askWrite } from '../plan/ask-write.ts';
import { guarded } from '../trpc.ts';
import { ruleReportTarget } from './consolidation-permit.ts';
import { figuresOf, periodInHand, planInHand } from './period-in-hand.ts';
import type { Reading } from './period-in-hand.ts';

/**
 * Begins the report on one period of a rule: the words and figures of every body that was received under the rule's outline, head and foot proposed.
 * Whose report it is, and without a receiver where it goes, `consolidationRoute` says. Refuses `not-found` where nobody owes
 * that period, and `state.refused` where one is being written already or the plan is closed.
 */
export const startConsolidation = guarded('consolidation.write')
  .input(
    CommandFields.extend({
      consolidationId: ConsolidationId,
      ruleId: RuleId,
      periodKey: z.string().min(1).max(300),
      receiver: Receiver.nullish(),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const { consolidationId: id, ruleId, periodKey } = input;
    const { grants } = ctx.session;
    const permit = ctx.permit(await ruleReportTarget(ctx, ruleId));
    return permit.command(input, async (trx, audit) => {
      const rule = (await findRules(trx, [ruleId])).get(ruleId);
      const plan = rule && (await planInHand(trx, grants, rule, ctx.today));
      if (!rule || !plan) return refuse({ code: 'not-found', facts: { kind: 'rule' } });
      const of = { planId: plan.id, ruleId, periodKey };
      const { bodies, frame } = await periodInHand(trx, grants, of, ctx.today);
      const open = askWrite(frame.plan, 'consolidation.start', ctx.today);
      if (!open.ok) return open;
      const [first] = bodies;
      if (!first) return refuse({ code: 'not-found', facts: { kind: 'period' } });
      const above = rule.above && (await findRules(trx, [rule.above])).get(rule.above);
      const route = consolidationRoute(rule, above ?? null, plan);
      const { agencyId } = route;
      const receiver = input.receiver ?? route.receiver;
      const template = (await findTemplates(trx, [ruleId])).get(ruleId) ?? DEFAULT_TEMPLATE;
      const waiting = await waitingIn(trx, grants, plan);
      const sections = [...consolidate(bodies, template.sections, waiting)];
      const inserted = await insertConsolidation(trx, {
        ...of,
        id,
        agencyId,
        receiver,
        content: {
          frame: await frameOf(trx, plan, { agencyId, receiver }, first.obligation),
          sections,
          totals: [...sectionFigures(sections, bodies)],
          standing: standingOf(bodies),
          figures: await figuresOf(trx, grants, plan, ctx.today),
          frozen: null,
        },
        draftedAt: ctx.clock.now(),
      });
      if (!inserted.ok) return inserted;
      audit({
        action: 'consolidation.start',
        aggregateKind: 'consolidation',
        aggregateId: id,
        versionFrom: null,
        versionTo: inserted.value.version,
        changes: { ruleId: [null, ruleId], periodKey: [null, periodKey] },
      });
      return done({ id, version: inserted.value.version });
    });
  });

/** At most so many difficulties are put into one report; more of them are read on the plan's page. */
const DIFFICULTIES = 500;

/** What hinders bodies of the plan and is not answered, the oldest first, in words of the paper. */
async function waitingIn(
  kysely: Reading,
  grants: readonly Grant[],
  { id: planId }: Plan,
): Promise<readonly ConsolidationParagraph[]> {
  const scope = scopeFor(grants, 'plan.see');
  const of = { planId, taskId: null, open: true };
  const { items } = await listDifficulties(kysely, scope, of, { limit: DIFFICULTIES });
  return items.toReversed().map(openDifficulty);
}

async function frameOf(
  kysely: Reading,
  plan: Plan,
  { agencyId, receiver }: ConsolidationRoute,
  { period, windowFrom, windowTo }: Obligation,
): Promise<ReportFrame> {
  const { issuerId } = plan;
  const ids = [issuerId, agencyId, ...(receiver.agencyId ? [receiver.agencyId] : [])];
  const bodies = await findAgencies(kysely, ids);
  const bodyOf = (id: AgencyId | null) => bodies.find((body) => body.id === id);
  const writer = bodyOf(agencyId);
  const issuer = bodyOf(issuerId);
  const [parent] = writer?.parentId ? await findAgencies(kysely, [writer.parentId]) : [];
  // A body of the province stands under its People's Committee even where the registry does not say so.
  const ofIssuer = writer?.kind === 'state' && issuer?.kind === 'state' && issuer !== writer;
  const window: DateRange | null =
    windowFrom && windowTo ? { from: windowFrom, to: windowTo } : null;
  return proposedFrame({
    plan: plan.instrument,
    issuer: writer?.name ?? '',
    superior: parent?.name ?? (ofIssuer ? issuer.name : null),
    receiver: bodyOf(receiver.agencyId)?.name ?? receiver.text,
    period,
    window,
  });
}

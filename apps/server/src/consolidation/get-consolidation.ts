import { bodySymbol, printedReport } from '@dondoc/documents/write';
import { consolidationsBehind, findRules, passedOnAs, planNames } from '@dondoc/db/stores';
import { may, scopeFor } from '@dondoc/domain/agency';
import type { Grant, Target } from '@dondoc/domain/agency';
import { askTable, ConsolidationId } from '@dondoc/domain/kernel';
import { parsePeriodKey } from '@dondoc/domain/period';
import { CONSOLIDATION_ACTIONS, consolidationState } from '@dondoc/domain/reporting';
import type { ConsolidationAction, ConsolidationState } from '@dondoc/domain/reporting';
import { z } from 'zod';
import { askWrite } from '../plan/ask-write.ts';
import { guarded } from '../trpc.ts';
import { belowOf } from './below-of.ts';
import { findOrRefuse, inHand } from './consolidation-page.ts';
import { consolidationTarget } from './consolidation-permit.ts';
import type { Reading } from './period-in-hand.ts';

/**
 * A consolidation: its sections with the reports that they were made of beside them, who has reported and who has not, the figures
 * of the plan with the tasks behind them, the page as it will be printed, and what who asks may do.
 */
export const getConsolidation = guarded('consolidation.see')
  .input(z.object({ consolidationId: ConsolidationId }))
  .query(async ({ ctx, input: { consolidationId: id } }) => {
    const { kysely } = ctx.db;
    const { grants } = ctx.session;
    const found = await findOrRefuse(kysely, ctx.scope(), id);
    const { consolidation, bodies, report, frame } = await inHand(kysely, grants, found, ctx.today);
    const { content, ...facts } = consolidation;
    const state = consolidationState(facts);
    const rules = await findRules(kysely, [facts.ruleId]);
    const sent = bodies.flatMap(({ submission }) => submission ?? []);
    const behind = await consolidationsBehind(kysely, ctx.scope(), sent);
    return {
      consolidation: { ...facts, state, period: parsePeriodKey(facts.periodKey) },
      plan: (await planNames(kysely, [facts.planId])).get(facts.planId) ?? null,
      ruleName: rules.get(facts.ruleId)?.name ?? '',
      frame: content.frame,
      sections: content.sections,
      figures: content.figures,
      totals: content.totals,
      decision: content.frozen?.decision ?? null,
      passedOn: await passedOn(kysely, grants, id),
      standing: report.standing,
      bodies: bodies.map(
        ({ agencyId, agencyName, standing, state: its, submission, obligation }) => ({
          agencyId,
          agencyName,
          /** Its letters, for the margin of the page. */
          mark: bodySymbol(agencyName),
          standing,
          state: its,
          obligationId: obligation.id,
          submission: submission && {
            id: submission.id,
            revision: submission.revision,
            receivedOn: submission.receivedOn,
            below: belowOf(submission, behind),
            content: submission.content,
          },
        }),
      ),
      page: printedReport(report),
      acts: actsOf(grants, await consolidationTarget(ctx, 'submission', id), state).filter(
        (action) => OF_THE_PAPER.has(action) || askWrite(frame.plan, action, ctx.today).ok,
      ),
    };
  });

/** The report to the next level that a consolidation became, where who asks may see it. */
async function passedOn(kysely: Reading, grants: readonly Grant[], id: ConsolidationId) {
  const passed = await passedOnAs(kysely, scopeFor(grants, 'obligation.see'), id);
  if (!passed) return null;
  const { obligation, revision } = passed;
  const rules = await findRules(kysely, [obligation.originId]);
  const plans = await planNames(kysely, [obligation.planId]);
  return {
    obligationId: obligation.id,
    ruleName: rules.get(obligation.originId)?.name ?? '',
    plan: plans.get(obligation.planId) ?? null,
    period: obligation.period,
    due: obligation.currentDue,
    revision,
  };
}

/** The records office gives number and day to what was approved, be the register closed meanwhile. */
const OF_THE_PAPER: ReadonlySet<ConsolidationAction> = new Set(['record-number', 'record-sent']);

const all: readonly ConsolidationAction[] = ['edit', 'approve', 'record-number', 'record-sent'];

/** The acts that the access table and the state leave to an account. */
const actsOf = (
  grants: readonly Grant[],
  parties: Target<'submission'>,
  state: ConsolidationState,
): readonly ConsolidationAction[] =>
  all.filter(
    (action) =>
      askTable(CONSOLIDATION_ACTIONS, action, state).ok &&
      (action === 'edit'
        ? may(grants, 'consolidation.write', parties)
        : may(grants, 'consolidation.approve', { ...parties, kind: 'decision' })),
  );

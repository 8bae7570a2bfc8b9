import { indexFrame } from '@dondoc/db/night';
import { findRules, planNames, recordSubmission, reportsOwedBy } from '@dondoc/db/stores';
import type { Consolidation, Obligation } from '@dondoc/db/stores';
import { scopeFor } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { ConsolidationId, done, ObligationId, refuse, SubmissionId } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import { parsePeriodKey } from '@dondoc/domain/period';
import { mayCome, obligationState, passedOn, reportsAbove } from '@dondoc/domain/reporting';
import type { MeantBy, ObligationState } from '@dondoc/domain/reporting';
import { z } from 'zod';
import type { Context, SignedIn } from '../context.ts';
import { Seen } from '../input.ts';
import type { Writing } from '../obligation/rewrite.ts';
import { receive } from '../submission/receive.ts';
import { Reason } from '../submission/submission-input.ts';
import { onTemplate, templateOf } from '../submission/template-of.ts';
import { guarded } from '../trpc.ts';
import { findOrRefuse } from './consolidation-page.ts';
import type { Reading } from './period-in-hand.ts';

/** The report that a consolidation is for the next level, at the version that was seen. */
export const PassingOn = z.object({
  obligationId: ObligationId,
  version: Seen,
  submissionId: SubmissionId,
  reason: Reason.nullable(),
});
type PassingOn = z.infer<typeof PassingOn>;

type Signed = Pick<Context, 'today' | 'clock'> & { readonly session: SignedIn };

interface Option {
  readonly report: Obligation;
  readonly by: MeantBy;
  readonly state: ObligationState;
}

/** The reports that a consolidation may become, each as it stands today; null as `meant` where somebody has to choose. */
async function optionsOf(
  kysely: Reading,
  { session, today }: Pick<Signed, 'session' | 'today'>,
  consolidation: Consolidation,
): Promise<{ readonly options: readonly Option[]; readonly meant: ObligationId | null }> {
  const { ruleId } = consolidation;
  const period = parsePeriodKey(consolidation.periodKey);
  if (!period) return { options: [], meant: null };
  const scope = scopeFor(session.grants, 'consolidation.pass-on');
  const above = (await findRules(kysely, [ruleId])).get(ruleId)?.above ?? null;
  const { owed, corrects } = await reportsOwedBy(kysely, scope, consolidation, today);
  const { options, meant } = reportsAbove({ ruleId, above, period, corrects }, owed);
  const frames = new Map<string, Awaited<ReturnType<typeof indexFrame>>>();
  for (const planId of new Set(options.map(({ report }) => report.planId)))
    frames.set(planId, await indexFrame(kysely, planId, today));
  return {
    meant,
    options: options.flatMap(({ report, by }): readonly Option[] => {
      const frame = frames.get(report.planId);
      if (!frame) return [];
      const calendar = frame.calendars.of(report.agencyId);
      const pace = { calendar, steps: frame.plan.escalation.report };
      const state = obligationState(report, pace, today);
      return mayCome(state, 'given').ok ? [{ report, by, state }] : [];
    }),
  };
}

/**
 * What a consolidation becomes once it is sent: the reports that its body owes and may mean, with the one that is meant. Nothing where
 * its body owes no report, or where who asks may not pass it on.
 */
export const reportsAboveOf = guarded('consolidation.approve')
  .input(z.object({ consolidationId: ConsolidationId }))
  .query(async ({ ctx, input: { consolidationId: id } }) => {
    const { kysely } = ctx.db;
    const found = await findOrRefuse(kysely, ctx.scope(), id);
    const { options, meant } = await optionsOf(kysely, ctx, found);
    const rules = await findRules(
      kysely,
      options.map(({ report }) => report.originId),
    );
    const plans = await planNames(
      kysely,
      options.map(({ report }) => report.planId),
    );
    return {
      meant,
      options: options.map(({ report, by, state }) => ({
        obligationId: report.id,
        version: report.version,
        ruleName: rules.get(report.originId)?.name ?? '',
        plan: plans.get(report.planId) ?? null,
        period: report.period,
        due: report.currentDue,
        by,
        /** What was noted sufficient is corrected only with a reason. */
        needsReason: !mayCome(state, null).ok,
      })),
    };
  });

/**
 * Makes a consolidation that was sent the submission of its body to the next level, received on the day it was sent. Refuses `not-found`
 * for a report that it cannot be or that the access table keeps from who asks, `report.too-long`, and what `receive` refuses.
 */
export async function passOn(
  ctx: Signed,
  writing: Writing,
  consolidation: Consolidation,
  { obligationId, version: seen, submissionId, reason }: PassingOn,
  sentOn: CivilDate,
): Promise<Result<{ readonly revision: number }>> {
  const { trx } = writing;
  const { options } = await optionsOf(trx, ctx, consolidation);
  const chosen = options.find(({ report }) => report.id === obligationId);
  if (!chosen) return refuse({ code: 'not-found', facts: { kind: 'obligation' } });
  const template = await templateOf(trx, chosen.report.originId, undefined);
  if (!template.ok) return template;
  const content = passedOn(consolidation.content, template.value.sections);
  if (!content.ok) return content;
  const received = await receive(
    writing,
    { action: 'consolidation.pass-on', obligationId, seen, on: sentOn, nil: false, reason },
    ctx.today,
  );
  if (!received.ok) return received;
  const at = ctx.clock.now();
  const accountId = ctx.session.account.id;
  const { number, numberedOn, content: frozen } = consolidation;
  const { revision } = await recordSubmission(trx, {
    id: submissionId,
    obligationId,
    content: onTemplate(content.value, template.value),
    draftedBy: accountId,
    createdAt: at,
    reason,
    channel: 'here',
    covering: {
      number,
      date: numberedOn,
      signedBy: frozen.frozen?.decision.role ?? null,
    },
    receivedOn: sentOn,
    recordedAt: at,
    sentBy: accountId,
    consolidationId: consolidation.id,
  });
  return done({ revision });
}

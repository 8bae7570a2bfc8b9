import { createHash } from 'node:crypto';
import { reportText } from '@dondoc/documents/write';
import { changeConsolidation, holdObligation } from '@dondoc/db/stores';
import { earlierOf } from '@dondoc/domain/calendar';
import { askTable, done, refuse } from '@dondoc/domain/kernel';
import { DecisionDocument } from '@dondoc/domain/plan';
import { OBLIGATION_ACTIONS } from '@dondoc/domain/reporting';
import { rewrite } from '../obligation/rewrite.ts';
import { askWrite } from '../plan/ask-write.ts';
import { measureByReport } from '../target/measure-by-report.ts';
import { guarded } from '../trpc.ts';
import { ConsolidationCommand } from './consolidation-input.ts';
import { findOrRefuse, inHand } from './consolidation-page.ts';
import { consolidationTarget } from './consolidation-permit.ts';

/** Who approved must be said. */
const Decision = DecisionDocument.refine(({ role }) => role.trim() !== '', {
  error: 'required',
  path: ['role'],
});

/**
 * Freezes the text of a consolidation, with who has not reported, by a decision: the role that approved and its document, if one was
 * needed. What is overdue that day is missing from then on, until it comes.
 * Targets that a column of its forms measures have its figures. Refuses `version.stale`, `state.refused`,
 * `date.in-future`.
 */
export const approveConsolidation = guarded('consolidation.approve')
  .input(ConsolidationCommand.extend({ decision: Decision }))
  .mutation(async ({ ctx, input }) => {
    const { consolidationId: id, version: seen, decision } = input;
    const { grants } = ctx.session;
    const permit = ctx.permit(await consolidationTarget(ctx, 'decision', id));
    return permit.command(input, async (trx, audit) => {
      if (decision.date !== null && decision.date > ctx.today)
        return refuse({ code: 'date.in-future', facts: { date: decision.date } });
      const found = await findOrRefuse(trx, ctx.scope(), id);
      const { consolidation, report, bodies, frame } = await inHand(trx, grants, found, ctx.today);
      const open = askWrite(frame.plan, 'approve', ctx.today);
      if (!open.ok) return open;
      const frozenTextSha256 = createHash('sha256').update(reportText(report)).digest('hex');
      const approved = await changeConsolidation(trx, id, seen, {
        approvedOn: ctx.today,
        content: { ...consolidation.content, frozen: { report, decision } },
        frozenTextSha256,
        fileSha256: null,
      });
      if (!approved.ok) return approved;
      const overdue = bodies.filter(
        ({ state }) => askTable(OBLIGATION_ACTIONS, 'mark-missing', state).ok,
      );
      for (const { obligation } of overdue) {
        const held = await holdObligation(trx, obligation.id, obligation.version);
        if (!held.ok) return held;
        const missing = { missingOn: ctx.today };
        await rewrite({ trx, audit }, held.value, missing, frame, {
          action: 'obligation.mark-missing',
        });
      }
      const { version } = approved.value;
      const { windowTo } = bodies[0]?.obligation ?? {};
      const measured = await measureByReport({ trx, audit }, approved.value, {
        on: windowTo ? earlierOf(windowTo, ctx.today) : ctx.today,
        accountId: permit.accountId,
        at: ctx.clock.now(),
      });
      audit({
        action: 'consolidation.approve',
        aggregateKind: 'consolidation',
        aggregateId: id,
        versionFrom: seen,
        versionTo: version,
        changes: {
          frozenTextSha256: [null, frozenTextSha256],
          missing: [0, overdue.length],
          measured: [0, measured],
        },
        document: decision,
      });
      return done({ version, missing: overdue.length });
    });
  });

import { changeConsolidation } from '@dondoc/db/stores';
import type { Consolidation } from '@dondoc/db/stores';
import { CivilDate } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import { EnteredNumber, printDocumentNumber } from '@dondoc/domain/plan';
import { guarded } from '../trpc.ts';
import { ConsolidationCommand } from './consolidation-input.ts';
import { findOrRefuse } from './consolidation-page.ts';
import { consolidationTarget } from './consolidation-permit.ts';
import { PassingOn, passOn } from './pass-on.ts';

/**
 * Records the number and day that the records office gave after signing: `45/BC-SNNMT`, or the number alone. Refuses
 * `state.refused` before approval, `date.in-future`, and a day before the approval.
 */
export const recordNumber = guarded('consolidation.approve')
  .input(ConsolidationCommand.extend({ number: EnteredNumber, numberedOn: CivilDate }))
  .mutation(async ({ ctx, input }) => {
    const { consolidationId: id, version: seen, numberedOn } = input;
    const number = printDocumentNumber(input.number);
    const permit = ctx.permit(await consolidationTarget(ctx, 'decision', id));
    return permit.command(input, async (trx, audit) => {
      const { approvedOn } = await findOrRefuse(trx, ctx.scope(), id);
      const day = dayBetween(approvedOn, numberedOn, ctx.today, 'numberedOn');
      if (!day.ok) return day;
      const changed = await changeConsolidation(trx, id, seen, { number, numberedOn });
      if (!changed.ok) return changed;
      const { version } = changed.value;
      audit({
        action: 'consolidation.record-number',
        aggregateKind: 'consolidation',
        aggregateId: id,
        versionFrom: seen,
        versionTo: version,
        changes: { number: [null, number], numberedOn: [null, numberedOn] },
      });
      return done({ version });
    });
  });

/**
 * Records the day on which the numbered report went out, and makes it the report of its body to the next level, where one is named, in the
 * same transaction. Refuses like `recordNumber`, and what `passOn` refuses.
 */
export const recordSent = guarded('consolidation.approve')
  .input(ConsolidationCommand.extend({ sentOn: CivilDate, passedOn: PassingOn.nullable() }))
  .mutation(async ({ ctx, input }) => {
    const { consolidationId: id, version: seen, sentOn, passedOn } = input;
    const permit = ctx.permit(await consolidationTarget(ctx, 'decision', id));
    return permit.command(input, async (trx, audit) => {
      const found = await findOrRefuse(trx, ctx.scope(), id);
      const day = dayBetween(found.numberedOn, sentOn, ctx.today, 'sentOn');
      if (!day.ok) return day;
      const changed = await changeConsolidation(trx, id, seen, { sentOn });
      if (!changed.ok) return changed;
      const { version } = changed.value;
      audit({
        action: 'consolidation.record-sent',
        aggregateKind: 'consolidation',
        aggregateId: id,
        versionFrom: seen,
        versionTo: version,
        changes: { sentOn: [null, sentOn], passedOn: [null, passedOn?.obligationId ?? null] },
      });
      if (passedOn) {
        const passed = await passOn(ctx, { trx, audit }, found, passedOn, sentOn);
        if (!passed.ok) return passed;
      }
      return done({ version });
    });
  });

/** A day that lies no earlier than the act before it and not in the future. */
function dayBetween(
  before: Consolidation['approvedOn'],
  day: CivilDate,
  today: CivilDate,
  path: string,
): Result<null> {
  if (day > today) return refuse({ code: 'date.in-future', facts: { date: day } });
  return before !== null && day < before
    ? refuse({ code: 'input.invalid', facts: { path, issue: 'too-early' } })
    : done(null);
}

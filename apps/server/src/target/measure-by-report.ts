import { addMeasurements, holdMeasured } from '@dondoc/db/stores';
import type { Consolidation } from '@dondoc/db/stores';
import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import type { AccountId } from '@dondoc/domain/kernel';
import { figuresFor } from '@dondoc/domain/reporting';
import type { Writing } from '../obligation/rewrite.ts';

/** Who approved a report and when, and up to which day its figures go. */
interface Approval {
  readonly on: CivilDate;
  readonly accountId: AccountId;
  readonly at: Instant;
}

/**
 * Keeps what an approved report says of the targets that a column of its forms measures: the figure of all bodies, and that of each body
 * with a share, up to the last day of the figures. Answers how many targets were measured.
 */
export async function measureByReport(
  { trx, audit }: Writing,
  { id: consolidationId, planId, content }: Pick<Consolidation, 'id' | 'planId' | 'content'>,
  { on, accountId, at }: Approval,
): Promise<number> {
  const document = content.frozen?.decision ?? null;
  let measured = 0;
  for (const { target, version: seen } of await holdMeasured(trx, planId)) {
    const figures = figuresFor(target, content.totals);
    if (figures.length === 0) continue;
    measured += 1;
    const found = figures.map((figure) => ({ ...figure, on, document, consolidationId }));
    const version = await addMeasurements(trx, target.id, found, { seen, by: accountId, at });
    audit({
      action: 'target.record-figure',
      aggregateKind: 'target',
      aggregateId: target.id,
      versionFrom: seen,
      versionTo: version,
      changes: { consolidation: [null, consolidationId], on: [null, on], figures: [null, figures] },
      document,
    });
  }
  return measured;
}

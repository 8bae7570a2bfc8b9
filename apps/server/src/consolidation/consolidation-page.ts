import { consolidatedReport, numberedReport } from '@dondoc/documents/write';
import { findConsolidation } from '@dondoc/db/stores';
import type { Consolidation } from '@dondoc/db/stores';
import type { Grant, Scope } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { ConsolidationId } from '@dondoc/domain/kernel';
import { sectionFigures, standingOf } from '@dondoc/domain/reporting';
import type { ConsolidationContent, ReportDocument } from '@dondoc/domain/reporting';
import { refused } from '../error-map.ts';
import { figuresOf, periodInHand, planInHand, standingInWords } from './period-in-hand.ts';
import type { PeriodInHand, Reading } from './period-in-hand.ts';

/** A consolidation with what its period has brought in, and the paper that it is. */
export interface ConsolidationInHand extends PeriodInHand {
  /** As long as it is a draft, standing, figures and totals are those of today. */
  readonly consolidation: Consolidation;
  readonly report: ReportDocument;
}

/** A consolidation within the scope. Refuses `not-found`. */
export async function findOrRefuse(
  kysely: Reading,
  scope: Scope,
  id: ConsolidationId,
): Promise<Consolidation> {
  const found = await findConsolidation(kysely, scope, id);
  if (!found) throw refused({ code: 'not-found', facts: { kind: 'consolidation' } });
  return found;
}

/** Puts a consolidation beside what its period has brought in. A draft follows it; what was approved stays as it was frozen. */
export async function inHand(
  kysely: Reading,
  grants: readonly Grant[],
  consolidation: Consolidation,
  today: CivilDate,
): Promise<ConsolidationInHand> {
  const period = await periodInHand(kysely, grants, consolidation, today);
  const { frozen } = consolidation.content;
  if (frozen) return { ...period, consolidation, report: paperOf(consolidation, frozen.report) };
  const plan = await planInHand(kysely, grants, consolidation, today);
  const content: ConsolidationContent = {
    ...consolidation.content,
    standing: standingOf(period.bodies),
    totals: [...sectionFigures(consolidation.content.sections, period.bodies)],
    figures: plan ? await figuresOf(kysely, grants, plan, today) : consolidation.content.figures,
  };
  const standing = standingInWords(period.bodies, today);
  const report = consolidatedReport({ ...content, standing, writtenOn: today });
  return { ...period, consolidation: { ...consolidation, content }, report };
}

/** What was frozen, under its number once the records office has given it. */
const paperOf = ({ number, numberedOn }: Consolidation, report: ReportDocument): ReportDocument =>
  number !== null && numberedOn !== null
    ? numberedReport(report, { number, on: numberedOn })
    : report;

import { remakeHorizon, renameOccasion } from '@dondoc/db/night';
import { editRule } from '@dondoc/db/stores';
import type { CivilDate } from '@dondoc/domain/calendar';
import { done } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import { occasionOf, ReportingRule } from '@dondoc/domain/reporting';
import type { Act, Writing } from '../obligation/rewrite.ts';
import { followRuleOrder } from './rule-levels.ts';

/** What was written of a rule, and how many obligations came of it. */
export interface RewrittenRule {
  readonly version: number;
  readonly obligations: number;
}

/**
 * Writes a rule anew over the version that was seen, and has its plan's obligations follow: new periods are owed, those that it no
 * longer has end, and reports on its one occasion stay the same reports under a new name.
 */
export async function rewriteRule(
  { trx, audit }: Writing,
  { before, after, seen }: { before: ReportingRule; after: ReportingRule; seen: number },
  act: Act & { readonly on: CivilDate },
): Promise<Result<RewrittenRule>> {
  const { on, ...said } = act;
  const edited = await editRule(trx, after, seen);
  if (!edited.ok) return edited;
  const { version } = edited.value;
  const [was, is] = [occasionOf(before), occasionOf(after)];
  if (was && is) await renameOccasion(trx, after.id, was, is);
  await followRuleOrder(trx, after.planId, on);
  const obligations = await remakeHorizon(trx, after.planId, on);
  audit({
    ...said,
    aggregateKind: 'rule',
    aggregateId: after.id,
    versionFrom: seen,
    versionTo: version,
    changes: changedFields(before, after),
  });
  return done({ version, obligations });
}

function changedFields(before: ReportingRule, after: ReportingRule) {
  const fields = ReportingRule.omit({ version: true }).keyof().options;
  return Object.fromEntries(
    fields
      .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
      .map((field) => [field, [before[field], after[field]] as const]),
  );
}

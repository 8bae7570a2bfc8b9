import { FINDING_SEVERITY } from '@dondoc/domain/plan';
import type { Finding, FindingSeverity } from '@dondoc/domain/plan';

const WEIGHT: Record<FindingSeverity, number> = { blocks: 0, acknowledge: 1, information: 2 };

const rank = (finding: Finding): number =>
  (finding.note === null ? 0 : 3) + WEIGHT[FINDING_SEVERITY[finding.code]];

/** What is open before what is settled, then by weight, then by place in the text. */
export function orderFindings<F extends Finding>(findings: readonly F[]): readonly F[] {
  return findings.toSorted(
    (a, b) => rank(a) - rank(b) || (a.anchor?.start ?? -1) - (b.anchor?.start ?? -1),
  );
}

/** How many findings of each weight are still open. */
export function countOpen(findings: readonly Finding[]): Record<FindingSeverity, number> {
  const counts = { blocks: 0, acknowledge: 0, information: 0 };
  for (const finding of findings)
    if (finding.note === null) counts[FINDING_SEVERITY[finding.code]] += 1;
  return counts;
}

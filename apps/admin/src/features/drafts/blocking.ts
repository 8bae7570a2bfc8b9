import { FINDING_SEVERITY } from '@dondoc/domain/plan';
import { registerBlockers } from '@dondoc/domain/register';
import type { PlanDraft } from '@dondoc/domain/register';
import type { DraftView } from './route.ts';

/** What keeps a draft from being put in force: how many things, and where the first of them is mended. */
export interface Blocking {
  readonly count: number;
  readonly first: { readonly view: DraftView; readonly key: string | null } | null;
}

/** Counts what a person has to settle; bodies that the registry lacks are one thing, for one act takes them all in. */
export function blockingOf(draft: PlanDraft): Blocking {
  const open = draft.findings.filter(
    (finding) => FINDING_SEVERITY[finding.code] === 'blocks' && finding.note === null,
  );
  const single = open.filter((finding) => finding.code !== 'agency.unknown');
  const blockers = registerBlockers(draft);
  const missing = blockers.filter((code) => code === 'issuer' || code === 'accountable-duty');
  const unknown = blockers.includes('agency.unknown');
  const count = single.length + missing.length + (unknown ? 1 : 0);
  if (count === 0) return { count, first: null };
  if (blockers.includes('issuer') || blockers.includes('standing-agency.missing'))
    return { count, first: { view: 'head', key: null } };
  if (unknown) return { count, first: { view: 'bodies', key: null } };
  return { count, first: { view: 'tasks', key: single[0] ? subjectOf(single[0].key) : null } };
}

/** The key of the row that a finding speaks of: findings are keyed by code and subject. */
export const subjectOf = (findingKey: string): string =>
  findingKey.slice(findingKey.indexOf(':') + 1);

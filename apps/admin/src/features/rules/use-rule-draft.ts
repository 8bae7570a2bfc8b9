import { RuleId } from '@dondoc/domain/kernel';
import type { PlanId } from '@dondoc/domain/kernel';
import type { Anchor } from '@dondoc/domain/plan';
import { RuleFields } from '@dondoc/domain/reporting';
import type { ReportingRule } from '@dondoc/domain/reporting';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { useMemo, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { trpc } from '../../wire/trpc.ts';
import { fieldsOf } from './fields-of.ts';
import { withoutUnsaved, withUnsaved } from './unsaved-rules.ts';
import type { UnsavedRules } from './unsaved-rules.ts';
import type { RuleLine } from './use-rules.ts';

export type RulePreview = inferOutput<typeof trpc.rule.preview>;

/** The rule that is looked at: one that is kept, or a new one read off a chosen sentence, with what was changed on the screen. */
export interface RuleDraft {
  readonly ruleId: RuleId;
  readonly kept: RuleLine | null;
  /** Null while the proposal for a new one is still on its way. */
  readonly rule: RuleFields | null;
  readonly changed: boolean;
  readonly change: (part: Partial<RuleFields>) => void;
  readonly reset: () => void;
  /** Whether a rule has changes that were not kept yet. */
  readonly isUnsaved: (rule: Pick<ReportingRule, 'id' | 'version'>) => boolean;
  readonly preview: RulePreview | null;
  /** The fields that the preview was asked for; null while something in them is missing. */
  readonly asked: RuleFields | null;
  readonly names: Readonly<Record<string, string>>;
  readonly error: unknown;
}

/** Milliseconds without a key before the periods are drawn anew. */
const PAUSE = 200;

/** The draft that the address of the screen names; null where it names none. */
export function useRuleDraft(
  planId: PlanId,
  lines: readonly RuleLine[],
  chosen: { readonly open: string | null; readonly anchor: Anchor | null },
): RuleDraft | null {
  const { open, anchor } = chosen;
  const kept = lines.find(({ rule }) => rule.id === open) ?? null;
  const proposing = open === 'new' && anchor !== null;
  const key = kept
    ? `${kept.rule.id} ${kept.rule.version}`
    : `new ${anchor?.start ?? ''} ${anchor?.end ?? ''}`;
  const fresh = useMemo(() => ({ key, id: RuleId.parse(uuidv7()) }), [key]);
  const [unsaved, setUnsaved] = useState<UnsavedRules>(new Map());
  const edited = unsaved.get(key);
  const proposal = useQuery(
    trpc.rule.propose.queryOptions(proposing ? { planId, anchor } : skipToken, {
      staleTime: Infinity,
    }),
  );
  const first = kept ? fieldsOf(kept.rule) : proposing ? (proposal.data?.rule ?? null) : null;
  const rule = edited ?? first;
  const ruleId = kept?.rule.id ?? fresh.id;
  const [asked] = useDebouncedValue(rule, PAUSE);
  const sound = asked === null ? null : (RuleFields.safeParse(asked).data ?? null);
  const preview = useQuery(
    trpc.rule.preview.queryOptions(sound === null ? skipToken : { planId, ruleId, rule: sound }, {
      placeholderData: keepPreviousData,
    }),
  );
  if (!kept && !proposing) return null;
  return {
    ruleId,
    kept,
    rule,
    changed: edited !== undefined || !kept,
    change: (part) => rule && setUnsaved((all) => withUnsaved(all, key, { ...rule, ...part })),
    reset: () => setUnsaved((all) => withoutUnsaved(all, key)),
    isUnsaved: ({ id, version }) => unsaved.has(`${id} ${version}`),
    preview: sound === null ? null : (preview.data ?? null),
    asked: sound,
    names: proposal.data?.names ?? {},
    error: proposal.error ?? preview.error,
  };
}

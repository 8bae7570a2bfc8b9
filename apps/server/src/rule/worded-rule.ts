import type { Database } from '@dondoc/db/client';
import { findEditionText } from '@dondoc/db/stores';
import type { CivilDate } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import type { PlanId, Result } from '@dondoc/domain/kernel';
import type { Anchor } from '@dondoc/domain/plan';
import { ReportingRule } from '@dondoc/domain/reporting';
import type { Kysely } from 'kysely';

const LONGEST = ReportingRule.shape.wording.maxLength ?? 0;

/**
 * The words of the plan's edition in force on a day at an anchor: the sentence of a rule. Refuses an anchor that lies outside the
 * text, covers no words, or is longer than a rule's wording.
 */
export async function wordingAt(
  kysely: Kysely<Database>,
  planId: PlanId,
  anchor: Anchor,
  on: CivilDate,
): Promise<Result<string>> {
  const text = await findEditionText(kysely, planId, on);
  if (text === null) return refuse({ code: 'not-found', facts: { kind: 'plan' } });
  const wording = text.slice(anchor.start, anchor.end);
  const issue =
    anchor.end > text.length || wording.trim() === ''
      ? 'outside-the-text'
      : wording.length > LONGEST
        ? 'too_big'
        : null;
  return issue === null
    ? done(wording)
    : refuse({ code: 'input.invalid', facts: { path: 'rule.anchor', issue } });
}

/**
 * The wording of a rule that gets an anchor: of the edition it was read from while the anchor is the same, else what the edition in
 * force says there.
 */
export async function wordingOf(
  kysely: Kysely<Database>,
  rule: Pick<ReportingRule, 'planId' | 'anchor' | 'wording'>,
  anchor: Anchor | null,
  on: CivilDate,
): Promise<Result<string>> {
  const same = anchor?.start === rule.anchor?.start && anchor?.end === rule.anchor?.end;
  return anchor === null || same ? done(rule.wording) : wordingAt(kysely, rule.planId, anchor, on);
}

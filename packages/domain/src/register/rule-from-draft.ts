import type { AgencyGroupId, AgencyId, PlanId, RuleId } from '../kernel/id.ts';
import type { Cadence } from '../period/cadence.ts';
import type { DueForm, Reporters, ReportingRule } from '../reporting/rule.ts';
import type { DraftBody, DraftRule, PlanDraft } from './draft.ts';

/**
 * The reporting rule that a draft's rule becomes, with the defaults of the domain: the decree's data window, shift to the next
 * working day, siblings replaced by the longer one. Reporters are the matched bodies and groups that the sentence names, else
 * every accountable body of the plan. The receiver is never a reporter; that is computed with the members of each period.
 * Expects every named body to be matched (`registerBlockers` says so before).
 */
export function ruleFromDraft(
  rule: DraftRule,
  draft: PlanDraft,
  ids: { readonly id: RuleId; readonly planId: PlanId },
): ReportingRule {
  const bodies = new Map(draft.bodies.map((body) => [body.key, body]));
  const receiver = bodies.get(rule.to[0] ?? '');
  const via = bodies.get(rule.via ?? '');
  return {
    id: ids.id,
    planId: ids.planId,
    name: headline(rule.wording),
    wording: rule.wording,
    anchor: rule.anchor,
    cadence: rule.cadence,
    window: { kind: 'decree' },
    due: dueForm(rule),
    operator: rule.operator,
    shift: 'next',
    replacedByLonger: isRecurring(rule.cadence),
    reporters: reporters(rule.from.flatMap((key) => bodies.get(key) ?? [])),
    receiver: {
      agencyId: receiver?.agencyId ?? null,
      text: rule.toWording ?? receiver?.name ?? '',
    },
    via: via?.agencyId ?? null,
    merged: rule.mergedInto
      ? { hostRuleId: null, host: rule.mergedInto.host, period: rule.mergedInto.period }
      : null,
    readAs: null,
    activeFrom: null,
    activeTo: null,
    version: 0,
  };
}

function dueForm({ due }: DraftRule): DueForm {
  if (due === null) return { kind: 'none' };
  if (due.kind === 'day-of-month') return { ...due, monthOffset: 0 };
  return due.kind === 'yearly-day' ? { ...due, yearOffset: 0 } : due;
}

function reporters(named: readonly DraftBody[]): Reporters {
  const agencies: AgencyId[] = [];
  const groups: AgencyGroupId[] = [];
  for (const body of named) {
    if (body.agencyId !== null) agencies.push(body.agencyId);
    else if (body.groupId !== null) groups.push(body.groupId);
  }
  return agencies.length + groups.length === 0
    ? { kind: 'accountable' }
    : { kind: 'named', agencies, groups };
}

const RECURRING: ReadonlySet<Cadence['kind']> = new Set([
  'day',
  'week',
  'month',
  'quarter',
  'half-year',
  'nine-months',
  'year',
]);
const isRecurring = (cadence: Cadence): boolean => RECURRING.has(cadence.kind);

const HEADLINE = 120;
/** The beginning of the sentence, cut at a word. */
function headline(wording: string): string {
  const line = wording.trim().replaceAll(/\s+/g, ' ');
  if (line.length <= HEADLINE) return line;
  return `${line.slice(0, line.lastIndexOf(' ', HEADLINE))}…`;
}

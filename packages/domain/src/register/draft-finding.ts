import { vietnamCalendar } from '../calendar/vietnam.ts';
import { PlanId, RuleId } from '../kernel/id.ts';
import type { Anchor } from '../plan/anchor.ts';
import type { Finding, FindingCode } from '../plan/finding.ts';
import { earliestIssue } from '../plan/instrument.ts';
import type { RuleContext } from '../reporting/due-day.ts';
import { siblingsOf } from '../reporting/rule-periods.ts';
import type { DraftTask, PlanDraft } from './draft.ts';
import { proposedLevels, rulesFromDraft, standingRules } from './draft-level.ts';
import { ruleOrderFindings } from './rule-order.ts';

/** The findings that a person's acts at the desk can raise or settle; every other one stands in the text itself. */
const FOLLOWS_THE_DRAFT: ReadonlySet<FindingCode> = new Set([
  'standing-agency.missing',
  'duty.missing',
  'accountable.missing',
  'agency.unknown',
  'duty-word.unread',
  'deadline.missing',
  'rule-order.broken',
]);

/**
 * The draft with its findings brought to what it now says. Notes of a person stay with the finding's key.
 * The reader and every edit end with it, so that no finding is computed in two places.
 *
 * @example
 * refreshFindings(draft).findings.some(({ code }) => code === 'standing-agency.missing'); // true
 */
export function refreshFindings(draft: PlanDraft): PlanDraft {
  const notes = new Map(draft.findings.map((finding) => [finding.key, finding.note]));
  const kept = draft.findings.filter((finding) => !FOLLOWS_THE_DRAFT.has(finding.code));
  const fresh = followed(draft).map((finding) => ({
    ...finding,
    note: notes.get(finding.key) ?? null,
  }));
  return { ...draft, findings: [...kept, ...fresh] };
}

function followed(draft: PlanDraft): Finding[] {
  const findings: Finding[] = [];
  const add = (
    code: FindingCode,
    subject: string,
    anchor: Anchor | null,
    facts: Finding['facts'] = {},
  ) => findings.push({ key: `${code}:${subject}`, code, anchor, facts, note: null });

  if (draft.standingAgencyKey === null) add('standing-agency.missing', 'plan', null);
  for (const task of draft.tasks) {
    if (task.dismissed !== null) continue;
    if (task.duties.length === 0) add('duty.missing', task.key, task.anchor, { label: task.label });
    else if (!task.duties.some(answersOrIsAsked))
      add('accountable.missing', task.key, task.anchor, { label: task.label });
    if (task.timing.kind === 'none' && task.duties.length > 0)
      add('deadline.missing', task.key, task.anchor, { label: task.label });
  }
  for (const key of bodiesInUse(draft)) {
    const body = draft.bodies.find((candidate) => candidate.key === key);
    if (body && body.agencyId === null && body.groupId === null)
      add('agency.unknown', key, body.mentions[0] ?? null, { name: body.name });
  }
  for (const entry of draft.coverage)
    if (entry.as === 'unread')
      add('duty-word.unread', String(entry.anchor.start), entry.anchor, { word: entry.word });
  return [...findings, ...levelsInDisorder(draft)];
}

/**
 * Levels that the draft proposes and that are due no later than those below, in the first year from its issue. A draft's dates are
 * named, none is counted, so that the days off do not matter; its rules have no ids yet.
 */
function levelsInDisorder(draft: PlanDraft): readonly Finding[] {
  const issuedOn = earliestIssue(draft.instrument);
  if (issuedOn === null || proposedLevels(draft).size === 0) return [];
  const ids = new Map(
    standingRules(draft).map(({ key }, at) => [key, RuleId.parse(placeId(at))] as const),
  );
  const keys = new Map([...ids].map(([key, id]) => [id, key]));
  const rules = rulesFromDraft(draft, { ids, planId: PlanId.parse(placeId(0)) });
  const context: RuleContext = { calendar: vietnamCalendar(), issuedOn, before: 'end-of-day' };
  return ruleOrderFindings(
    rules.map((rule) => ({ rule, siblings: siblingsOf(rule, rules), context })),
    issuedOn,
    (id) => keys.get(id) ?? id,
  );
}

const placeId = (at: number): string => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`;

const answersOrIsAsked = (duty: DraftTask['duties'][number]): boolean =>
  duty.accountable || duty.role === 'request';

/**
 * Keys of the bodies that the register would name: in duties, in rules, as issuer and standing agency.
 *
 * @example
 * [...bodiesInUse(draft)]; // ['b1']
 */
export function bodiesInUse(draft: PlanDraft): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const key of [draft.issuerKey, draft.standingAgencyKey]) if (key !== null) keys.add(key);
  for (const task of draft.tasks)
    if (task.dismissed === null) for (const duty of task.duties) keys.add(duty.bodyKey);
  for (const rule of draft.rules) {
    if (rule.dismissed !== null) continue;
    for (const key of rule.from) keys.add(key);
    if (rule.via !== null) keys.add(rule.via);
  }
  return keys;
}

import { z } from 'zod';
import { AgencyGroupId, AgencyId } from '../kernel/id.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { Anchor } from '../plan/anchor.ts';
import { Instrument } from '../plan/instrument.ts';
import { TaskMode } from '../task/duty.ts';
import { Timing } from '../task/timing.ts';
import { DraftBody, DraftDuty, DraftRule } from './draft.ts';
import type { DraftTask, PlanDraft } from './draft.ts';
import { refreshFindings } from './draft-finding.ts';
import { askInherited, followPlanEnd } from './plan-end.ts';

const Key = z.string().min(1).max(200);
const Reason = z.string().trim().min(1).max(2000);

/** One act of a person at the import desk. The desk sends them one by one, each with the draft's version it saw. */
export const DraftEdit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('edit-instrument'),
    patch: Instrument.pick({
      type: true,
      number: true,
      symbol: true,
      otherNumbers: true,
      issuedOn: true,
      issuedMonth: true,
      title: true,
      periodFrom: true,
      periodTo: true,
    }).partial(),
  }),
  z.object({ kind: z.literal('confirm-issuer'), bodyKey: Key.nullable() }),
  z.object({ kind: z.literal('confirm-standing-agency'), bodyKey: Key.nullable() }),
  z.object({
    kind: z.literal('edit-body'),
    bodyKey: Key,
    patch: DraftBody.pick({
      name: true,
      kind: true,
      level: true,
      mailbox: true,
      group: true,
      open: true,
    }).partial(),
  }),
  z.object({ kind: z.literal('add-body'), body: DraftBody }),
  /** What the bodies of the draft are in the registry; null takes a match back. */
  z.object({
    kind: z.literal('match-bodies'),
    matches: z.array(
      z.object({
        bodyKey: Key,
        agencyId: AgencyId.nullable(),
        groupId: AgencyGroupId.nullable(),
      }),
    ),
  }),
  z.object({
    kind: z.literal('set-timing'),
    taskKey: Key,
    timing: Timing,
  }),
  z.object({ kind: z.literal('set-duties'), taskKey: Key, duties: z.array(DraftDuty).max(500) }),
  z.object({ kind: z.literal('set-mode'), taskKey: Key, mode: TaskMode }),
  z.object({ kind: z.literal('set-by-reference'), taskKey: Key, byReferenceOnly: z.boolean() }),
  z.object({ kind: z.literal('dismiss-task'), taskKey: Key, reason: Reason.nullable() }),
  z.object({
    kind: z.literal('add-task'),
    taskKey: Key,
    label: z.string().max(100),
    wording: z.string().trim().min(1).max(8000),
    anchor: Anchor,
    duties: z.array(DraftDuty).max(500),
    timing: Timing,
  }),
  z.object({
    kind: z.literal('edit-rule'),
    ruleKey: Key,
    patch: DraftRule.pick({
      cadence: true,
      due: true,
      operator: true,
      from: true,
      to: true,
      via: true,
      mergedInto: true,
    }).partial(),
  }),
  z.object({ kind: z.literal('dismiss-rule'), ruleKey: Key, reason: Reason.nullable() }),
  z.object({ kind: z.literal('add-rule'), rule: DraftRule }),
  /** Acknowledges a finding, or dismisses a blocking one with its reason; null takes the note back. */
  z.object({ kind: z.literal('note-finding'), findingKey: Key, note: Reason.nullable() }),
  /** Takes what was read of these tasks and rules as right. */
  z.object({ kind: z.literal('accept'), keys: z.array(Key).max(5000) }),
]);
export type DraftEdit = z.infer<typeof DraftEdit>;

/**
 * The draft after one act of a person, with the findings that depend on it made anew. The draft given is not changed.
 * Refuses `not-found` where the act names a body, task, rule or finding that the draft does not have.
 *
 * @example
 * applyDraftEdit(draft, { kind: 'confirm-issuer', bodyKey: 'b1' }).value.issuerKey; // 'b1'
 */
export function applyDraftEdit(draft: PlanDraft, edit: DraftEdit): Result<PlanDraft> {
  const changed = change(draft, edit);
  return changed.ok ? done(refreshFindings(changed.value)) : changed;
}

function change(draft: PlanDraft, edit: DraftEdit): Result<PlanDraft> {
  switch (edit.kind) {
    case 'edit-instrument':
      return done(followPlanEnd({ ...draft, instrument: patched(draft.instrument, edit.patch) }));
    case 'confirm-issuer':
      return known(draft, edit.bodyKey, { ...draft, issuerKey: edit.bodyKey });
    case 'confirm-standing-agency':
      return known(draft, edit.bodyKey, { ...draft, standingAgencyKey: edit.bodyKey });
    case 'edit-body':
      return replace(draft, 'bodies', edit.bodyKey, (body) => patched(body, edit.patch));
    case 'add-body':
      return draft.bodies.some((body) => body.key === edit.body.key)
        ? refuse({ code: 'name.taken', facts: { name: edit.body.name } })
        : done({ ...draft, bodies: [...draft.bodies, edit.body] });
    case 'match-bodies': {
      const byKey = new Map(edit.matches.map((match) => [match.bodyKey, match]));
      return done({
        ...draft,
        bodies: draft.bodies.map((body) => {
          const match = byKey.get(body.key);
          return match ? { ...body, agencyId: match.agencyId, groupId: match.groupId } : body;
        }),
      });
    }
    case 'add-rule':
      return draft.rules.some((rule) => rule.key === edit.rule.key)
        ? refuse({ code: 'name.taken', facts: { name: edit.rule.key } })
        : done({ ...draft, rules: [...draft.rules, edit.rule] });
    case 'edit-rule':
      return replace(draft, 'rules', edit.ruleKey, (rule) => ({
        ...patched(rule, edit.patch),
        confidence: 'person',
      }));
    case 'dismiss-rule':
      return replace(draft, 'rules', edit.ruleKey, (rule) => ({
        ...rule,
        dismissed: edit.reason,
      }));
    case 'note-finding':
      return replace(draft, 'findings', edit.findingKey, (finding) => ({
        ...finding,
        note: edit.note,
      }));
    case 'accept': {
      const keys = new Set(edit.keys);
      return done({
        ...draft,
        tasks: draft.tasks.map((task) => (keys.has(task.key) ? accepted(task) : task)),
        rules: draft.rules.map((rule) =>
          keys.has(rule.key) ? { ...rule, confidence: 'person' } : rule,
        ),
      });
    }
    case 'add-task':
    case 'set-timing': {
      const asked = askInherited(edit.timing, draft.instrument);
      if (!asked.ok) return asked;
      return edit.kind === 'add-task'
        ? addTask(draft, edit)
        : replace(draft, 'tasks', edit.taskKey, (task) => changeTask(task, edit));
    }
    case 'set-duties':
    case 'set-mode':
    case 'set-by-reference':
    case 'dismiss-task':
      return replace(draft, 'tasks', edit.taskKey, (task) => changeTask(task, edit));
    default:
      return unreachable(edit);
  }
}

type TaskEdit = Extract<
  DraftEdit,
  { kind: 'set-timing' | 'set-duties' | 'set-mode' | 'set-by-reference' | 'dismiss-task' }
>;

function changeTask(task: DraftTask, edit: TaskEdit): DraftTask {
  switch (edit.kind) {
    case 'set-timing':
      return { ...task, timing: edit.timing, timingConfidence: 'person' };
    case 'set-duties':
      return {
        ...task,
        duties: edit.duties.map((duty) => ({ ...duty, confidence: 'person' })),
        confidence: 'person',
      };
    case 'set-mode':
      return { ...task, mode: edit.mode };
    case 'set-by-reference':
      return { ...task, byReferenceOnly: edit.byReferenceOnly };
    case 'dismiss-task':
      return { ...task, dismissed: edit.reason };
    default:
      return unreachable(edit);
  }
}

function addTask(
  draft: PlanDraft,
  edit: Extract<DraftEdit, { kind: 'add-task' }>,
): Result<PlanDraft> {
  if (draft.tasks.some((task) => task.key === edit.taskKey))
    return refuse({ code: 'name.taken', facts: { name: edit.taskKey } });
  const task: DraftTask = {
    key: edit.taskKey,
    label: edit.label,
    wording: edit.wording,
    anchor: edit.anchor,
    mode: 'each',
    timing: edit.timing,
    timingWording: null,
    timingAnchor: null,
    timingConfidence: 'person',
    duties: edit.duties.map((duty) => ({ ...duty, confidence: 'person' })),
    deliverables: [],
    byReferenceOnly: false,
    carriedFrom: null,
    confidence: 'person',
    dismissed: null,
  };
  const after = draft.tasks.findIndex((other) => other.anchor.start > edit.anchor.start);
  const at = after < 0 ? draft.tasks.length : after;
  const inside = (anchor: Anchor) =>
    anchor.start >= edit.anchor.start && anchor.end <= edit.anchor.end;
  return done({
    ...draft,
    tasks: draft.tasks.toSpliced(at, 0, task),
    coverage: draft.coverage.map((entry) =>
      entry.as === 'unread' && inside(entry.anchor)
        ? { ...entry, as: 'task', key: task.key }
        : entry,
    ),
  });
}

const accepted = (task: DraftTask): DraftTask => ({
  ...task,
  confidence: 'person',
  timingConfidence: 'person',
  duties: task.duties.map((duty) => ({ ...duty, confidence: 'person' })),
});

const known = (draft: PlanDraft, bodyKey: string | null, changed: PlanDraft): Result<PlanDraft> =>
  bodyKey === null || draft.bodies.some((body) => body.key === bodyKey)
    ? done(changed)
    : refuse({ code: 'not-found', facts: { kind: 'body' } });

function replace<L extends 'bodies' | 'tasks' | 'rules' | 'findings'>(
  draft: PlanDraft,
  list: L,
  key: string,
  change_: (item: PlanDraft[L][number]) => PlanDraft[L][number],
): Result<PlanDraft> {
  const items: readonly PlanDraft[L][number][] = draft[list];
  if (!items.some((item) => item.key === key))
    return refuse({ code: 'not-found', facts: { kind: list } });
  return done({ ...draft, [list]: items.map((item) => (item.key === key ? change_(item) : item)) });
}

/** The thing with the fields of a patch that are given. */
function patched<T extends object>(thing: T, patch: { [K in keyof T]?: T[K] | undefined }): T {
  const result = { ...thing };
  for (const field in patch) {
    const value = patch[field];
    if (value !== undefined) result[field] = value;
  }
  return result;
}

import { describe, expect, test } from 'vitest';
import { AgencyId } from '../kernel/id.ts';
import { PlanDraft } from './draft.ts';
import { draftBody, draftDuty, draftTask, idOf, planDraft } from '../testing/index.ts';
import { applyDraftEdit } from './draft-edit.ts';
import type { DraftEdit } from './draft-edit.ts';
import { refreshFindings } from './draft-finding.ts';

const draft = refreshFindings(
  planDraft({
    bodies: [
      draftBody(1, 'Sở Y tế', { agencyId: null }),
      draftBody(2, 'Sở Xây dựng', { agencyId: null }),
    ],
    tasks: [
      draftTask('t1', { anchor: { start: 0, end: 10 } }),
      draftTask('t3', { anchor: { start: 200, end: 210 } }),
    ],
    coverage: [{ anchor: { start: 101, end: 109 }, word: 'bảo đảm', as: 'unread', key: null }],
    findings: [
      { key: 'number.missing:plan', code: 'number.missing', anchor: null, facts: {}, note: null },
    ],
  }),
);

const after = (edit: DraftEdit, from: PlanDraft = draft): PlanDraft => {
  const result = applyDraftEdit(from, edit);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const codes = (of: PlanDraft) => of.findings.map((finding) => finding.code);
const numberNote = (of: PlanDraft) =>
  of.findings.find((finding) => finding.code === 'number.missing')?.note;
describe('findings follow what a person does at the desk', () => {
  test('a draft as read lists what blocks and what is to be noted', () => {
    expect(codes(draft).toSorted()).toEqual([
      'duty-word.unread',
      'duty.missing',
      'duty.missing',
      'number.missing',
      'standing-agency.missing',
    ]);
  });

  test('naming the standing agency settles its finding and asks who that body is', () => {
    const named = after({ kind: 'confirm-standing-agency', bodyKey: 'b1' });
    expect(codes(named)).not.toContain('standing-agency.missing');
    expect(named.findings.find((finding) => finding.code === 'agency.unknown')?.facts).toEqual({
      name: 'Sở Y tế',
    });
    const agencyId = AgencyId.parse(idOf(1));
    const matched = after(
      { kind: 'match-bodies', matches: [{ bodyKey: 'b1', agencyId, groupId: null }] },
      named,
    );
    expect(codes(matched)).not.toContain('agency.unknown');
  });

  test('bodies without one that answers raise accountable.missing; a request raises neither', () => {
    const joined = after({
      kind: 'set-duties',
      taskKey: 't1',
      duties: [draftDuty('b1', { accountable: false })],
    });
    expect(codes(joined)).toContain('accountable.missing');
    const asked = after(
      {
        kind: 'set-duties',
        taskKey: 't1',
        duties: [draftDuty('b1', { accountable: false, role: 'request' })],
      },
      joined,
    );
    expect(codes(asked)).not.toContain('accountable.missing');
  });

  test('a task made of an unread sentence stands in reading order and reads the sentence', () => {
    const added = after({
      kind: 'add-task',
      taskKey: 't2',
      label: '',
      wording: 'Bảo đảm vật tư',
      anchor: { start: 100, end: 110 },
      duties: [draftDuty('b2')],
      timing: { kind: 'continuous' },
    });
    expect(added.tasks.map((item) => item.key)).toEqual(['t1', 't2', 't3']);
    expect(codes(added)).not.toContain('duty-word.unread');
  });

  test('a note stays with its finding while other things change, and can be taken back', () => {
    const noted = after({
      kind: 'note-finding',
      findingKey: 'number.missing:plan',
      note: 'Bản gửi kèm chưa có số',
    });
    const later = after({ kind: 'set-by-reference', taskKey: 't1', byReferenceOnly: true }, noted);
    expect(numberNote(later)).toBe('Bản gửi kèm chưa có số');
    expect(
      numberNote(
        after({ kind: 'note-finding', findingKey: 'number.missing:plan', note: null }, later),
      ),
    ).toBeNull();
  });

  test('a dismissed item asks nothing more, and comes back when taken back', () => {
    const gone = after({ kind: 'dismiss-task', taskKey: 't1', reason: 'Câu dẫn' });
    expect(codes(gone).filter((code) => code === 'duty.missing')).toHaveLength(1);
    const back = after({ kind: 'dismiss-task', taskKey: 't1', reason: null }, gone);
    expect(back).toEqual(draft);
  });
});

test.each<[string, DraftEdit]>([
  ['a body', { kind: 'confirm-issuer', bodyKey: 'nobody' }],
  ['a task', { kind: 'set-mode', taskKey: 'none', mode: 'joint' }],
  ['a rule', { kind: 'dismiss-rule', ruleKey: 'none', reason: 'x' }],
  ['a finding', { kind: 'note-finding', findingKey: 'none', note: 'x' }],
])('an act on %s that the draft does not have is refused, not thrown', (_what, edit) => {
  const result = applyDraftEdit(draft, edit);
  expect(result.ok ? null : result.refusal.code).toBe('not-found');
});

test('an edited draft still fits its schema', () => {
  expect(PlanDraft.parse(after({ kind: 'accept', keys: ['t1'] })).tasks[0]?.confidence).toBe(
    'person',
  );
});

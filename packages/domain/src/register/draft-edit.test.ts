import { describe, expect, test } from 'vitest';
import { AgencyId } from '../kernel/id.ts';
import { PlanDraft } from './draft.ts';
import type { DraftTask } from './draft.ts';
import { applyDraftEdit } from './draft-edit.ts';
import type { DraftEdit } from './draft-edit.ts';
import { refreshFindings } from './draft-finding.ts';

const body = (key: string, name: string) => ({
  key,
  name,
  group: false,
  open: false,
  kind: 'state' as const,
  level: 'province' as const,
  agencyId: null,
  groupId: null,
  mailbox: null,
  mentions: [{ start: 0, end: name.length }],
});

const task = (key: string, start: number): DraftTask => ({
  key,
  label: key,
  wording: 'Rà soát hồ, đập',
  anchor: { start, end: start + 10 },
  mode: 'each',
  timing: { kind: 'none' },
  timingWording: null,
  timingAnchor: null,
  timingConfidence: 'doubt',
  duties: [],
  deliverables: [],
  byReferenceOnly: false,
  confidence: 'doubt',
  dismissed: null,
});

const draft: PlanDraft = refreshFindings({
  instrument: {
    type: 'KH',
    issuers: ['Ủy ban nhân dân tỉnh Sông Hương'],
    superior: null,
    number: null,
    symbol: 'KH-UBND',
    place: null,
    issuedOn: null,
    issuedMonth: '2026-03',
    title: 'Phòng, chống lũ lụt năm 2026',
    legalBases: [],
    authority: null,
    positions: [],
    recipients: [],
    standingAgency: null,
    periodFrom: null,
    periodTo: null,
  },
  instrumentAnchors: {},
  sections: [],
  bodies: [body('b1', 'Sở Y tế'), body('b2', 'Sở Xây dựng')],
  tasks: [task('t1', 0), task('t3', 200)],
  rules: [],
  targets: [],
  coverage: [{ anchor: { start: 101, end: 109 }, word: 'bảo đảm', as: 'unread', key: null }],
  findings: [
    { key: 'number.missing:plan', code: 'number.missing', anchor: null, facts: {}, note: null },
  ],
  issuerKey: null,
  standingAgencyKey: null,
});

const after = (edit: DraftEdit, from: PlanDraft = draft): PlanDraft => {
  const result = applyDraftEdit(from, edit);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const codes = (of: PlanDraft) => of.findings.map((finding) => finding.code);
const numberNote = (of: PlanDraft) =>
  of.findings.find((finding) => finding.code === 'number.missing')?.note;
const duty = (bodyKey: string, accountable: boolean) => ({
  bodyKey,
  role: 'assigned' as const,
  accountable,
  anchor: { start: 0, end: 5 },
  confidence: 'doubt' as const,
});

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
    const agencyId = AgencyId.parse('019a0000-0000-7000-8000-000000000001');
    const matched = after(
      { kind: 'match-bodies', matches: [{ bodyKey: 'b1', agencyId, groupId: null }] },
      named,
    );
    expect(codes(matched)).not.toContain('agency.unknown');
  });

  test('bodies without one that answers raise accountable.missing; a request raises neither', () => {
    const joined = after({ kind: 'set-duties', taskKey: 't1', duties: [duty('b1', false)] });
    expect(codes(joined)).toContain('accountable.missing');
    const asked = after(
      {
        kind: 'set-duties',
        taskKey: 't1',
        duties: [{ ...duty('b1', false), role: 'request' }],
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
      duties: [duty('b2', true)],
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

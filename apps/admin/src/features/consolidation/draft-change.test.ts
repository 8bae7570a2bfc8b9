import { AgencyId, ObligationId, SubmissionId } from '@dondoc/domain/kernel';
import { sourceUse } from '@dondoc/domain/reporting';
import { planDraft } from '@dondoc/domain/testing';
import { expect, test } from 'vitest';
import type { Body } from './answer.ts';
import { added, pulledIn, reworded } from './draft-change.ts';
import type { Draft } from './use-edits.ts';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const body = (n: number, revision = 1): Body => ({
  agencyId: AgencyId.parse(id(n)),
  agencyName: `Cơ quan số ${n}`,
  mark: `CQ${n}`,
  standing: 'received',
  state: 'received',
  obligationId: ObligationId.parse(id(50 + n)),
  submission: {
    id: SubmissionId.parse(id(100 * revision + n)),
    revision,
    receivedOn: null,
    below: null,
    content: {
      sections: [{ key: 'results', title: 'Kết quả', text: `lần ${revision}` }],
      nil: false,
    },
  },
});
const order = [body(3), body(1), body(2)];
const empty: Draft = {
  frame: { instrument: planDraft().instrument, addressees: [], opening: [], closing: null },
  sections: [{ key: 'results', title: 'Kết quả', paragraphs: [] }],
};
const texts = (draft: Draft) => draft.sections[0]?.paragraphs.map(({ text }) => text);
const pull = (draft: Draft, of: Body) => pulledIn(draft, 'results', of, order);

test('what is pulled in stands in the order of the plan, whenever it comes', () => {
  const own = added(pull(empty, body(2)), 'results', 'Toàn tỉnh đã rà soát xong.');
  expect(texts(pull(pull(own, body(3)), body(1)))).toEqual([
    'Cơ quan số 3: lần 1',
    'Cơ quan số 1: lần 1',
    'Cơ quan số 2: lần 1',
    'Toàn tỉnh đã rà soát xong.',
  ]);
});

test('a new revision takes the place of the one before', () => {
  const draft = pull(pull(empty, body(3)), body(2));
  const [section] = draft.sections;
  expect(section && sourceUse(body(3, 2), section)).toBe('corrected');
  expect(texts(pull(draft, body(3, 2)))).toEqual(['Cơ quan số 3: lần 2', 'Cơ quan số 2: lần 1']);
});

test('what is pulled into a section that is one list stands there as an entry', () => {
  const listed = empty.sections.map((section) => ({ ...section, listed: true as const }));
  expect(texts(pull({ ...empty, sections: listed }, body(3)))).toEqual(['- lần 1 (Cơ quan số 3).']);
});

test('other words keep their source, no words take the paragraph away', () => {
  const draft = reworded(pull(empty, body(3)), 'results', 0, ' Đã xong. ');
  expect(draft.sections[0]?.paragraphs).toEqual([
    { text: 'Đã xong.', source: { submissionId: id(103), agencyId: id(3), revision: 1 } },
  ]);
  expect(texts(reworded(draft, 'results', 0, ' '))).toEqual([]);
  expect(reworded(draft, 'results', 5, 'a')).toEqual(draft);
});

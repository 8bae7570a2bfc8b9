import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { askTable } from '../kernel/action-table.ts';
import { AgencyId, SubmissionId } from '../kernel/id.ts';
import { bodyStanding, consolidate, paragraphOf, sourceUse, standingOf } from './consolidation.ts';
import type { BodyStanding, ExpectedReport } from './consolidation.ts';
import { CONSOLIDATION_ACTIONS, consolidationState } from './consolidation-state.ts';
import { emptyRequired } from './submission.ts';
import { DEFAULT_TEMPLATE } from './template.ts';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const agency = (n: number) => AgencyId.parse(id(n));
const report = (
  n: number,
  agencyName: string,
  results: string | null,
  standing: BodyStanding = results === null ? 'missing' : 'received',
): ExpectedReport => ({
  agencyId: agency(n),
  agencyName,
  standing,
  submission:
    results === null
      ? null
      : {
          id: SubmissionId.parse(id(100 + n)),
          revision: 2,
          content: {
            sections: [{ key: 'results', title: 'Kết quả', text: results }],
            nil: results === '',
          },
        },
});

const construction = report(3, 'Sở Xây dựng', ' Đã rà soát 34 vị trí.\n');
const health = report(1, 'Sở Y tế', '');
const trade = report(5, 'Sở Công Thương', 'Đã kiểm tra 09 hồ.', 'asked-for-more');
const commune = report(2, 'Xã Hòa Khê', null);
const expected = [construction, health, trade, commune];

test('each paragraph keeps the order of the plan, the name of its body and its source', () => {
  const sections = consolidate(expected, DEFAULT_TEMPLATE.sections);
  expect(sections.map((section) => section.key)).toEqual(['results', 'difficulties', 'next']);
  expect(sections[0]?.paragraphs).toEqual([
    {
      text: 'Sở Xây dựng: Đã rà soát 34 vị trí.',
      source: { submissionId: id(103), agencyId: id(3), revision: 2 },
    },
  ]);
});

test('every body expected is accounted for once: received, asked for more, or missing', () => {
  const { received, nil, askedMore, missing } = standingOf(expected);
  expect({ received, nil, askedMore, missing }).toEqual({
    received: [id(3), id(1)],
    nil: [id(1)],
    askedMore: [id(5)],
    missing: [id(2)],
  });
  expect(received.length + askedMore.length + missing.length).toBe(expected.length);
});

test('what came on paper and is not copied here is received, and does not say that there was nothing', () => {
  const paper = { ...commune, standing: 'received' } as const;
  expect(standingOf([paper])).toMatchObject({ received: [id(2)], nil: [] });
});

test('a paragraph is what stands in its own section, and none where that is blank', () => {
  const sections = [
    { key: 'results', title: 'Kết quả', text: 'Đã rà soát.' },
    { key: 'difficulties', title: 'Khó khăn', text: 'Thiếu kinh phí.' },
    { key: 'next', title: 'Kỳ tới', text: ' \n' },
  ];
  const submission = construction.submission && {
    ...construction.submission,
    content: { sections, nil: false },
  };
  const written = { ...construction, submission };
  expect(paragraphOf(written, { key: 'difficulties' })?.text).toBe('Sở Xây dựng: Thiếu kinh phí.');
  expect(paragraphOf(written, { key: 'next' })).toBeNull();
});

test('a section in the own words of the clerk takes nothing from the bodies', () => {
  const [first] = DEFAULT_TEMPLATE.sections;
  if (!first) throw new Error('no section');
  expect(consolidate(expected, [{ ...first, consolidated: 'by-clerk' }])).toEqual([
    { key: 'results', title: first.title, paragraphs: [] },
  ]);
});

test('a section that is one list holds the entries of all, each with its body and its source', () => {
  const [first] = DEFAULT_TEMPLATE.sections;
  if (!first) throw new Error('no section');
  const port = report(4, 'Xã Vĩnh Lộc', '1. Bổ sung kinh phí;\n2. Tập huấn.');
  const bodies = [construction, port, commune];
  const [section] = consolidate(bodies, [{ ...first, consolidated: 'list' }]);
  expect(section?.paragraphs.map(({ text, source }) => [text, source?.agencyId])).toEqual([
    ['- Đã rà soát 34 vị trí (Sở Xây dựng).', id(3)],
    ['- Bổ sung kinh phí (Xã Vĩnh Lộc).\n- Tập huấn (Xã Vĩnh Lộc).', id(4)],
  ]);
  expect(bodies.map((body) => section && sourceUse(body, section))).toEqual([
    'used',
    'used',
    'nothing',
  ]);
});

test.each([
  ['accepted', 'received'],
  ['received', 'received'],
  ['asked-for-more', 'asked-for-more'],
  ['due-soon', 'missing'],
  ['overdue', 'missing'],
  ['missing', 'missing'],
  ['exempt', null],
  ['excused', null],
  ['ended', null],
] as const)('a body whose report is %s stands as %s', (state, standing) => {
  expect(bodyStanding(state)).toBe(standing);
});

const results = (...paragraphs: { text: string; from: ExpectedReport | null }[]) => ({
  key: 'results',
  title: 'Kết quả',
  paragraphs: paragraphs.map(({ text, from }) => ({
    text,
    source: (from && paragraphOf(from, { key: 'results' })?.source) ?? null,
  })),
});

describe('the use of what a body wrote', () => {
  const [draft] = consolidate(expected, DEFAULT_TEMPLATE.sections);
  const words = 'Sở Xây dựng đã rà soát 34/34 vị trí.';
  const older = {
    ...construction,
    submission: construction.submission && {
      ...construction.submission,
      id: SubmissionId.parse(id(99)),
      revision: 1,
    },
  };

  const emptied = construction.submission && {
    ...construction.submission,
    content: { ...construction.submission.content, nil: true },
  };

  test.each([
    ['pulled in as it is', construction, draft ?? results(), 'used'],
    ['changed on the page', construction, results({ text: words, from: construction }), 'edited'],
    [
      'pulled in before a new revision came',
      construction,
      results({ text: words, from: older }),
      'corrected',
    ],
    [
      'pulled in, the paragraph before it not yet',
      construction,
      results({ text: words, from: older }, { text: words, from: construction }),
      'corrected',
    ],
    [
      'pulled in, with a sentence more from the same paper',
      construction,
      results(
        { text: words, from: construction },
        { text: draft?.paragraphs[0]?.text ?? '', from: construction },
      ),
      'used',
    ],
    [
      'pulled in and then taken back',
      { ...construction, submission: null },
      draft ?? results(),
      'corrected',
    ],
    [
      'pulled in, in a report of which nothing is offered',
      { ...construction, submission: emptied },
      draft ?? results(),
      'edited',
    ],
    ['asked for more, not pulled in', trade, draft ?? results(), 'unused'],
    ['nothing to report', health, results(), 'nothing'],
    ['nothing sent', commune, results({ text: 'Xã Hòa Khê: x', from: null }), 'nothing'],
  ] as const)('%s', (_name, of, section, use) => {
    expect(sourceUse(of, section)).toBe(use);
  });
});

test('the whole machine: what may be done before and after the text is frozen', () => {
  const on = CivilDate.parse('2026-07-22');
  const facts = { frozenOn: null, numberedOn: null, sentOn: null };
  const states = [
    facts,
    { ...facts, frozenOn: on },
    { ...facts, frozenOn: on, numberedOn: on },
    { frozenOn: on, numberedOn: on, sentOn: on },
  ].map(consolidationState);
  expect(states).toEqual(['drafting', 'frozen', 'numbered', 'sent']);
  const actions = ['edit', 'approve', 'record-number', 'record-sent'] as const;
  expect(
    actions.map((action) =>
      states
        .map((state) => (askTable(CONSOLIDATION_ACTIONS, action, state).ok ? 'x' : '.'))
        .join(''),
    ),
  ).toEqual(['x...', 'x...', '.x..', '..x.']);
});

test('a required section left empty is named, unless there is nothing to report', () => {
  const sections = [{ key: 'results', title: 'Kết quả', text: ' ' }];
  expect(emptyRequired({ sections, nil: false }, DEFAULT_TEMPLATE.sections)).toEqual(['results']);
  expect(emptyRequired({ sections, nil: true }, DEFAULT_TEMPLATE.sections)).toEqual([]);
});

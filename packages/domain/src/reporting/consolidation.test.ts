import { expect, test } from 'vitest';
import { AgencyId, SubmissionId } from '../kernel/id.ts';
import { consolidate } from './consolidation.ts';
import type { ExpectedReport } from './consolidation.ts';
import { DEFAULT_SECTIONS, emptyRequired } from './submission.ts';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const report = (n: number, agencyName: string, results: string | null, nil = false) =>
  ({
    agencyId: AgencyId.parse(id(n)),
    agencyName,
    submission:
      results === null
        ? null
        : {
            id: SubmissionId.parse(id(100 + n)),
            revision: 2,
            content: { sections: [{ key: 'results', title: 'Kết quả', text: results }], nil },
          },
  }) satisfies ExpectedReport;

const expected = [
  report(3, 'Sở Xây dựng', ' Đã rà soát 34 vị trí.\n'),
  report(1, 'Sở Y tế', '', true),
  report(2, 'Xã Hòa Khê', null),
];

test('each paragraph keeps the order of the plan, the name of its body and its source', () => {
  const { sections } = consolidate(expected, DEFAULT_SECTIONS);
  expect(sections.map((section) => section.key)).toEqual(['results', 'difficulties', 'next']);
  expect(sections[0]?.paragraphs).toEqual([
    {
      text: 'Sở Xây dựng: Đã rà soát 34 vị trí.',
      source: { submissionId: id(103), agencyId: id(3), revision: 2 },
    },
  ]);
});

test('every body is accounted for: received, nothing to report among them, or missing', () => {
  const { received, nil, missing } = consolidate(expected, DEFAULT_SECTIONS);
  expect(received).toEqual([id(3), id(1)]);
  expect(nil).toEqual([id(1)]);
  expect(missing).toEqual([id(2)]);
  expect(received.length + missing.length).toBe(expected.length);
});

test('a required section left empty is named, unless there is nothing to report', () => {
  const sections = [{ key: 'results', title: 'Kết quả', text: ' ' }];
  expect(emptyRequired({ sections, nil: false }, DEFAULT_SECTIONS)).toEqual(['results']);
  expect(emptyRequired({ sections, nil: true }, DEFAULT_SECTIONS)).toEqual([]);
});

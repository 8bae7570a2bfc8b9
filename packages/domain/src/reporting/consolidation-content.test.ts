import { expect, test } from 'vitest';
import { ConsolidationContent } from './consolidation-content.ts';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const written = {
  text: 'Sở Xây dựng: Đã rà soát 34 vị trí.',
  source: { submissionId: id(103), agencyId: id(3), revision: 2 },
};
const frame = {
  instrument: {
    type: 'BC',
    issuers: ['Sở Nông nghiệp và Môi trường'],
    superior: 'Ủy ban nhân dân tỉnh',
    number: null,
    symbol: 'BC-SNNMT',
    otherNumbers: [],
    place: 'Sông Hương',
    issuedOn: null,
    issuedMonth: '2026-07',
    title: 'Kết quả tháng 6 năm 2026',
    legalBases: [],
    authority: null,
    positions: ['Giám đốc'],
    recipients: [{ text: 'Như trên', purpose: null }],
    standingAgency: null,
    periodFrom: null,
    periodTo: null,
  },
  addressees: ['Ủy ban nhân dân tỉnh'],
  opening: ['Thực hiện Kế hoạch số 980/KH-UBND, Sở báo cáo như sau:'],
  closing: 'Sở kính báo cáo',
};
const section = { key: 'results', title: 'Kết quả thực hiện', paragraphs: [written] };
const table = (rows: readonly (readonly string[])[]): unknown => ({
  kind: 'table',
  columns: [
    { title: 'Nội dung', align: 'left', width: 3 },
    { title: 'Số việc', align: 'right', width: 1 },
  ],
  rows,
});
const printed = (...blocks: readonly unknown[]) => ({
  ...frame,
  standing: { asOf: '2026-07-22', expected: 3, missing: ['Xã Hòa Khê'], askedMore: [], nil: [] },
  sections: [
    {
      key: 'results',
      heading: 'Kết quả thực hiện',
      blocks,
      parts: [{ key: 'figures', heading: 'Số liệu', blocks }],
    },
  ],
});
const paragraph = { kind: 'paragraph', ...written };
const decision = { role: 'Giám đốc', number: null, date: '2026-07-22' };
const content = {
  frame,
  sections: [section, { ...section, key: 'next', paragraphs: [{ text: 'Không', source: null }] }],
  standing: { received: [id(3)], nil: [], askedMore: [], missing: [id(2)] },
  totals: [],
  figures: { asOf: '2026-07-22', cells: [{ cell: 'done', tasks: [id(7)] }], requests: 0 },
  frozen: { report: printed(paragraph, table([['Hoàn thành', '12']])), decision },
};
const frozen = (report: unknown) => ({ ...content, frozen: { report, decision } });

test('a consolidation is read back as it was kept, before and after it was frozen', () => {
  expect(ConsolidationContent.parse(content)).toEqual(content);
  const draft = { ...content, frozen: null };
  expect(ConsolidationContent.parse(draft)).toEqual(draft);
});

test('a title is kept without the blanks around it', () => {
  const titled = { ...content, sections: [{ ...section, title: ' Kết quả ' }] };
  expect(ConsolidationContent.parse(titled).sections[0]?.title).toBe('Kết quả');
});

const many = (length: number, one: object) => Array.from({ length }, () => one);
const sections = (change: object) => ({ ...content, sections: [{ ...section, ...change }] });
test.each<[string, unknown, string]>([
  ['no section', { ...content, sections: [] }, 'sections'],
  ['51 sections', { ...content, sections: many(51, section) }, 'sections'],
  ['a section without a key', sections({ key: '' }), 'sections.0.key'],
  ['a key of 101 letters', sections({ key: 'k'.repeat(101) }), 'sections.0.key'],
  ['a blank title', sections({ title: ' ' }), 'sections.0.title'],
  ['a title of 301 letters', sections({ title: 't'.repeat(301) }), 'sections.0.title'],
  ['2001 paragraphs', sections({ paragraphs: many(2001, written) }), 'sections.0.paragraphs'],
  [
    'a paragraph of 60,001 letters',
    sections({ paragraphs: [{ ...written, text: 'x'.repeat(60_001) }] }),
    'sections.0.paragraphs.0.text',
  ],
  [
    'a source without its revision',
    sections({ paragraphs: [{ ...written, source: { ...written.source, revision: 0 } }] }),
    'sections.0.paragraphs.0.source.revision',
  ],
  [
    'fewer than no requests',
    { ...content, figures: { ...content.figures, requests: -1 } },
    'figures.requests',
  ],
  [
    'a table whose row lacks a cell',
    frozen(printed(table([['Hoàn thành']]))),
    'frozen.report.sections.0.blocks.0',
  ],
  [
    'a blank heading',
    frozen({ ...printed(), sections: [{ key: 'results', heading: ' ', blocks: [], parts: [] }] }),
    'frozen.report.sections.0.heading',
  ],
  ['a blank addressee', frozen({ ...printed(), addressees: [' '] }), 'frozen.report.addressees.0'],
  ['a closing of no words', frozen({ ...printed(), closing: '' }), 'frozen.report.closing'],
])('%s is refused with its place', (_name, kept, place) => {
  const places = ConsolidationContent.safeParse(kept).error?.issues.map(({ path }) =>
    path.join('.'),
  );
  expect(places?.[0]).toBe(place);
});

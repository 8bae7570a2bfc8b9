import { expect, test } from 'vitest';
import { ObligationId, RuleId, SubmissionId } from '../kernel/id.ts';
import type { Period } from '../period/cadence.ts';
import { bodyId } from '../testing/agency.ts';
import { idOf } from '../testing/draft.ts';
import { formColumn, templateForm } from '../testing/form.ts';
import type { ConsolidationContent } from './consolidation-content.ts';
import { passedOn, reportsAbove } from './report-above.ts';
import type { OwedAbove, PassedFrom } from './report-above.ts';
import { DEFAULT_TEMPLATE } from './template.ts';
import type { TemplateSection } from './template.ts';

const rule = (n: number) => RuleId.parse(idOf(900 + n));
const owed = (n: number, of: number, period: Period): OwedAbove => ({
  id: ObligationId.parse(idOf(n)),
  originId: rule(of),
  period,
});
const month = (number: number): Period => ({ kind: 'month', year: 2026, month: number });
const quarter = (number: number): Period => ({ kind: 'quarter', year: 2026, quarter: number });
const flood: Period = { kind: 'event', name: 'Mưa lũ' };
const JUNE: PassedFrom = { ruleId: rule(1), above: null, period: month(6), corrects: null };
const meant = (from: PassedFrom, ...reports: readonly OwedAbove[]) => {
  const above = reportsAbove(from, reports);
  return {
    options: above.options.map(({ report, by }) => `${reports.indexOf(report)} ${by}`),
    meant: reports.findIndex(({ id }) => id === above.meant),
  };
};

test.each<[why: string, from: Partial<PassedFrom>, reports: readonly OwedAbove[], Answer]>([
  ['nothing is owed upward', {}, [], { options: [], meant: -1 }],
  [
    'the report that was consolidated is never its own next level',
    {},
    [owed(1, 1, month(6))],
    { options: [], meant: -1 },
  ],
  [
    'the rule above names it, in whatever other report the period closes too',
    { above: rule(2) },
    [owed(1, 3, month(6)), owed(2, 2, quarter(2)), owed(3, 2, quarter(3))],
    { options: ['1 above', '0 same-period'], meant: 1 },
  ],
  [
    'the rule above has a report on the month and one on the quarter: somebody chooses',
    { above: rule(2) },
    [owed(1, 2, month(6)), owed(2, 2, quarter(2))],
    { options: ['0 above', '1 above'], meant: -1 },
  ],
  [
    'without a rule above, the one report on the same period',
    {},
    [owed(1, 3, quarter(2)), owed(2, 4, month(6))],
    { options: ['1 same-period', '0 other'], meant: 1 },
  ],
  [
    'two plans ask for the same period: somebody chooses',
    {},
    [owed(1, 3, month(6)), owed(2, 4, month(6))],
    { options: ['0 same-period', '1 same-period'], meant: -1 },
  ],
  [
    'a longer period alone is offered and not meant; one that does not hold the last day is not offered',
    {},
    [owed(1, 3, quarter(2)), owed(2, 3, month(7)), owed(3, 3, month(5))],
    { options: ['0 other'], meant: -1 },
  ],
  [
    'a report without days is offered',
    {},
    [owed(1, 3, flood)],
    { options: ['0 other'], meant: -1 },
  ],
  [
    'what an earlier consolidation of the period was passed on as is corrected, before all others',
    { above: rule(2), corrects: ObligationId.parse(idOf(7)) },
    [owed(1, 2, month(6)), owed(7, 5, quarter(3))],
    { options: ['1 corrects', '0 above'], meant: 1 },
  ],
])('%s', (_why, from, reports, answer) => {
  expect(meant({ ...JUNE, ...from }, ...reports)).toEqual(answer);
});

interface Answer {
  readonly options: readonly string[];
  readonly meant: number;
}

const paragraph = (text: string) => ({ text, source: null });
const section = (key: string, ...texts: readonly string[]) => ({
  key,
  title: `Mục ${key}`,
  paragraphs: texts.map(paragraph),
});
const content = (
  sections: ConsolidationContent['sections'],
  totals: ConsolidationContent['totals'] = [],
) => ({ sections, totals });
const textsOf = (of: ReturnType<typeof content>) => {
  const passed = passedOn(of, DEFAULT_TEMPLATE.sections);
  return passed.ok ? passed.value.sections.map(({ text }) => text) : passed.refusal;
};

test('words go under the section of the same key; what the next outline does not ask for stays, under its title', () => {
  const sections = [
    section('results', 'Đã kiểm tra 12 hồ. ', ' ', 'Xã Thượng: đã vận hành thử.'),
    section('next', 'Diễn tập.'),
    section('proposals', 'Đề nghị bổ sung kinh phí.'),
    section('annex'),
  ];
  expect(textsOf(content(sections))).toEqual([
    'Đã kiểm tra 12 hồ.\nXã Thượng: đã vận hành thử.\nMục proposals\nĐề nghị bổ sung kinh phí.',
    '',
    'Diễn tập.',
  ]);
});

test('a section with more words than a submission holds is refused with its title, not cut', () => {
  const whole = section('results', 'a'.repeat(25_000), 'b'.repeat(24_999));
  expect(textsOf(content([whole]))).toHaveLength(3);
  expect(textsOf(content([section('results', 'a'.repeat(25_000), 'b'.repeat(25_000))]))).toEqual({
    code: 'report.too-long',
    facts: { section: 'Kết quả thực hiện' },
  });
});

const figure = (column: string, value: string | null, row = 'all') => ({
  section: 'dams',
  row,
  column,
  value,
  why: null,
  from: [
    {
      agencyId: bodyId(3),
      submissionId: SubmissionId.parse(idOf(60)),
      revision: 1,
      value,
    },
  ],
  missing: [],
});

test('totals become the figures of the body where the next form has their cell; ratios are computed again there', () => {
  const form = templateForm([
    formColumn('done'),
    formColumn('planned'),
    formColumn('rate', { aggregation: { kind: 'ratio', of: 'done', to: 'planned' } }),
  ]);
  const outline: readonly TemplateSection[] = [
    { kind: 'form', key: 'dams', title: 'Hồ', required: true, consolidated: 'by-body', form },
  ];
  const totals = [
    figure('done', '7'),
    figure('planned', null),
    figure('rate', '70'),
    figure('other', '3'),
    figure('done', '9', 'north'),
    { ...figure('done', '8'), section: 'roads' },
  ];
  const passed = passedOn(content([section('dams', 'Kèm biểu.')], totals), outline);
  expect(passed).toMatchObject({
    ok: true,
    value: {
      sections: [{ key: 'dams', text: 'Kèm biểu.' }],
      nil: false,
      forms: [{ key: 'dams', cells: [{ row: 'all', column: 'done', value: '7' }] }],
    },
  });
});

test('a form without one figure is not there at all', () => {
  const passed = passedOn(content([section('results', 'Có.')]), DEFAULT_TEMPLATE.sections);
  expect(passed.ok && 'forms' in passed.value).toBe(false);
});

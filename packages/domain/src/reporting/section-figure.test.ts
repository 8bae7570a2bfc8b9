import { expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { bodyId } from '../testing/agency.ts';
import { formColumn, formOfBody, templateForm } from '../testing/form.ts';
import { consolidate } from './consolidation.ts';
import { sectionFigures } from './section-figure.ts';
import type { DatedReport } from './section-figure.ts';
import type { TemplateSection } from './template.ts';

const form = templateForm([
  formColumn('planned'),
  formColumn('done'),
  formColumn('rate', { unit: '%', aggregation: { kind: 'ratio', of: 'done', to: 'planned' } }),
  formColumn('year', { aggregation: { kind: 'none' } }),
]);
const section = (consolidated: TemplateSection['consolidated'], of = form): TemplateSection => ({
  kind: 'form',
  key: 'form',
  title: 'Hồ, đập',
  required: true,
  consolidated,
  form: of,
});
const report = (
  n: number,
  values: Readonly<Record<string, string>>,
  change: Partial<DatedReport> = {},
  nil = false,
): DatedReport => {
  const { source, form: sent } = formOfBody(n, values);
  return {
    agencyId: source.agencyId,
    agencyName: `Xã ${n}`,
    standing: 'received',
    submission: {
      id: source.submissionId,
      revision: n,
      content: { sections: [], nil, forms: [sent] },
    },
    figuresOn: CivilDate.parse('2026-07-14'),
    ...change,
  };
};
const expected = [
  report(1, { planned: '3', done: '2', year: '2024' }),
  report(2, { planned: '1', done: '0', year: '2025' }),
  report(3, { planned: '5' }),
  report(4, { done: '9' }, { standing: 'asked-for-more' }),
  report(5, { done: '9' }, {}, true),
  report(6, {}, { standing: 'missing', submission: null }),
];
const figuresOf = (reports: readonly DatedReport[]) =>
  sectionFigures(consolidate(reports, [section('by-body')]), reports);
const of = (column: string, reports = expected) =>
  figuresOf(reports).find((figure) => figure.column === column);

test('a figure says from which body and revision it came, and who left it blank; who sent nothing adds nothing', () => {
  expect(of('done')).toMatchObject({
    value: '2',
    why: null,
    from: [
      { agencyId: bodyId(1), revision: 1, value: '2' },
      { agencyId: bodyId(2), revision: 2, value: '0' },
    ],
    missing: [bodyId(3)],
  });
  expect(of('planned')).toMatchObject({ value: '9', missing: [] });
});

test('a ratio is that of the sums, in percent where its column says so', () => {
  expect(of('rate')).toMatchObject({ value: '50', from: [{ value: null }, { value: null }] });
});

test('a column whose figures do not make one is not totalled, and each figure still stands with its body', () => {
  expect(of('year')).toMatchObject({
    value: null,
    why: 'not-totalled',
    from: [{ value: '2024' }, { value: '2025' }, { value: null }],
  });
});

test('a ratio over nothing says so, and one whose column is in another unit stands as it is', () => {
  const nothing = [report(1, { planned: '0', done: '0' })];
  expect(of('rate', nothing)).toMatchObject({ value: null, why: 'zero-denominator' });
  expect(of('rate', [report(1, { done: '2' })])).toMatchObject({ value: null, why: 'not-given' });
  const plain = templateForm([
    formColumn('planned'),
    formColumn('done'),
    formColumn('rate', { unit: 'lần', aggregation: { kind: 'ratio', of: 'done', to: 'planned' } }),
  ]);
  const one = [report(1, { planned: '4', done: '2' })];
  const sections = consolidate(one, [section('by-body', plain)]);
  const rate = sectionFigures(sections, one).find(({ column }) => column === 'rate');
  expect(rate?.value).toBe('0.5');
});

test('a latest figure of which there are several is left to a person', () => {
  const latest = templateForm([formColumn('stock', { aggregation: { kind: 'last' } })]);
  const two = [report(1, { stock: '3' }), report(2, { stock: '4' })];
  const sections = consolidate(two, [section('by-body', latest)]);
  expect(sectionFigures(sections, two)[0]).toMatchObject({ value: null, why: 'several' });
});

test('a body that sent another form only has left this one blank', () => {
  const other = report(1, {});
  const { submission } = other;
  if (!submission) throw new Error('nothing was sent');
  const content = { sections: [], nil: false };
  const without = [{ ...other, submission: { ...submission, content } }];
  expect(of('done', without)).toMatchObject({
    value: null,
    why: 'not-given',
    from: [],
    missing: [bodyId(1)],
  });
});

test('a form that the clerk writes about has no figures of its own', () => {
  expect(sectionFigures(consolidate(expected, [section('by-clerk')]), expected)).toEqual([]);
});

test('of nobody there is none, which is not zero', () => {
  const none = sectionFigures(consolidate([], [section('by-body')]), []);
  expect(none.map(({ value, why }) => [value, why])).toEqual([
    [null, 'not-given'],
    [null, 'not-given'],
    [null, 'not-given'],
    [null, 'not-totalled'],
  ]);
});

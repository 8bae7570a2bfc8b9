import { TemplateForm } from '@dondoc/domain/reporting';
import type { SectionFigure } from '@dondoc/domain/reporting';
import { AgencyId, SubmissionId } from '@dondoc/domain/kernel';
import { expect, it } from 'vitest';
import { formBlocks } from './form-blocks.ts';

const id = '019a0000-0000-7000-8000-000000000003';
const from = [
  { agencyId: AgencyId.parse(id), submissionId: SubmissionId.parse(id), revision: 1, value: '1' },
];
const column = (key: string, unit: string | null, kind = 'sum') => ({
  key,
  title: key,
  unit,
  type: 'decimal',
  valueKind: 'actual',
  aggregation: { kind },
});
const formWith = (columns: readonly unknown[]) =>
  TemplateForm.parse({ rows: [{ key: 'all', title: 'Toàn tỉnh' }], columns, checks: [] });
const figure = (
  key: string,
  value: string | null,
  why: SectionFigure['why'] = null,
): SectionFigure => ({ section: 's', row: 'all', column: key, value, why, from, missing: [] });

it('writes figures as official papers do, blank where none was given, and marks what is not totalled', () => {
  const form = formWith([column('hồ', 'ha'), column('đập', null), column('năm', null, 'none')]);
  const totals = [
    figure('hồ', '-12345.5'),
    figure('đập', null, 'not-given'),
    figure('năm', null, 'not-totalled'),
  ];
  expect(formBlocks(form, totals)).toMatchObject([
    {
      kind: 'table',
      columns: [{ title: 'Nội dung' }, { title: 'hồ (ha)' }, { title: 'đập' }, { title: 'năm' }],
      rows: [['Toàn tỉnh', '-12.345,5', '', 'x']],
    },
    { kind: 'paragraph', text: 'Ô ghi “x”: số liệu không cộng gộp.', source: null },
  ]);
});

it('has no table while nobody has given a figure', () => {
  expect(formBlocks(formWith([column('hồ', null)]), [])).toEqual([]);
});

it('a form of many columns stands as tables one under the other, each with its rows', () => {
  const columns = Array.from({ length: 9 }, (_, at) => column(`c${at}`, null));
  const totals = columns.map(({ key }) => figure(key, '1'));
  const tables = formBlocks(formWith(columns), totals);
  expect(tables.map((table) => table.kind === 'table' && table.columns.length)).toEqual([8, 3]);
});

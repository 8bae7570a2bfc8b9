import type { SubmittedForm } from '@dondoc/domain/reporting';
import { TemplateForm } from '@dondoc/domain/reporting';
import { describe, expect, it } from 'vitest';
import { vi } from '../../words/vi/index.ts';
import { failuresByCell, withCell } from './form-cells.ts';
import { formLines, wordFailure, writeRatio } from './form-words.ts';
import { same } from './written.ts';

const column = (key: string, title: string, more = {}) => ({
  key,
  title,
  unit: 'hồ',
  type: 'whole',
  valueKind: 'actual',
  aggregation: { kind: 'sum' },
  ...more,
});
const template = TemplateForm.parse({
  rows: [{ key: 'all', title: 'Toàn địa bàn' }],
  columns: [
    column('planned', 'Kế hoạch'),
    column('checked', 'Đã kiểm tra', { valueKind: 'cumulative' }),
    column('rate', 'Tỷ lệ', {
      unit: '%',
      type: 'decimal',
      aggregation: { kind: 'ratio', of: 'checked', to: 'planned' },
    }),
  ],
  checks: [
    { kind: 'at-most', column: 'checked', other: 'planned' },
    { kind: 'never-falls', column: 'checked' },
  ],
});
const [, , rate] = template.columns;
const filledIn = (planned: string, checked: string): SubmittedForm =>
  withCell(
    withCell({ key: 'ho', cells: [] }, { row: 'all', column: 'planned' }, planned),
    { row: 'all', column: 'checked' },
    checked,
  );
const ratioOf = (form: SubmittedForm) =>
  rate && writeRatio(template, form, { row: 'all', column: rate }, vi);

const written = (form: SubmittedForm) => ({
  content: { sections: [], nil: false, forms: [form] },
  reason: null,
});

describe('a form as it is filled in', () => {
  it('says beside the cell what does not hold, in figures as one reads them', () => {
    const failures = failuresByCell(template, filledIn('1000', '1200'), filledIn('1000', '1300'));
    const said = (failures.get('all checked') ?? []).map((one) => wordFailure(one, template, vi));
    expect(said).toEqual(['lớn hơn “Kế hoạch” (1.000)', 'giảm so với kỳ trước (1.300)']);
  });

  it.each([
    ['3', '2', '66,67'],
    ['0', '0', vi.writing.form.zeroDenominator],
    ['3', '', vi.writing.form.ratioWaits],
  ])('has the ratio of %s and %s as %s', (planned, checked, ratio) => {
    expect(ratioOf(filledIn(planned, checked))).toBe(ratio);
  });

  it('does not have a cell that was emptied, which is not zero', () => {
    expect(filledIn('3', ' ').cells).toEqual([{ row: 'all', column: 'planned', value: '3' }]);
    expect(formLines(template, filledIn('3', ''))).toEqual(['Kế hoạch, Toàn địa bàn: 3 hồ']);
  });

  it('is another text as soon as one figure is another, in whatever order they were typed', () => {
    const turned = { key: 'ho', cells: filledIn('3', '2').cells.toReversed() };
    expect(same(written(filledIn('3', '2')), written(turned))).toBe(true);
    expect(same(written(filledIn('3', '2')), written(filledIn('3', '1')))).toBe(false);
  });
});

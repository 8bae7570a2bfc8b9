import { Figure, inPercent } from '@dondoc/domain/reporting';
import type {
  FormColumn,
  FormFailure,
  SubmittedForm,
  TemplateForm,
} from '@dondoc/domain/reporting';
import { writeFigure } from '../../words/figure.ts';
import type { Words } from '../../words/words.ts';
import { cellIn, ratioIn } from './form-cells.ts';

/** What stands in a cell as one reads it: figures with their points and comma, words as they are. */
export function writeCell(value: string, { type }: Pick<FormColumn, 'type'>): string {
  const figure = type === 'text' ? null : Figure.safeParse(value);
  return figure?.success ? writeFigure(figure.data) : value;
}

/** The ratio in a cell that nobody fills in, or why there is none. */
export function writeRatio(
  template: TemplateForm,
  form: SubmittedForm,
  at: { readonly row: string; readonly column: FormColumn },
  { writing: { form: say } }: Words,
): string {
  const ratio = ratioIn(template, form, at);
  if (ratio === null || ratio.kind === 'not-given') return say.ratioWaits;
  if (ratio.kind === 'zero-denominator') return say.zeroDenominator;
  return writeFigure(at.column.unit === '%' ? inPercent(ratio.value) : ratio.value);
}

/** What does not hold in a cell: a warning that keeps nothing from being sent. */
export function wordFailure(
  { code, columns, figures }: FormFailure,
  template: TemplateForm,
  { writing: { form: say } }: Words,
): string {
  const titleOf = (key: string | undefined) =>
    template.columns.find((column) => column.key === key)?.title ?? '';
  const written = figures.map((figure) => writeCell(figure, { type: 'decimal' }));
  if (code === 'at-most') return say.failed.atMost(titleOf(columns[1]), written[1] ?? '');
  if (code === 'total')
    return say.failed.total(
      columns.slice(1).map(titleOf).join(' + '),
      written.slice(1).join(' + '),
    );
  if (code === 'never-falls') return say.failed.neverFalls(written[1] ?? '');
  return code === 'figure.unreadable' ? say.failed.unreadable : say.failed.misplaced;
}

/** A form in lines, "Đã kiểm tra, Toàn địa bàn: 9 hồ", without the cells in which nothing stands. */
export const formLines = (
  { rows, columns }: TemplateForm,
  form: SubmittedForm | undefined,
): readonly string[] =>
  rows.flatMap((row) =>
    columns.flatMap((column) => {
      const value = cellIn(form, { row: row.key, column: column.key });
      if (value === '') return [];
      const said = [writeCell(value, column), column.unit].filter(Boolean).join(' ');
      return [`${column.title}, ${row.title}: ${said}`];
    }),
  );

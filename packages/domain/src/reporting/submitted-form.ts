import { z } from 'zod';
import { addFigures, compareFigures, Figure, ZERO } from './figure.ts';
import type { FormCheck, FormColumn, TemplateForm } from './template-form.ts';
import { TemplateKey } from './template-form.ts';

/** What stands in one cell of a form: a figure as decimal text, or words. A cell that is not given stands nowhere: it is not zero. */
export const SubmittedCell = z.object({
  row: TemplateKey,
  column: TemplateKey,
  value: z.string().trim().min(1).max(2000),
});
export type SubmittedCell = z.infer<typeof SubmittedCell>;

/** A form as a body filled it in, under the key of its section. */
export const SubmittedForm = z
  .object({ key: z.string().min(1).max(100), cells: z.array(SubmittedCell).max(30_000) })
  .superRefine(({ cells }, context) => {
    const seen = new Set<string>();
    for (const [at, { row, column }] of cells.entries()) {
      const place = `${row} ${column}`;
      if (seen.has(place))
        context.addIssue({ code: 'custom', message: 'cell.repeated', path: ['cells', at] });
      seen.add(place);
    }
  });
export type SubmittedForm = z.infer<typeof SubmittedForm>;

/** Where a form does not hold, and by which check; `columns` in the order of the check, with the figure of each. */
export interface FormFailure {
  readonly code:
    | 'row.unknown'
    | 'column.unknown'
    | 'column.not-filled-in'
    | 'figure.unreadable'
    | FormCheck['kind'];
  readonly row: string;
  readonly columns: readonly string[];
  readonly figures: readonly string[];
}

/**
 * The figure of a cell; null where none was given, or where it cannot be read as the column's type.
 *
 * @example
 * figureIn(formOfHealth.form, { row: 'all', column: area }); // '12.5'
 */
export function figureIn(
  form: SubmittedForm,
  at: { readonly row: string; readonly column: FormColumn },
): Figure | null {
  const cell = form.cells.find(({ row, column }) => row === at.row && column === at.column.key);
  return cell ? figureOf(cell.value, at.column) : null;
}

function figureOf(value: string, { type, aggregation }: FormColumn): Figure | null {
  if (type === 'text' || aggregation.kind === 'ratio') return null;
  const read = Figure.safeParse(value);
  return read.success && (type === 'decimal' || !read.data.includes('.')) ? read.data : null;
}

/**
 * Where a form that a body filled in does not hold: cells that the template does not have, figures that are none, and its checks
 * row by row. A check with a figure that is not given says nothing. `before` is the form that the body sent for the period before;
 * null where there is none.
 *
 * @example
 * formFailures(form, formOfHealth.form, null);
 * // [{ code: 'at-most', row: 'all', columns: ['area', 'planned'], figures: ['12.5', '10'] }]
 */
export function formFailures(
  form: TemplateForm,
  submitted: SubmittedForm,
  before: SubmittedForm | null,
): readonly FormFailure[] {
  const columns = new Map(form.columns.map((column) => [column.key, column]));
  const rows = new Set(form.rows.map(({ key }) => key));
  const misplaced = submitted.cells.flatMap(({ row, column: key, value }): FormFailure[] => {
    const failure = (code: FormFailure['code']) => [
      { code, row, columns: [key], figures: [value] },
    ];
    const column = columns.get(key);
    if (!rows.has(row)) return failure('row.unknown');
    if (!column) return failure('column.unknown');
    if (column.aggregation.kind === 'ratio') return failure('column.not-filled-in');
    const read = column.type === 'text' || figureOf(value, column) !== null;
    return read ? [] : failure('figure.unreadable');
  });
  const inRow = (of: SubmittedForm, row: string) => (key: string) => {
    const column = columns.get(key);
    return column ? figureIn(of, { row, column }) : null;
  };
  const broken = form.rows.flatMap(({ key: row }) =>
    form.checks.flatMap((check): FormFailure[] => {
      const failed = failedBy(check, inRow(submitted, row), before && inRow(before, row));
      return failed ? [{ code: check.kind, row, ...failed }] : [];
    }),
  );
  return [...misplaced, ...broken];
}

type FigureOf = (column: string) => Figure | null;

function failedBy(
  check: FormCheck,
  now: FigureOf,
  before: FigureOf | null,
): Pick<FormFailure, 'columns' | 'figures'> | null {
  const figure = now(check.column);
  if (figure === null) return null;
  switch (check.kind) {
    case 'at-most': {
      const other = now(check.other);
      if (other === null || compareFigures(figure, other) <= 0) return null;
      return { columns: [check.column, check.other], figures: [figure, other] };
    }
    case 'total': {
      const parts = check.parts.map(now).filter((part) => part !== null);
      const sum = parts.reduce(addFigures, ZERO);
      if (parts.length < check.parts.length || compareFigures(figure, sum) === 0) return null;
      return { columns: [check.column, ...check.parts], figures: [figure, ...parts] };
    }
    default: {
      const earlier = before?.(check.column) ?? null;
      if (earlier === null || compareFigures(figure, earlier) >= 0) return null;
      return { columns: [check.column, check.column], figures: [figure, earlier] };
    }
  }
}

import { figureIn, formFailures, quotientOf, RATIO_DECIMALS } from '@dondoc/domain/reporting';
import type {
  FormColumn,
  FormFailure,
  Quotient,
  SubmittedForm,
  TemplateForm,
} from '@dondoc/domain/reporting';

/** A cell of a form by the keys of its row and column. */
export interface CellPlace {
  readonly row: string;
  readonly column: string;
}

/** What stands in a cell; empty where nothing does, which is not zero. */
export const cellIn = (form: SubmittedForm | undefined, { row, column }: CellPlace): string =>
  form?.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? '';

/**
 * A form with other words in one cell; without words the cell stands nowhere.
 *
 * @example
 * withCell({ key: 'ho-dap', cells: [] }, { row: 'all', column: 'checked' }, '9').cells.length; // 1
 */
export function withCell(form: SubmittedForm, at: CellPlace, typed: string): SubmittedForm {
  const value = typed.trim();
  const place = form.cells.findIndex(({ row, column }) => row === at.row && column === at.column);
  const cell = { row: at.row, column: at.column, value };
  if (value === '') return { ...form, cells: form.cells.filter((_, index) => index !== place) };
  return {
    ...form,
    cells: place < 0 ? [...form.cells, cell] : form.cells.with(place, cell),
  };
}

/** Where a form does not hold, each failure at the cell of the first column that it names. */
export function failuresByCell(
  template: TemplateForm,
  form: SubmittedForm,
  before: SubmittedForm | null,
): ReadonlyMap<string, readonly FormFailure[]> {
  const failures = formFailures(template, form, before);
  return Map.groupBy(failures, ({ row, columns }) => `${row} ${columns[0] ?? ''}`);
}

/** A ratio as it follows from the cells beside it; null for a column that is filled in. */
export function ratioIn(
  { columns }: TemplateForm,
  form: SubmittedForm,
  { row, column: { aggregation } }: { readonly row: string; readonly column: FormColumn },
): Quotient | null {
  if (aggregation.kind !== 'ratio') return null;
  const figure = (key: string) => {
    const column = columns.find((one) => one.key === key);
    return column ? figureIn(form, { row, column }) : null;
  };
  const [of, to] = [figure(aggregation.of), figure(aggregation.to)];
  const sums = of === null || to === null ? null : { of, to };
  return quotientOf({ kind: 'ratio', sums, from: [], missing: [] }, RATIO_DECIMALS);
}

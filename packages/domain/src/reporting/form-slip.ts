import type { FormCheck, FormColumn, FormRow } from './template-form.ts';

/** What is wrong in the making of a form, and where. */
export interface FormSlip {
  readonly code:
    | 'column.repeated'
    | 'row.repeated'
    | 'column.unknown'
    | 'column.of-text'
    | 'column.not-filled-in'
    | 'column.not-summed'
    | 'column.of-itself'
    | 'units.differ'
    | 'column.not-cumulative';
  readonly path: readonly (string | number)[];
}

interface Made {
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  readonly checks: readonly FormCheck[];
}

/**
 * What is wrong in the making of a form, in the order of its parts; each with the path of the field that says it.
 *
 * @example
 * formSlips({ columns: [area, area], rows: [], checks: [] }); // [{ code: 'column.repeated', path: ['columns', 1, 'key'] }]
 */
export function formSlips({ columns, rows, checks }: Made): readonly FormSlip[] {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  return [
    ...repeated(columns, 'columns', 'column.repeated'),
    ...repeated(rows, 'rows', 'row.repeated'),
    ...columns.flatMap((column, at) => aggregationSlips(column, byKey, ['columns', at])),
    ...checks.flatMap((check, at) => checkSlips(check, byKey, ['checks', at])),
  ];
}

type Columns = ReadonlyMap<string, FormColumn>;
type Path = FormSlip['path'];

const repeated = (
  parts: readonly { readonly key: string }[],
  name: string,
  code: FormSlip['code'],
): readonly FormSlip[] =>
  parts.flatMap(({ key }, at) =>
    parts.findIndex((part) => part.key === key) < at ? [{ code, path: [name, at, 'key'] }] : [],
  );

function aggregationSlips(column: FormColumn, columns: Columns, at: Path): readonly FormSlip[] {
  const { aggregation } = column;
  const path = [...at, 'aggregation'];
  if (aggregation.kind === 'none') return [];
  if (column.type === 'text') return [{ code: 'column.of-text', path: [...path, 'kind'] }];
  if (aggregation.kind !== 'ratio') return [];
  const sides = (['of', 'to'] as const).flatMap((side): readonly FormSlip[] => {
    const named = columns.get(aggregation[side]);
    const slip = (code: FormSlip['code']): FormSlip => ({ code, path: [...path, side] });
    if (!named) return [slip('column.unknown')];
    if (named.key === column.key) return [slip('column.of-itself')];
    return named.aggregation.kind === 'sum' ? [] : [slip('column.not-summed')];
  });
  if (sides.length > 0) return sides;
  return aggregation.of === aggregation.to
    ? [{ code: 'column.of-itself', path: [...path, 'to'] }]
    : [];
}

/** The columns that a check reads, each with the path of the field that names it. */
function namedBy(check: FormCheck, at: Path): readonly { key: string; path: Path }[] {
  const column = { key: check.column, path: [...at, 'column'] };
  switch (check.kind) {
    case 'at-most':
      return [column, { key: check.other, path: [...at, 'other'] }];
    case 'total':
      return [column, ...check.parts.map((key, part) => ({ key, path: [...at, 'parts', part] }))];
    default:
      return [column];
  }
}

function checkSlips(check: FormCheck, columns: Columns, at: Path): readonly FormSlip[] {
  const named = namedBy(check, at);
  const own = columns.get(check.column);
  const unit = own?.aggregation.kind === 'ratio' ? undefined : own?.unit;
  const slips = named.flatMap(({ key, path }, place): readonly FormSlip[] => {
    const column = columns.get(key);
    if (!column) return [{ code: 'column.unknown', path }];
    if (column.type === 'text') return [{ code: 'column.of-text', path }];
    if (column.aggregation.kind === 'ratio') return [{ code: 'column.not-filled-in', path }];
    if (named.findIndex((other) => other.key === key) < place)
      return [{ code: 'column.of-itself', path }];
    return unit !== undefined && column.unit !== unit ? [{ code: 'units.differ', path }] : [];
  });
  const mayFall = check.kind === 'never-falls' && own?.valueKind !== 'cumulative';
  if (!mayFall || slips.length > 0) return slips;
  return [{ code: 'column.not-cumulative', path: [...at, 'column'] }];
}

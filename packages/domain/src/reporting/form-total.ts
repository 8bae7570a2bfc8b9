import type { CivilDate } from '../calendar/civil-date.ts';
import type { AgencyId, SubmissionId } from '../kernel/id.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { addFigures, compareFigures, divideFigures } from './figure.ts';
import type { Figure } from './figure.ts';
import { figureIn } from './submitted-form.ts';
import type { SubmittedForm } from './submitted-form.ts';
import type { FormColumn, TemplateForm } from './template-form.ts';

/** Which body said it, and in which submission. */
export interface FigureSource {
  readonly agencyId: AgencyId;
  readonly submissionId: SubmissionId;
}

/** A form of one body; `on` is the last day of the figures in it. */
export interface FormOfBody {
  readonly source: FigureSource;
  readonly on: CivilDate;
  readonly form: SubmittedForm;
}

/** Of whom a total is: `from` the bodies whose figures made it, `missing` those that left the cell blank. Blank is not zero. */
interface Told {
  readonly from: readonly FigureSource[];
  readonly missing: readonly FigureSource[];
}

/** Many figures of a column as one; null where nobody gave any. `on` is the day of the latest figure in it. */
export interface FigureTotal extends Told {
  readonly kind: 'figure';
  readonly value: Figure | null;
  readonly on: CivilDate | null;
}

/** The sums of two columns over the bodies that gave both; the others are missing. */
export interface RatioTotal extends Told {
  readonly kind: 'ratio';
  readonly sums: { readonly of: Figure; readonly to: Figure } | null;
}

export type FormTotal = FigureTotal | RatioTotal;

/** A cell of a form, by its column and the key of its row. */
export interface FormPlace {
  readonly column: FormColumn;
  readonly row: string;
}

/**
 * The figures in one cell of a form over many bodies as one, exact. In whatever order they are given, and whatever of them was put
 * together before (`joinTotals`), it is the same. Refuses `column.not-totalled` where figures of the column do not make one, and
 * `figures.several` where a column takes the last and the latest day has more than one.
 *
 * @example
 * aggregate(form, { column: area, row: 'all' }, [formOfHealth, formOfCulture]).value.value; // '13'
 */
export const aggregate = (
  form: TemplateForm,
  place: FormPlace,
  bodies: readonly FormOfBody[],
): Result<FormTotal> =>
  joinTotals(
    place.column,
    bodies.map((body) => ofOne(form, place, body)),
  );

/** What the form of one body says in a cell, as a total of one. */
function ofOne({ columns }: TemplateForm, { column, row }: FormPlace, body: FormOfBody): FormTotal {
  const { source, on, form } = body;
  const { aggregation } = column;
  const given = { from: [source], missing: [] };
  const blank = { from: [], missing: [source] };
  if (aggregation.kind !== 'ratio') {
    const value = figureIn(form, { row, column });
    return value === null
      ? { kind: 'figure', value, on: null, ...blank }
      : { kind: 'figure', value, on, ...given };
  }
  const summed = (key: string) => {
    const found = columns.find((one) => one.key === key);
    return found ? figureIn(form, { row, column: found }) : null;
  };
  const [of, to] = [summed(aggregation.of), summed(aggregation.to)];
  return of === null || to === null
    ? { kind: 'ratio', sums: null, ...blank }
    : { kind: 'ratio', sums: { of, to }, ...given };
}

/**
 * Totals of one column as one: of provinces and their communes, of months and their year. Refuses as `aggregate` does.
 *
 * @example
 * const ofOne = (body) => aggregate(form, { column: area, row: 'all' }, [body]).value;
 * joinTotals(area, [ofOne(formOfHealth), ofOne(formOfCulture)]).value.value; // '13'
 */
export function joinTotals(column: FormColumn, totals: readonly FormTotal[]): Result<FormTotal> {
  const { aggregation, key } = column;
  const missing = totals.flatMap((total) => total.missing);
  if (aggregation.kind === 'none')
    return refuse({ code: 'column.not-totalled', facts: { column: key } });
  if (aggregation.kind === 'ratio') {
    const ratios = totals.filter((total) => total.kind === 'ratio');
    const all = ratios.flatMap(({ sums }) => sums ?? []);
    const sum = (side: 'of' | 'to') => sumOf(all.map((one) => one[side]));
    const [of, to] = [sum('of'), sum('to')];
    const sums = of === null || to === null ? null : { of, to };
    return done({ kind: 'ratio', sums, from: ratios.flatMap(({ from }) => from), missing });
  }
  const given = totals.flatMap((total): readonly Given[] =>
    total.kind === 'figure' && total.value !== null && total.on !== null
      ? [{ value: total.value, on: total.on, from: total.from }]
      : [],
  );
  const taken = takenOf(aggregation.kind, given);
  const value = aggregation.kind === 'sum' ? sumOf(taken.map((one) => one.value)) : taken[0]?.value;
  if (aggregation.kind === 'last' && taken.some((one) => one.value !== value))
    return refuse({ code: 'figures.several', facts: { column: key } });
  const on = taken.reduce<CivilDate | null>((last, one) => laterOrNull(last, one.on), null);
  const from = taken.flatMap((one) => one.from);
  return done({ kind: 'figure', value: value ?? null, on, from, missing });
}

interface Given {
  readonly value: Figure;
  readonly on: CivilDate;
  readonly from: readonly FigureSource[];
}

/** The figures that make the total: all, those of the latest day, or those that are the greatest. */
function takenOf(kind: 'sum' | 'last' | 'max', given: readonly Given[]): readonly Given[] {
  const better = (one: Given, other: Given): boolean =>
    kind === 'last' ? one.on > other.on : compareFigures(one.value, other.value) > 0;
  if (kind === 'sum') return given;
  return given.filter((one) => !given.some((other) => better(other, one)));
}

const sumOf = (figures: readonly Figure[]): Figure | null =>
  figures.length > 0 ? figures.reduce(addFigures) : null;

const laterOrNull = (one: CivilDate | null, other: CivilDate): CivilDate =>
  one === null || one < other ? other : one;

/** Decimals of a ratio as it is written: in percent there are two of them. */
export const RATIO_DECIMALS = 4;

/** A ratio as it can be written: a figure, or why there is none. */
export type Quotient =
  | { readonly kind: 'quotient'; readonly value: Figure }
  | { readonly kind: 'zero-denominator' }
  | { readonly kind: 'not-given' };

/**
 * The ratio of two sums, rounded to so many decimals, a half away from zero. That nothing was given and that the second sum is zero
 * are answers, not errors.
 *
 * @example
 * quotientOf({ kind: 'ratio', sums: { of: '2', to: '3' }, from: [], missing: [] }, 4); // { kind: 'quotient', value: '0.6667' }
 */
export function quotientOf({ sums }: RatioTotal, decimals: number): Quotient {
  if (sums === null) return { kind: 'not-given' };
  const value = divideFigures(sums.of, sums.to, decimals);
  return value === null ? { kind: 'zero-denominator' } : { kind: 'quotient', value };
}

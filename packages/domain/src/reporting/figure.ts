import { z } from 'zod';

const DECIMAL = /^-?\d{1,18}(?:\.\d{1,9})?$/u;

/**
 * A number that a body reports (số liệu), as decimal text: exact, where a number of the machine would make 0.3 of 0.1 + 0.2 only
 * nearly. Read with a point before at most 9 decimals; kept without zeros that say nothing, so that equal figures are equal texts.
 */
export const Figure = z
  .string()
  .trim()
  .regex(DECIMAL, { error: 'figure.unreadable' })
  .transform((text) => written(scaled(text)))
  .brand<'Figure'>();
export type Figure = z.infer<typeof Figure>;

/** A decimal as whole number of its last places: 12.5 is 125 with 1 place. */
interface Scaled {
  readonly digits: bigint;
  readonly places: number;
}

function scaled(text: string): Scaled {
  const [whole = '', part = ''] = text.split('.');
  return { digits: BigInt(whole + part), places: part.length };
}

const at = ({ digits, places }: Scaled, wanted: number): bigint =>
  digits * 10n ** BigInt(wanted - places);

const size = (number: bigint): bigint => (number < 0n ? -number : number);

function written({ digits, places }: Scaled): string {
  const sign = digits < 0n ? '-' : '';
  const all = size(digits)
    .toString()
    .padStart(places + 1, '0');
  const whole = all.slice(0, all.length - places);
  const part = all.slice(all.length - places).replace(/0+$/u, '');
  return `${sign}${whole}${part && `.${part}`}`;
}

/** What is computed of figures is one, of whatever length. */
const Computed = z.string().brand<'Figure'>();
const figureOf = (value: Scaled): Figure => Computed.parse(written(value));

/** Zero, which is a figure: not the same as none given. */
export const ZERO: Figure = Figure.parse('0');

/**
 * The exact sum of two figures.
 *
 * @example
 * addFigures(Figure.parse('0.1'), Figure.parse('0.2')); // '0.3'
 */
export function addFigures(one: Figure, other: Figure): Figure {
  const [a, b] = [scaled(one), scaled(other)];
  const places = Math.max(a.places, b.places);
  return figureOf({ digits: at(a, places) + at(b, places), places });
}

/**
 * A ratio in hundredths, as a column with the unit "%" says it.
 *
 * @example
 * inPercent(Figure.parse('0.6667')); // '66.67'
 */
export function inPercent(ratio: Figure): Figure {
  const { digits, places } = scaled(ratio);
  return figureOf({ digits: digits * 100n, places });
}

/**
 * Below 0 where the first figure is smaller, above 0 where it is greater, 0 where they are equal.
 *
 * @example
 * compareFigures(Figure.parse('9.5'), Figure.parse('10')); // -1
 */
export function compareFigures(one: Figure, other: Figure): -1 | 0 | 1 {
  const [a, b] = [scaled(one), scaled(other)];
  const places = Math.max(a.places, b.places);
  const difference = at(a, places) - at(b, places);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/**
 * One figure divided by another, rounded to so many decimals, a half away from zero; null where the other is zero.
 *
 * @example
 * divideFigures(Figure.parse('2'), Figure.parse('3'), 4); // '0.6667'
 */
export function divideFigures(one: Figure, other: Figure, decimals: number): Figure | null {
  const [a, b] = [scaled(one), scaled(other)];
  const places = Math.max(a.places, b.places);
  const divisor = at(b, places);
  if (divisor === 0n) return null;
  const dividend = at(a, places) * 10n ** BigInt(decimals);
  const bottom = size(divisor);
  const rounded = (size(dividend) * 2n + bottom) / (bottom * 2n);
  const negative = dividend < 0n !== divisor < 0n;
  return figureOf({ digits: negative ? -rounded : rounded, places: decimals });
}

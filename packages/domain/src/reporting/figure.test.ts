import { array, assert, bigInt, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases } from '../testing/cases.ts';
import { addFigures, compareFigures, divideFigures, Figure, ZERO } from './figure.ts';

const f = (text: string) => Figure.parse(text);

/** Any figure with up to four decimals, beside its value in ten-thousandths. */
const anyFigure = record({
  value: bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
  places: integer({ min: 0, max: 4 }),
}).map(({ value, places }) => {
  const whole = value - (value % 10n ** BigInt(4 - places));
  const digits = String(whole < 0n ? -whole : whole).padStart(5, '0');
  return {
    value: whole,
    figure: f(`${whole < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`),
  };
});

describe('a figure', () => {
  test.each([
    ['007', '7'],
    ['12.50', '12.5'],
    ['-0.0', '0'],
    [' 3 ', '3'],
    ['-0.25', '-0.25'],
  ])('%s is kept as %s', (text, kept) => {
    expect(f(text)).toBe(kept);
  });

  test.each(['', '1,5', '1.234.5', '.5', '5.', '1e3', '½', '12 ha', '0x10', '١٢'])(
    '%s is none',
    (text) => {
      expect(Figure.safeParse(text).success).toBe(false);
    },
  );

  test('one tenth and two tenths are three tenths', () => {
    expect(addFigures(f('0.1'), f('0.2'))).toBe('0.3');
  });

  test('a sum is exact beyond what a number of the machine holds', () => {
    expect(addFigures(f('9007199254740993'), f('0.000000001'))).toBe('9007199254740993.000000001');
  });

  test('adds and compares as whole ten-thousandths do', () => {
    assert(
      property(anyFigure, anyFigure, (one, other) => {
        const sum = addFigures(one.figure, other.figure);
        expect(addFigures(other.figure, one.figure)).toBe(sum);
        expect(compareFigures(one.figure, other.figure)).toBe(
          Number(one.value > other.value) - Number(one.value < other.value),
        );
        const scaled = one.value + other.value;
        const size = String(scaled < 0n ? -scaled : scaled).padStart(5, '0');
        const text = `${scaled < 0n ? '-' : ''}${size.slice(0, -4)}.${size.slice(-4)}`;
        expect(sum).toBe(f(text));
      }),
      { seed: 304, numRuns: cases(2000) },
    );
  });

  test('a sum does not depend on the order', () => {
    assert(
      property(array(anyFigure, { maxLength: 12 }), (list) => {
        const figures = list.map(({ figure }) => figure);
        const sum = figures.reduce(addFigures, ZERO);
        expect(figures.toReversed().reduce(addFigures, ZERO)).toBe(sum);
      }),
      { seed: 305, numRuns: cases(500) },
    );
  });

  test.each([
    ['2', '3', 4, '0.6667'],
    ['1', '8', 2, '0.13'],
    ['-1', '8', 2, '-0.13'],
    ['7', '-2', 0, '-4'],
    ['1', '3', 0, '0'],
    ['-1', '3', 0, '0'],
    ['0.3', '0.1', 6, '3'],
    ['1', '0.25', 0, '4'],
    ['0.5', '2', 2, '0.25'],
    ['5', '0', 2, null],
    ['0', '0.000', 2, null],
  ])('%s to %s with %i decimals is %s', (one, other, decimals, quotient) => {
    expect(divideFigures(f(one), f(other), decimals)).toBe(quotient);
  });
});

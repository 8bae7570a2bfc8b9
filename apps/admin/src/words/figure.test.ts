import { Figure } from '@dondoc/domain/reporting';
import { expect, test } from 'vitest';
import { readFigure, writeFigure } from './figure.ts';

test.each([
  ['0', '0'],
  ['95', '95'],
  ['95.5', '95,5'],
  ['999', '999'],
  ['1000', '1.000'],
  ['-1234567.25', '-1.234.567,25'],
  ['0.05', '0,05'],
])('%s is written %s and read again', (figure, written) => {
  expect(writeFigure(Figure.parse(figure))).toBe(written);
  expect(readFigure(written)).toBe(figure);
});

test.each([
  [' 1 234 ', '1234'],
  ['95.5', '95.5'],
  ['1.234', '1234'],
  ['1,234', '1.234'],
  ['1.23.4', '1.23.4'],
  ['chín', 'chín'],
  ['', ''],
])('typed “%s” is read %s', (typed, read) => {
  expect(readFigure(typed)).toBe(read);
});

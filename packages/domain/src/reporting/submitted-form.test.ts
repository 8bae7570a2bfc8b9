import { describe, expect, test } from 'vitest';
import { formColumn, formOfBody, templateForm } from '../testing/form.ts';
import { figureIn, formFailures, SubmittedForm } from './submitted-form.ts';
import type { FormFailure } from './submitted-form.ts';

const total = formColumn('total', { type: 'whole' });
const kinh = formColumn('kinh', { type: 'whole' });
const khac = formColumn('khac', { type: 'whole' });
const sofar = formColumn('so-far', { valueKind: 'cumulative' });
const place = formColumn('place', { type: 'text', aggregation: { kind: 'none' } });
const rate = formColumn('rate', { aggregation: { kind: 'ratio', of: 'kinh', to: 'total' } });
const form = templateForm([total, kinh, khac, sofar, place, rate], {
  checks: [
    { kind: 'at-most', column: 'kinh', other: 'total' },
    { kind: 'total', column: 'total', parts: ['kinh', 'khac'] },
    { kind: 'never-falls', column: 'so-far' },
  ],
});
const filledIn = (values: Record<string, string>) => formOfBody(1, values).form;

describe('a form that a body filled in', () => {
  test.each<[string, Record<string, string>, Record<string, string> | null, FormFailure[]]>([
    ['holds', { total: '5', kinh: '3', khac: '2', 'so-far': '7', place: 'xã A' }, null, []],
    [
      'has more of a part than of the whole',
      { total: '5', kinh: '6' },
      null,
      [{ code: 'at-most', row: 'all', columns: ['kinh', 'total'], figures: ['6', '5'] }],
    ],
    [
      'has parts that do not make the whole',
      { total: '5', kinh: '3', khac: '1' },
      null,
      [
        {
          code: 'total',
          row: 'all',
          columns: ['total', 'kinh', 'khac'],
          figures: ['5', '3', '1'],
        },
      ],
    ],
    ['has all of the whole in one part', { total: '5', kinh: '5' }, null, []],
    ['has the whole without the part', { total: '5' }, null, []],
    ['has the part without the whole', { kinh: '5' }, null, []],
    ['has a part that is not given: nothing can be said', { total: '5', kinh: '3' }, null, []],
    [
      'has a part that is zero: that can',
      { total: '5', kinh: '3', khac: '0' },
      null,
      [
        {
          code: 'total',
          row: 'all',
          columns: ['total', 'kinh', 'khac'],
          figures: ['5', '3', '0'],
        },
      ],
    ],
    [
      'has less so far than the period before',
      { 'so-far': '9.95' },
      { 'so-far': '10' },
      [{ code: 'never-falls', row: 'all', columns: ['so-far', 'so-far'], figures: ['9.95', '10'] }],
    ],
    ['has as much so far as the period before', { 'so-far': '10.0' }, { 'so-far': '10' }, []],
    [
      'has half a person',
      { total: '5.5' },
      null,
      [{ code: 'figure.unreadable', row: 'all', columns: ['total'], figures: ['5.5'] }],
    ],
    [
      'has words for a figure',
      { 'so-far': 'chưa có' },
      null,
      [{ code: 'figure.unreadable', row: 'all', columns: ['so-far'], figures: ['chưa có'] }],
    ],
    [
      'has a column that nobody asked for',
      { other: '1' },
      null,
      [{ code: 'column.unknown', row: 'all', columns: ['other'], figures: ['1'] }],
    ],
    [
      'has a ratio filled in by hand',
      { rate: '60' },
      null,
      [{ code: 'column.not-filled-in', row: 'all', columns: ['rate'], figures: ['60'] }],
    ],
  ])('%s', (_name, values, before, failures) => {
    expect(formFailures(form, filledIn(values), before && filledIn(before))).toEqual(failures);
  });

  test('a cell in a row that nobody asked for is named', () => {
    const cells = [{ row: 'other', column: 'total', value: '1' }];
    expect(formFailures(form, { key: 'form', cells }, null)).toEqual([
      { code: 'row.unknown', row: 'other', columns: ['total'], figures: ['1'] },
    ]);
  });

  test('words, and a ratio filled in by hand, are no figures', () => {
    const filled = filledIn({ place: '12', rate: '60' });
    expect(figureIn(filled, { row: 'all', column: place })).toBe(null);
    expect(figureIn(filled, { row: 'all', column: rate })).toBe(null);
  });

  test('a figure is that of its own row, and two cells of one column are no repetition', () => {
    const cells = [
      { row: 'north', column: 'total', value: '1' },
      { row: 'south', column: 'total', value: '2' },
    ];
    const read = SubmittedForm.parse({ key: 'form', cells });
    expect(figureIn(read, { row: 'south', column: total })).toBe('2');
  });

  test('zero is a figure, a cell not given is none', () => {
    expect(figureIn(filledIn({ total: '0' }), { row: 'all', column: total })).toBe('0');
    expect(figureIn(filledIn({}), { row: 'all', column: total })).toBe(null);
  });
});

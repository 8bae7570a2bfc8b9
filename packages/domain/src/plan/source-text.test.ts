import { expect, test } from 'vitest';
import { Anchor } from './anchor.ts';
import { SourceText } from './source-text.ts';

const block = {
  kind: 'item',
  label: 'a)',
  depth: 1,
  bold: false,
  align: 'justify',
  table: null,
  anchor: { start: 0, end: 7 },
};
const cell = { table: 0, row: 1, column: 2, rowSpan: 1, columnSpan: 1 };

test('a text is read back with its blocks as it was kept', () => {
  const kept = { text: 'Rà soát', blocks: [block, { ...block, kind: 'cell', table: cell }] };
  expect(SourceText.parse(kept)).toEqual(kept);
});

test.each([
  ['a kind that is none', { ...block, kind: 'picture' }],
  ['a depth above the outline', { ...block, depth: -1 }],
  ['an alignment that is none', { ...block, align: 'middle' }],
  ['a cell that spans nothing', { ...block, table: { ...cell, rowSpan: 0 } }],
  ['a place that ends before it begins', { ...block, anchor: { start: 7, end: 0 } }],
])('a block with %s is refused at the door', (_what, wrong) => {
  expect(SourceText.safeParse({ text: 'Rà soát', blocks: [wrong] }).success).toBe(false);
});

test('a place may be a point between two letters', () => {
  expect(Anchor.parse({ start: 3, end: 3 })).toEqual({ start: 3, end: 3 });
});

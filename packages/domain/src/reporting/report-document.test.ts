import { expect, test } from 'vitest';
import { PaperBlock } from './report-document.ts';

test('a table with one row that is short of a cell is refused', () => {
  const columns = ['TT', 'Nội dung'].map((title) => ({ title, align: 'left', width: 1 }));
  const table = (rows: readonly (readonly string[])[]) =>
    PaperBlock.safeParse({ kind: 'table', columns, rows });
  expect(table([['1', 'Hồ Suối Nứa'], ['2']]).error?.issues[0]?.message).toBe('table.ragged');
  expect(table([['1', 'Hồ Suối Nứa']]).success).toBe(true);
});

import { describe, expect, it } from 'vitest';
import { listItems } from './list-items.ts';

const rows = [
  { id: '1', section: 'II' },
  { id: '2', section: 'III' },
  { id: '3', section: 'II' },
];

describe('the lines of a register', () => {
  it('keep the order given where there are no groups', () => {
    expect(listItems(rows).map((item) => item.key)).toEqual(['1', '2', '3']);
  });

  it('put each row under its group, groups in the order of their first row', () => {
    expect(listItems(rows, (row) => row.section)).toEqual([
      { kind: 'group', key: 'group II', group: 'II', count: 2 },
      { kind: 'row', key: '1', row: rows[0] },
      { kind: 'row', key: '3', row: rows[2] },
      { kind: 'group', key: 'group III', group: 'III', count: 1 },
      { kind: 'row', key: '2', row: rows[1] },
    ]);
  });
});

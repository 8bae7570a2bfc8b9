import { describe, expect, it } from 'vitest';
import { nextRow } from './next-row.ts';

describe('moving through a list by J and K', () => {
  const ids = ['a', 'b', 'c'];
  it.each([
    [null, 1, 'a'],
    [null, -1, 'c'],
    ['a', 1, 'b'],
    ['c', 1, 'c'],
    ['a', -1, 'a'],
    ['gone', 1, 'a'],
  ] as const)('from %s by %d leads to %s', (from, step, to) => {
    expect(nextRow(ids, from, step)).toBe(to);
  });

  it('leads nowhere in an empty list', () => {
    expect(nextRow([], null, 1)).toBeNull();
  });
});

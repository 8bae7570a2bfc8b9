import { expect, it } from 'vitest';
import { nextCell } from './next-cell.ts';

const size = { rows: 55, columns: 9 };
const press = (key: string, ctrlKey = false) =>
  nextCell({ key, ctrlKey, metaKey: false }, { row: 3, column: 4 }, size);

it.each([
  ['ArrowUp', false, [2, 4]],
  ['ArrowDown', false, [4, 4]],
  ['ArrowLeft', false, [3, 3]],
  ['ArrowRight', false, [3, 5]],
  ['PageUp', false, [0, 4]],
  ['PageDown', false, [13, 4]],
  ['Home', false, [3, 0]],
  ['End', false, [3, 8]],
  ['Home', true, [0, 0]],
  ['End', true, [54, 8]],
])('%s, Ctrl %s, goes to %j', (key, ctrl, [row, column]) => {
  expect(press(key, ctrl)).toEqual({ row, column });
});

it('the edges hold, and other keys are not the grid’s', () => {
  expect(
    nextCell({ key: 'ArrowUp', ctrlKey: false, metaKey: false }, { row: 0, column: 0 }, size),
  ).toEqual({ row: 0, column: 0 });
  expect(press('a')).toBeNull();
});

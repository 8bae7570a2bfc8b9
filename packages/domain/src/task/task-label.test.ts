import { expect, test } from 'vitest';
import { writeTaskLabel } from './task-label.ts';

// Domain, "Words": a task is anchored to its numbered unit, bullet or table row.
test.each([
  ['III.3.-2', 'III.3 gạch 2'],
  ['II.1', 'II.1'],
  ['-4', 'gạch 4'],
  ['I.-1.a', 'I gạch 1.a'],
  ['', ''],
])('the number %s is read as %s', (label, read) => {
  expect(writeTaskLabel(label, (count) => `gạch ${count}`)).toBe(read);
});

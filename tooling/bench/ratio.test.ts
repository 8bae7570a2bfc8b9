import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { line, measure } from './ratio.ts';

test('does the rounds of both in turns and counts none of the warm-up', async () => {
  const order: string[] = [];
  await measure({
    name: 'turns',
    base: async () => order.push('base'),
    subject: async () => order.push('subject'),
    prepare: async () => order.push('prepare'),
    rounds: 2,
    warmUp: 1,
  });
  expect(order.join(' ')).toBe('prepare base subject '.repeat(3).trim());
});

test('is red where the ratio is larger than allowed', async () => {
  const slow = { base: () => wait(2), subject: () => wait(40), rounds: 3 };
  expect(await measure({ name: 'judged', ...slow, atMost: 2 })).toMatchObject({ good: false });
  expect(await measure({ name: 'told', ...slow })).toMatchObject({ good: true });
});

test('a line tells the ratio and where it comes from', () => {
  const measured = { name: 'a command', subject: 6, base: 2, ratio: 3, good: true };
  expect(line(measured)).toBe('ok      3.00 = 6.00 ms / 2.00 ms  a command');
});

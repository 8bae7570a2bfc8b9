import { expect, test } from 'vitest';
import { Timing } from './timing.ts';

test.each<[string, unknown, unknown[] | null]>([
  ['a window of no days', { kind: 'window', from: '2026-03-05', to: '2026-03-02' }, ['to']],
  ['a window of one day', { kind: 'window', from: '2026-03-05', to: '2026-03-05' }, null],
  ['31 April of every year', { kind: 'yearly', month: 4, day: 31, operator: 'by' }, ['day']],
  ['29 February of every year', { kind: 'yearly', month: 2, day: 29, operator: 'by' }, null],
  ['by 31 April', { kind: 'by', date: '2026-04-31', operator: 'by' }, ['date']],
  [
    'a term that runs backwards',
    {
      kind: 'after',
      event: 'khi có lũ',
      amount: -1,
      unit: 'days',
      eventOn: null,
      eventDocument: null,
    },
    ['amount'],
  ],
])('%s is met at the door', (_name, timing, path) => {
  expect(Timing.safeParse(timing).error?.issues[0]?.path ?? null).toEqual(path);
});

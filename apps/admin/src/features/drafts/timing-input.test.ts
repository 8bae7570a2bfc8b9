import { expect, it } from 'vitest';
import { timingOf } from './timing-input.ts';
import type { TimingInput } from './timing-input.ts';

it.each<[TimingInput, ReturnType<typeof timingOf> | object]>([
  [
    { kind: 'by', date: '2026-08-15', from: '2026-01-01' },
    { kind: 'by', date: '2026-08-15', operator: 'by', inheritedFromPlan: false },
  ],
  [{ kind: 'by', date: '2026-02-30' }, null],
  [{ kind: 'window', from: '2026-09-02', to: '2026-09-01' }, null],
  [
    { kind: 'window', from: '2026-09-01', to: '2026-09-30' },
    { kind: 'window', from: '2026-09-01', to: '2026-09-30' },
  ],
  [{ kind: 'yearly', day: 30 }, null],
  [
    { kind: 'yearly', day: 30, month: 9, operator: 'before' },
    { kind: 'yearly', day: 30, month: 9, operator: 'before' },
  ],
  [{ kind: 'after', event: ' ', amount: 5 }, null],
  [
    { kind: 'after', event: 'khi lũ rút', amount: 5 },
    {
      kind: 'after',
      event: 'khi lũ rút',
      amount: 5,
      unit: 'days',
      eventOn: null,
      eventDocument: null,
    },
  ],
  [{ kind: 'none', date: '2026-08-15' }, { kind: 'none' }],
])('%j makes %j', (input, timing) => {
  expect(timingOf(input)).toEqual(timing);
});

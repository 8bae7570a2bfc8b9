import { CivilDate } from '@dondoc/domain/calendar';
import type { Timing } from '@dondoc/domain/task';
import { expect, it } from 'vitest';
import { en } from './en/index.ts';
import { timingHangsOn, writeTiming } from './timing.ts';
import { vi } from './vi/index.ts';

const day = (text: string) => CivilDate.parse(text);
const flood: Timing = {
  kind: 'after',
  event: 'khi lũ rút',
  amount: 5,
  unit: 'days',
  eventOn: null,
  eventDocument: null,
};

it.each<[Timing, string, string]>([
  [
    { kind: 'by', date: day('2026-07-15'), operator: 'before', inheritedFromPlan: false },
    '15/07/2026',
    '15/07/2026',
  ],
  [
    { kind: 'window', from: day('2026-09-01'), to: day('2026-12-31') },
    '01/09/2026 - 31/12/2026',
    '01/09/2026 - 31/12/2026',
  ],
  [{ kind: 'from', from: day('2026-10-01') }, 'từ 01/10/2026', 'from 01/10/2026'],
  [{ kind: 'yearly', month: 9, day: 30, operator: 'before' }, '30/09 hằng năm', '30/09 every year'],
  [{ kind: 'continuous' }, 'thường xuyên', 'continuous'],
  [flood, 'trong 5 ngày sau sự kiện', 'within 5 days of the event'],
  [{ ...flood, amount: 0 }, 'khi có sự kiện', 'upon the event'],
  [{ kind: 'per-other-plan', plan: 'x' }, 'theo kế hoạch riêng', 'per another plan'],
  [{ kind: 'none' }, 'không ghi hạn', 'no deadline'],
])('%j is written as it is worded, in both languages', (timing, vietnamese, english) => {
  expect(writeTiming(timing, vi)).toBe(vietnamese);
  expect(writeTiming(timing, en)).toBe(english);
});

it('keeps the words of the paper that a timing hangs on', () => {
  expect(timingHangsOn(flood)).toBe('khi lũ rút');
  expect(timingHangsOn({ kind: 'none' })).toBeNull();
});

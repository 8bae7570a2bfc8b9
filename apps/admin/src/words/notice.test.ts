import { DEFAULT_ESCALATION } from '@dondoc/domain/plan';
import { expect, test } from 'vitest';
import { writeStep } from './notice.ts';
import { en } from './en/index.ts';
import { vi } from './vi/index.ts';

test.each([
  ['due-2', 'Trước hạn 2 ngày làm việc', '2 working days before it is due'],
  ['due+0', 'Đến hạn', 'On the due day'],
  ['due+1', 'Quá hạn 1 ngày làm việc', '1 working day overdue'],
  ['more-1', 'Trước hạn bổ sung 1 ngày làm việc', '1 working day before more is due'],
  ['more+0', 'Đến hạn bổ sung', 'On the day more is due'],
])('%s is said as %s', (step, vietnamese, english) => {
  expect(writeStep(step, vi)).toBe(vietnamese);
  expect(writeStep(step, en)).toBe(english);
});

test('every step that a plan has by itself has words', () => {
  const { report, task, more } = DEFAULT_ESCALATION;
  const steps = [
    ...[...report, ...task].map(({ offset }) => `due${offset < 0 ? '' : '+'}${offset}`),
    ...more.map(({ offset }) => `more${offset < 0 ? '' : '+'}${offset}`),
  ];
  for (const step of steps) expect(writeStep(step, vi)).not.toBe(step);
});

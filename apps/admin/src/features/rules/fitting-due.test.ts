import { DueForm } from '@dondoc/domain/reporting';
import { expect, it } from 'vitest';
import { FIRST_DUE, fittingDue, withCadence } from './fitting-due.ts';

const twentieth = FIRST_DUE['day-of-month'];

it.each([
  ['month', twentieth, twentieth],
  ['year', twentieth, twentieth],
  ['year', { kind: 'none' }, FIRST_DUE['yearly-day']],
  ['month', FIRST_DUE['yearly-day'], twentieth],
  ['week', twentieth, FIRST_DUE['after-close']],
  ['once', twentieth, { kind: 'none' }],
  ['on-request', FIRST_DUE['after-close'], { kind: 'none' }],
] as const)('%s with %j is due by %j', (kind, due, fitting) => {
  expect(fittingDue({ kind }, due)).toEqual(fitting);
});

it('begins every form with a due date that the schema takes', () => {
  for (const due of Object.values(FIRST_DUE)) expect(DueForm.parse(due)).toEqual(due);
});

it('lets a rule that begins to recur have its periods from its cadence', () => {
  const merged = {
    hostRuleId: null,
    host: 'báo cáo tháng 12/2022',
    period: { kind: 'month', year: 2022, month: 12 },
  } as const;
  const once = {
    cadence: { kind: 'once' },
    due: { kind: 'none' },
    merged,
    replacedByLonger: false,
  } as const;
  expect(withCadence(once, { kind: 'month' })).toEqual({
    cadence: { kind: 'month' },
    due: twentieth,
    merged: { ...merged, period: null },
    replacedByLonger: true,
  });
  expect(withCadence(once, { kind: 'unscheduled' }).merged).toEqual(merged);
});

import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import type { Period } from '../period/cadence.ts';
import { reportingRule, ruleContext } from '../testing/rule.ts';
import { DeadlineStep } from './deadline-step.ts';
import { deadlineFor } from './deadline.ts';
import type { DueForm, ReportingRule } from './rule.ts';

const on = (text: string) => CivilDate.parse(text);
const month = (year: number, number: number): Period => ({ kind: 'month', year, month: number });
const year = (number: number): Period => ({ kind: 'year', year: number });
const half = (number: number, of: 1 | 2): Period => ({ kind: 'half-year', year: number, half: of });
const yearlyDay = (m: number, day: number, yearOffset = 0): DueForm => ({
  kind: 'yearly-day',
  month: m,
  day,
  yearOffset,
});
const dayOfMonth = (day: number, monthOffset = 0): DueForm => ({
  kind: 'day-of-month',
  day,
  monthOffset,
});
const context = ruleContext('2023-01-10');

const afterClose = (amount: number, unit: 'days' | 'working-days'): DueForm => ({
  kind: 'after-close',
  amount,
  unit,
});

describe('due dates of real sentences', () => {
  const yearly = { cadence: { kind: 'year' }, due: yearlyDay(11, 15) } as const;
  test.each<[string, Partial<ReportingRule>, Period, string, string]>([
    [
      '"trước ngày 15/11 hằng năm", a Sunday in 2026',
      yearly,
      year(2026),
      '2026-11-15',
      '2026-11-16',
    ],
    [
      '"trước ngày 15/11 hằng năm", a Saturday in 2025',
      yearly,
      year(2025),
      '2025-11-15',
      '2025-11-17',
    ],
    ['"trước ngày 15/11 hằng năm" in 2023', yearly, year(2023), '2023-11-15', '2023-11-15'],
    ['"trước ngày 20 hằng tháng"', {}, month(2026, 3), '2026-03-20', '2026-03-20'],
    [
      '"trước ngày 20 hằng tháng" on the last day of the New Year week',
      {},
      month(2026, 2),
      '2026-02-20',
      '2026-02-23',
    ],
    [
      '"trước ngày 18 hàng tháng", in the nine days 14-22 February',
      { due: dayOfMonth(18) },
      month(2026, 2),
      '2026-02-18',
      '2026-02-23',
    ],
    [
      '14 February, the first of the nine',
      { due: dayOfMonth(14) },
      month(2026, 2),
      '2026-02-14',
      '2026-02-23',
    ],
    [
      '22 February, the last of the nine',
      { due: dayOfMonth(22) },
      month(2026, 2),
      '2026-02-22',
      '2026-02-23',
    ],
    ['13 February, a Friday', { due: dayOfMonth(13) }, month(2026, 2), '2026-02-13', '2026-02-13'],
    ['New Year 2023', { due: dayOfMonth(22) }, month(2023, 1), '2023-01-22', '2023-01-27'],
    ['New Year 2024', { due: dayOfMonth(10) }, month(2024, 2), '2024-02-10', '2024-02-15'],
    ['New Year 2025', { due: dayOfMonth(29) }, month(2025, 1), '2025-01-29', '2025-02-03'],
    [
      'the worked Saturday 22 August',
      { due: dayOfMonth(22) },
      month(2026, 8),
      '2026-08-22',
      '2026-08-22',
    ],
    [
      'the 31st in February (Civil Code 2015, art. 148)',
      { due: dayOfMonth(31) },
      month(2026, 2),
      '2026-02-28',
      '2026-03-02',
    ],
    [
      'the 31st in the leap February',
      { due: dayOfMonth(31) },
      month(2024, 2),
      '2024-02-29',
      '2024-02-29',
    ],
    [
      'the 5th of the next month over the year end',
      { due: dayOfMonth(5, 1) },
      month(2025, 12),
      '2026-01-05',
      '2026-01-05',
    ],
    [
      '"6 tháng (trước ngày 18/5)"',
      { cadence: { kind: 'half-year' }, due: yearlyDay(5, 18) },
      half(2026, 1),
      '2026-05-18',
      '2026-05-18',
    ],
    [
      'first half-year by 20 June',
      { cadence: { kind: 'half-year' }, due: dayOfMonth(20) },
      half(2026, 1),
      '2026-06-20',
      '2026-06-22',
    ],
    [
      'second half-year by 20 December',
      { cadence: { kind: 'half-year' }, due: dayOfMonth(20) },
      half(2026, 2),
      '2026-12-20',
      '2026-12-21',
    ],
    [
      '"tổng kết năm (trước ngày 30/11)"',
      { cadence: { kind: 'year' }, due: yearlyDay(11, 30) },
      year(2025),
      '2025-11-30',
      '2025-12-01',
    ],
    [
      '15 January of the year after',
      { cadence: { kind: 'year' }, due: yearlyDay(1, 15, 1) },
      year(2026),
      '2027-01-15',
      '2027-01-15',
    ],
    [
      '1 working day after the close (decree 09/2019)',
      { due: afterClose(1, 'working-days') },
      month(2026, 2),
      '2026-02-23',
      '2026-02-23',
    ],
    [
      '5 days after the close',
      { due: afterClose(5, 'days') },
      month(2026, 2),
      '2026-02-19',
      '2026-02-23',
    ],
    [
      'previous working day',
      { due: dayOfMonth(18), shift: 'previous' },
      month(2026, 2),
      '2026-02-18',
      '2026-02-13',
    ],
    [
      'no shift',
      { due: dayOfMonth(18), shift: 'none' },
      month(2026, 2),
      '2026-02-18',
      '2026-02-18',
    ],
  ])('%s', (_name, change, period, nominal, effective) => {
    expect(deadlineFor(reportingRule(change), period, context)).toMatchObject({
      nominal,
      effective,
    });
  });

  test('"01/6 và 15/11": a listed day is its own due date and its window closes on it', () => {
    const rule = reportingRule({
      cadence: {
        kind: 'days-in-year',
        days: [
          { month: 6, day: 1 },
          { month: 11, day: 15 },
        ],
      },
      due: { kind: 'none' },
      operator: 'by',
    });
    expect(
      deadlineFor(rule, { kind: 'day-in-year', date: on('2026-11-15') }, context),
    ).toMatchObject({
      window: { from: '2026-06-02', to: '2026-11-15' },
      estimateFrom: null,
      effective: '2026-11-16',
    });
  });
});

describe('where the report is due before the window closes', () => {
  const yearly = reportingRule({ cadence: { kind: 'year' }, due: yearlyDay(11, 15) });

  test('the first window begins with the issue, the next ones after the last, the rest is an estimate', () => {
    const issued = ruleContext('2024-03-05');
    expect(deadlineFor(yearly, year(2024), issued)).toMatchObject({
      window: { from: '2024-03-05', to: '2024-11-14' },
      estimateFrom: '2024-11-15',
    });
    expect(deadlineFor(yearly, year(2025), issued)).toMatchObject({
      window: { from: '2024-11-15', to: '2025-11-14' },
      estimateFrom: '2025-11-15',
    });
  });

  test('a plan issued in the middle of the year before counts from the start of the period', () => {
    expect(deadlineFor(yearly, year(2026), ruleContext('2025-11-20')).window).toEqual({
      from: '2026-01-01',
      to: '2026-11-14',
    });
  });

  test('a plan issued on the day before the date has one day of figures', () => {
    expect(deadlineFor(yearly, year(2024), ruleContext('2024-11-14'))).toMatchObject({
      window: { from: '2024-11-14', to: '2024-11-14' },
      estimateFrom: '2024-11-15',
    });
  });

  test('a report due on the day its window closes leaves nothing over for the next one', () => {
    const rule = reportingRule({ window: { kind: 'calendar' }, due: dayOfMonth(28) });
    expect(deadlineFor(rule, month(2025, 2), context).estimateFrom).toBeNull();
    expect(deadlineFor(rule, month(2025, 3), context)).toMatchObject({
      window: { from: '2025-03-01', to: '2025-03-27' },
      estimateFrom: '2025-03-28',
    });
  });

  test('a window that closes in time is the declared one', () => {
    expect(deadlineFor(reportingRule(), month(2026, 3), context)).toMatchObject({
      window: { from: '2026-02-15', to: '2026-03-14' },
      estimateFrom: null,
    });
  });
});

test('a reading of a rule with a day of its own says the reading, names no other period and enters no day', () => {
  const reason = 'Văn bản ghi nhầm năm';
  const readAs = { period: year(2025), reason, document: null };
  const rule = reportingRule({
    window: { kind: 'calendar' },
    due: { kind: 'fixed', date: on('2026-01-15') },
    readAs,
  });
  expect(deadlineFor(rule, year(2025), context).explanation).toMatchObject([
    { step: 'sentence' },
    { step: 'read-as', named: null, period: year(2025), reason },
    { step: 'window', basis: 'calendar', clause: null },
    { step: 'nominal', form: 'fixed' },
    { step: 'operator' },
  ]);
});

test('the explanation walks from the sentence to the date', () => {
  const rule = reportingRule({ cadence: { kind: 'year' }, due: yearlyDay(11, 15) });
  const { explanation } = deadlineFor(rule, year(2031), ruleContext('2030-12-20'));
  expect(explanation).toEqual([
    { step: 'sentence', wording: rule.wording, anchor: rule.anchor },
    {
      step: 'window',
      basis: 'decree',
      from: '2030-12-15',
      to: '2031-12-14',
      clause: 'decree-09-2019-art-12',
    },
    { step: 'estimate', from: '2031-11-15', to: '2031-12-14' },
    {
      step: 'nominal',
      form: 'yearly-day',
      date: '2031-11-15',
      clampedFrom: null,
      counted: null,
      clause: null,
    },
    { step: 'operator', operator: 'before', reading: 'end-of-day', date: '2031-11-15' },
    {
      step: 'shift',
      shift: 'next',
      from: '2031-11-15',
      to: '2031-11-17',
      dayOff: { kind: 'weekend', source: null },
      clause: 'civil-code-2015-art-148',
    },
    { step: 'provisional', year: 2031 },
  ]);
  expect(DeadlineStep.array().parse(explanation)).toEqual(explanation);
});

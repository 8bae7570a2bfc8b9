import { assert, boolean, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekday } from '../calendar/arithmetic.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import type { CalendarDay } from '../calendar/calendar.ts';
import { civilDateOf, dayNumber } from '../calendar/day-number.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import type { Period } from '../period/cadence.ts';
import { cases } from '../testing/cases.ts';
import { reportingRule, ruleContext } from '../testing/rule.ts';
import { DeadlineStep } from './deadline-step.ts';
import { deadlineFor } from './deadline.ts';
import { recountedDue } from './recount.ts';
import type { FixedDue } from './recount.ts';
import type { ReportingRule } from './rule.ts';

const on = (text: string) => CivilDate.parse(text);
const CHANGED = on('2026-12-01');
const issued = ruleContext('2026-01-10');
const off = (...dates: string[]): CalendarDay[] =>
  dates.map((date) => ({ date: on(date), kind: 'off', source: 'Thông báo của Thủ tướng' }));
const NAMED = { kind: 'off', source: 'Thông báo của Thủ tướng', entered: true };
const february: Period = { kind: 'month', year: 2027, month: 2 };
const on11: Partial<ReportingRule> = { due: { kind: 'day-of-month', day: 11, monthOffset: 0 } };

const fixedBy = (rule: ReportingRule, period: Period): FixedDue => {
  const { effective, explanation } = deadlineFor(rule, period, issued);
  return { currentDue: effective, explanation };
};
const recounted = (kept: FixedDue, rule: ReportingRule, more: CalendarDay[]) => {
  const calendar = vietnamCalendar({ more });
  const counted = deadlineFor(rule, february, { ...issued, calendar });
  return recountedDue(kept, counted, { calendar, on: CHANGED });
};
const after = (amount: number, unit: 'days' | 'working-days') =>
  ({ due: { kind: 'after-close', amount, unit } }) as const;

describe('the schedule of 2027 comes when the period has opened', () => {
  test.each<[string, Partial<ReportingRule>, CalendarDay[], string | null, boolean?]>([
    ['one more day of New Year', on11, off('2027-02-11'), '2027-02-12'],
    [
      'the day is off and so is the weekend after it',
      on11,
      off('2027-02-11', '2027-02-12'),
      '2027-02-15',
    ],
    ['a day off somewhere else', on11, off('2027-03-11'), null],
    ['"previous" would be earlier', { ...on11, shift: 'previous' }, off('2027-02-11'), null],
    ['no shift', { ...on11, shift: 'none' }, off('2027-02-11'), null],
    [
      '2 working days after the close of 14 February',
      { due: { kind: 'after-close', amount: 2, unit: 'working-days' } },
      off('2027-02-15'),
      '2027-02-17',
      false,
    ],
  ])('%s', (_name, change, more, due, dayOffMet = true) => {
    const rule = reportingRule(change);
    const kept = fixedBy(rule, february);
    const moved = recounted(kept, rule, more);
    expect(moved?.currentDue ?? null).toBe(due);
    if (!moved) return;
    expect(moved.explanation.at(-1)).toEqual({
      step: 'calendar-changed',
      on: CHANGED,
      from: kept.currentDue,
      to: due,
      ...(dayOffMet
        ? { dayOff: NAMED }
        : { dayOff: null, over: [{ date: '2027-02-15', ...NAMED }] }),
    });
    expect(DeadlineStep.array().parse(moved.explanation)).toEqual(moved.explanation);
  });

  test('working days counted over two days, entered one after the other, name each with the move that it made', () => {
    const rule = reportingRule({ due: { kind: 'after-close', amount: 2, unit: 'working-days' } });
    const once = recounted(fixedBy(rule, february), rule, off('2027-02-15'));
    const twice = once && recounted(once, rule, off('2027-02-15', '2027-02-16'));
    const named = (twice?.explanation ?? []).map((step) =>
      step.step === 'calendar-changed' ? step.over?.map(({ date }) => date) : null,
    );
    expect(named.slice(-2)).toEqual([['2027-02-15'], ['2027-02-16']]);
  });

  const JANUARY = {
    ...after(6, 'working-days'),
    window: { kind: 'calendar' },
  } as const;
  const january: Period = { kind: 'month', year: 2027, month: 1 };
  const namedOver = (kept: FixedDue, rule: ReportingRule, more: CalendarDay[]) => {
    const calendar = vietnamCalendar({ more });
    const counted = deadlineFor(rule, january, { ...issued, calendar });
    const moved = recountedDue(kept, counted, { calendar, on: CHANGED });
    const step = moved?.explanation.at(-1);
    return step?.step === 'calendar-changed' ? step.over?.map(({ date }) => date) : null;
  };

  test('a day that the date was counted over already is not named again', () => {
    const rule = reportingRule(JANUARY);
    const calendar = vietnamCalendar({ more: off('2027-02-02') });
    const { effective, explanation } = deadlineFor(rule, january, { ...issued, calendar });
    const kept = { currentDue: effective, explanation };
    expect(namedOver(kept, rule, off('2027-02-02', '2027-02-03'))).toEqual(['2027-02-03']);
  });

  test('an explanation from before days were named may have been counted over Tết: only what was entered is new', () => {
    const rule = reportingRule(JANUARY);
    const { currentDue, explanation } = fixedBy(rule, january);
    const named = explanation.find((step) => step.step === 'nominal' && step.over?.length);
    expect(named).toBeDefined();
    const unnamed = explanation.map((step) =>
      step.step === 'nominal' ? { ...step, over: undefined } : step,
    );
    const official = unnamed.filter(({ step }) => step !== 'provisional');
    const more = off('2027-02-02');
    expect(namedOver({ currentDue, explanation: official }, rule, more)).toEqual(['2027-02-02']);
    const tet = namedOver({ currentDue, explanation: unnamed }, rule, more);
    expect(tet?.length).toBeGreaterThan(3);
  });

  test('a day off that is taken back moves nothing, a later day given by decision neither', () => {
    const rule = reportingRule(on11);
    const moved = recounted(fixedBy(rule, february), rule, off('2027-02-11'));
    if (!moved) throw new Error('not moved');
    expect(recounted(moved, rule, [])).toBeNull();
    const given = { ...fixedBy(rule, february), currentDue: on('2027-02-26') };
    expect(recounted(given, rule, off('2027-02-11'))).toBeNull();
  });

  test('a rule that was changed since moves nothing that was fixed by the old one', () => {
    const kept = fixedBy(reportingRule(on11), february);
    const later = reportingRule({ due: { kind: 'day-of-month', day: 25, monthOffset: 0 } });
    expect(recounted(kept, later, [])).toBeNull();
    const counted = reportingRule({ due: { kind: 'after-close', amount: 9, unit: 'days' } });
    expect(recounted(kept, counted, [])).toBeNull();
  });

  const WHOLE_MONTH = { window: { kind: 'calendar' } } as const;
  test.each<[string, Partial<ReportingRule>, Partial<ReportingRule>]>([
    [
      'a day of the month became days after the close, on the same day',
      { due: { kind: 'day-of-month', day: 17, monthOffset: 0 } },
      after(3, 'days'),
    ],
    ['days became working days', after(2, 'days'), after(5, 'working-days')],
    ['working days became more', after(2, 'working-days'), after(5, 'working-days')],
    [
      'they are counted from a later close',
      after(2, 'working-days'),
      { ...after(2, 'working-days'), ...WHOLE_MONTH },
    ],
  ])('where %s since, nothing moves', (_name, was, is) => {
    const kept = fixedBy(reportingRule(was), february);
    const rule = reportingRule(is);
    const calendar = vietnamCalendar({ more: off('2027-02-17') });
    const counted = deadlineFor(rule, february, { ...issued, calendar });
    expect((counted.effective ?? '') > (kept.currentDue ?? '')).toBe(true);
    expect(recounted(kept, rule, off('2027-02-17'))).toBeNull();
  });

  test('a part moves with the day of its host', () => {
    const host = { ...issued, hostRule: reportingRule(on11) };
    const part = reportingRule({
      due: { kind: 'none' },
      merged: { hostRuleId: null, host: 'Báo cáo tháng', period: null },
    });
    const { effective, explanation } = deadlineFor(part, february, host);
    const calendar = vietnamCalendar({ more: off('2027-02-11') });
    const counted = deadlineFor(part, february, { ...host, calendar });
    const moved = recountedDue({ currentDue: effective, explanation }, counted, {
      calendar,
      on: CHANGED,
    });
    expect(moved?.currentDue).toBe('2027-02-12');
  });

  test('a move that was kept before it said why is read as it is', () => {
    const step = { step: 'calendar-changed', on: CHANGED, from: '2027-02-11', to: '2027-02-12' };
    expect(DeadlineStep.parse(step)).toEqual({ ...step, dayOff: null });
  });

  test('a date without one stays without', () => {
    const rule = reportingRule(on11);
    const none = { currentDue: null, explanation: [] };
    expect(recounted(none, rule, [])).toBeNull();
  });
});

test('whatever days are added or taken away, a fixed date moves to a working day after it or not at all', () => {
  assert(
    property(
      integer({ min: 1, max: 31 }),
      constantFrom('next', 'previous', 'none'),
      integer({ min: dayNumber(on('2027-01-25')), max: dayNumber(on('2027-03-10')) }).map(
        civilDateOf,
      ),
      integer({ min: 1, max: 12 }),
      boolean(),
      (day, shift, first, length, work) => {
        const rule = reportingRule({ due: { kind: 'day-of-month', day, monthOffset: 0 }, shift });
        const more = Array.from({ length }, (_, at) => addDays(first, at)).map((date) => ({
          date,
          kind: work && weekday(date) > 5 ? ('worked' as const) : ('off' as const),
          source: 'Thông báo',
        }));
        const kept = fixedBy(rule, february);
        const calendar = vietnamCalendar({ more });
        const counted = deadlineFor(rule, february, { ...issued, calendar });
        const moved = recountedDue(kept, counted, { calendar, on: CHANGED });
        const later = (counted.effective ?? '') > (kept.currentDue ?? '');
        expect(moved?.currentDue ?? null).toBe(later ? counted.effective : null);
      },
    ),
    { seed: 1945, numRuns: cases(100) },
  );
});

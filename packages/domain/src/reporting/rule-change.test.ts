import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { reportingRule, ruleContext } from '../testing/rule.ts';
import { periodsToMake } from './horizon.ts';
import { ruleChange } from './rule-change.ts';
import type { StandingPeriod } from './rule-change.ts';
import type { ReportingRule } from './rule.ts';

const on = (text: string) => CivilDate.parse(text);
const today = on('2026-07-25');
const context = ruleContext('2026-03-10');
const frame = { calendar: context.calendar, today, trackedFrom: on('2026-04-01') };

const owedUnder = (rule: ReportingRule) =>
  periodsToMake(rule, [], context, { date: today, madeUntil: null }).map((period) => ({
    ...period,
    due: period.deadline.effective,
  }));

/** What bodies owe under a rule of which nobody has sent anything. */
const standingUnder = (rule: ReportingRule): readonly StandingPeriod[] =>
  owedUnder(rule).map(({ key, deadline: { window, effective } }) => ({
    periodKey: key,
    opensOn: window?.from ?? null,
    currentDue: effective,
    waiting: 3,
  }));

const monthly = reportingRule();
const later = reportingRule({ due: { kind: 'day-of-month', day: 25, monthOffset: 0 } });
const effects = (before: ReportingRule, after: ReportingRule) =>
  ruleChange(standingUnder(before), owedUnder(after), frame);

describe('what a change of a rule does', () => {
  test('nothing where the rule is the same', () => {
    const changes = effects(monthly, monthly);
    expect(changes.length).toBeGreaterThan(12);
    expect(new Set(changes.map(({ effect }) => effect))).toEqual(new Set(['same']));
  });

  test('an open period keeps its date, those to come move by working days', () => {
    const changes = effects(monthly, later);
    const of = (key: string) => changes.find(({ periodKey }) => periodKey === key);
    expect(of('2026-07-31.4.month')).toMatchObject({ effect: 'stays', before: '2026-07-20' });
    expect(of('2026-08-31.4.month')).toMatchObject({
      effect: 'stays',
      before: '2026-08-20',
      after: '2026-08-25',
    });
    expect(of('2026-09-30.4.month')).toEqual({
      periodKey: '2026-09-30.4.month',
      effect: 'moves',
      before: '2026-09-21',
      after: '2026-09-25',
      workingDays: 4,
    });
    expect(effects(later, monthly).find(({ effect }) => effect === 'moves')?.workingDays).toBe(-4);
  });

  test('a shorter life ends what nobody has sent, a report that came in stays', () => {
    const short = reportingRule({ activeTo: on('2026-10-31') });
    const standing = standingUnder(monthly).map((period) =>
      period.periodKey === '2026-11-30.4.month' ? { ...period, waiting: 0 } : period,
    );
    const changes = ruleChange(standing, owedUnder(short), frame);
    const of = (key: string) => changes.find(({ periodKey }) => periodKey === key)?.effect;
    expect(of('2026-10-31.4.month')).toBe('same');
    expect(of('2026-11-30.4.month')).toBe('stays');
    expect(of('2026-12-31.4.month')).toBe('leaves');
  });

  test('periods that the rule did not have are owed from now on', () => {
    const changes = effects(reportingRule({ activeFrom: on('2026-09-01') }), monthly);
    expect(
      changes.filter(({ effect }) => effect === 'joins').map(({ periodKey }) => periodKey),
    ).toEqual([
      '2026-04-30.4.month',
      '2026-05-31.4.month',
      '2026-06-30.4.month',
      '2026-07-31.4.month',
      '2026-08-31.4.month',
    ]);
  });

  test('what fell due before the register was tracked is history', () => {
    const changes = ruleChange(standingUnder(monthly), owedUnder(later), {
      ...frame,
      trackedFrom: on('2026-08-01'),
    });
    expect(changes[0]?.periodKey).toBe('2026-08-31.4.month');
  });

  test('a date entered for a report that had none is given to it though it is open', () => {
    const unscheduled = reportingRule({ cadence: { kind: 'unscheduled' }, due: { kind: 'none' } });
    const entered = reportingRule({
      cadence: { kind: 'unscheduled' },
      due: {
        kind: 'entered',
        date: on('2026-09-15'),
        note: 'theo công văn của cơ quan thường trực',
      },
    });
    const standing = standingUnder(unscheduled).map((period) => ({
      ...period,
      opensOn: on('2026-03-10'),
    }));
    expect(ruleChange(standing, owedUnder(entered), frame)).toMatchObject([
      { effect: 'moves', before: null, after: '2026-09-15', workingDays: 0 },
    ]);
  });
});

const held = (periodKey: string, currentDue: string | null): StandingPeriod => ({
  periodKey,
  opensOn: null,
  currentDue: currentDue === null ? null : on(currentDue),
  waiting: 1,
});

test('periods without a date and those due on the first day of tracking are named too', () => {
  const standing = [
    held('2026-03-31.4.month', '2026-03-31'),
    held('2026-04-30.4.month', '2026-04-01'),
    held('event.Bão số 3', null),
  ];
  expect(ruleChange(standing, [], frame).map(({ periodKey }) => periodKey)).toEqual([
    '2026-04-30.4.month',
    'event.Bão số 3',
  ]);
});

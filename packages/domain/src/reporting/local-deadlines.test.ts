import { expect, test } from 'vitest';
import { calendarsOf } from '../agency/calendars.ts';
import { EnteredDay } from '../agency/local-days.ts';
import type { DayScope } from '../agency/local-days.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import type { Period } from '../period/cadence.ts';
import { bodyId, registeredBody } from '../testing/agency.ts';
import { reportingRule, ruleContext } from '../testing/rule.ts';
import { firstDue, localDeadlines, periodDeadlines } from './local-deadlines.ts';
import type { ReportingRule } from './rule.ts';

const ward = registeredBody(1, { level: 'commune' });
const other = registeredBody(2, { level: 'commune' });
const department = registeredBody(3);
const bodies = [ward, other, department];

const OWN: DayScope = { kind: 'agency', agencyId: ward.id };
const COMMUNES: DayScope = { kind: 'level', level: 'commune' };
const day = (date: string, kind: EnteredDay['kind'], scope: DayScope) =>
  EnteredDay.parse({ date, kind, source: 'Thông báo của phường', scope });

const march: Period = { kind: 'month', year: 2026, month: 3 };
/** By Friday 20/03/2026, to the next working day. */
const byThe20th = reportingRule({ due: { kind: 'day-of-month', day: 20, monthOffset: 0 } });
const issued = ruleContext('2026-01-10');

const dates = (
  rule: ReportingRule,
  entered: EnteredDay[],
  hostRule: ReportingRule | null = null,
) => {
  const calendars = calendarsOf(entered, bodies, (more) => vietnamCalendar({ more }));
  const context = { ...issued, calendar: calendars.all, calendars, hostRule };
  return localDeadlines(
    rule,
    march,
    context,
    bodies.map(({ id }) => id),
  ).map(({ deadline: { effective, explanation }, bodies: some }) => ({
    effective,
    some,
    explanation,
  }));
};

test.each<[string, EnteredDay[], [string, number[]][]]>([
  ['nothing was entered', [], [['2026-03-20', [1, 2, 3]]]],
  [
    'a commune has the Friday off',
    [day('2026-03-20', 'off', OWN)],
    [
      ['2026-03-23', [1]],
      ['2026-03-20', [2, 3]],
    ],
  ],
  [
    'the communes have the Friday off, one works on it',
    [day('2026-03-20', 'off', COMMUNES), day('2026-03-20', 'worked', OWN)],
    [
      ['2026-03-20', [1, 3]],
      ['2026-03-23', [2]],
    ],
  ],
  [
    'a commune works on the Saturday for the Friday',
    [day('2026-03-20', 'off', OWN), day('2026-03-21', 'worked', OWN)],
    [
      ['2026-03-21', [1]],
      ['2026-03-20', [2, 3]],
    ],
  ],
  [
    'a commune has another day off: all have the same deadline',
    [day('2026-03-25', 'off', OWN)],
    [['2026-03-20', [1, 2, 3]]],
  ],
])('%s', (_name, entered, expected) => {
  expect(dates(byThe20th, entered).map(({ effective, some }) => [effective, some])).toEqual(
    expected.map(([effective, some]) => [effective, some.map(bodyId)]),
  );
});

test('the explanation names the source of the day off that the commune has and the others have not', () => {
  const [own, rest] = dates(byThe20th, [day('2026-03-20', 'off', OWN)]);
  expect(own?.explanation.find(({ step }) => step === 'shift')).toMatchObject({
    from: '2026-03-20',
    to: '2026-03-23',
    dayOff: { kind: 'off', source: 'Thông báo của phường', entered: true },
  });
  expect(rest?.explanation.some(({ step }) => step === 'shift')).toBe(false);
});

test('a report without a date of its own is due with its host of the same body', () => {
  const part = reportingRule({
    due: { kind: 'none' },
    merged: { host: byThe20th.name, hostRuleId: byThe20th.id, period: null },
  });
  expect(
    dates(part, [day('2026-03-20', 'off', OWN)], byThe20th).map(({ effective }) => effective),
  ).toEqual(['2026-03-23', '2026-03-20']);
});

test.each<[string, EnteredDay[], number[], string, [string, number[]][], string]>([
  ['nobody has days of its own', [], [1, 3], '2026-03-20', [], '2026-03-20'],
  ['nobody owes it', [day('2026-03-20', 'off', OWN)], [], '2026-03-20', [], '2026-03-20'],
  [
    'one of them has the day off',
    [day('2026-03-20', 'off', OWN)],
    [1, 2, 3],
    '2026-03-20',
    [['2026-03-23', [1]]],
    '2026-03-20',
  ],
  [
    'all have the day off',
    [day('2026-03-20', 'off', COMMUNES)],
    [1, 2],
    '2026-03-23',
    [],
    '2026-03-23',
  ],
  [
    'each has days of its own: the first leads',
    [day('2026-03-20', 'off', COMMUNES), day('2026-03-21', 'worked', OWN)],
    [2, 1],
    '2026-03-21',
    [['2026-03-23', [2]]],
    '2026-03-21',
  ],
  [
    'one makes up for the Friday off on Saturday, before the others are back',
    [day('2026-03-20', 'off', { kind: 'all' }), day('2026-03-21', 'worked', OWN)],
    [1, 3],
    '2026-03-23',
    [['2026-03-21', [1]]],
    '2026-03-21',
  ],
])('a period goes by the calendar for all where anybody does, and where %s', (...row) => {
  const [, entered, owing, leading, others, first] = row;
  const calendars = calendarsOf(entered, bodies, (more) => vietnamCalendar({ more }));
  const context = { ...issued, calendar: calendars.all, calendars };
  const deadlines = periodDeadlines(byThe20th, march, context, owing.map(bodyId));
  expect(deadlines.deadline.effective).toBe(leading);
  expect(
    deadlines.others.map(({ deadline: { effective }, bodies: some }) => [effective, some]),
  ).toEqual(others.map(([effective, some]) => [effective, some.map(bodyId)]));
  expect(firstDue(deadlines)).toBe(first);
});

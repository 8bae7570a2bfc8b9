import { describe, expect, test } from 'vitest';
import { calendarsOf, oneCalendar } from '../agency/calendars.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { RuleId } from '../kernel/id.ts';
import { bodyId, registeredBody } from '../testing/agency.ts';
import { idOf } from '../testing/draft.ts';
import { reportingRule, ruleContext } from '../testing/rule.ts';
import { rehearseRule } from './rehearsal.ts';
import type { RehearsedRule } from './due-report.ts';
import type { ReportingRule } from './rule.ts';

const today = CivilDate.parse('2026-07-25');
const registry = [
  registeredBody(1, { mailbox: 'snn@songhuong.example' }),
  registeredBody(2),
  registeredBody(3, { level: 'commune', mailbox: 'thuongnguyen@songhuong.example' }),
  registeredBody(4, { level: 'commune', validTo: CivilDate.parse('2026-12-31') }),
];
const issued = ruleContext('2026-03-10');
const of = (...bodies: readonly number[]): ReportingRule['reporters'] => ({
  kind: 'named',
  agencies: bodies.map(bodyId),
  groups: [],
});
const rehearsed = (n: number, change: Partial<ReportingRule>): RehearsedRule => ({
  rule: reportingRule({ id: RuleId.parse(idOf(900 + n)), ...change }),
  siblings: [],
  context: { ...issued, calendars: oneCalendar(issued.calendar) },
  reporters: { registry, groups: new Map(), accountable: [] },
});

/** Each month, by the 20th, of everybody. */
const monthly = rehearsed(0, { reporters: of(1, 2, 3, 4) });
/** Each year by 30/11, of two bodies of the province and one commune. */
const yearly = rehearsed(1, {
  name: 'Báo cáo năm',
  cadence: { kind: 'year' },
  due: { kind: 'yearly-day', month: 11, day: 30, yearOffset: 0 },
  reporters: of(1, 2, 3),
});

describe('the rehearsal of a rule', () => {
  test('counts the reports of eleven months to come, a body that ends left out from then on', () => {
    // From 20/08/2026 to 21/06/2027: eleven dates; body 4 has five of them, up to December.
    expect(rehearseRule(monthly, [], today).reports).toBe(3 * 11 + 5);
  });

  test('counts a report due on the day itself, and none due on the first day after the months', () => {
    // From 20/07/2026 to 21/06/2027, body 4 from July to December.
    expect(rehearseRule(monthly, [], CivilDate.parse('2026-07-20')).reports).toBe(3 * 12 + 6);
    const first = rehearsed(0, {
      due: { kind: 'day-of-month', day: 1, monthOffset: 1 },
      reporters: of(1),
    });
    // From 03/08/2026 to 01/06/2027; 01/07/2027 begins the thirteenth month.
    expect(rehearseRule(first, [], today).reports).toBe(11);
  });

  test('counts no report of a rule without a date', () => {
    const undated = rehearsed(0, { due: { kind: 'none' }, reporters: of(1) });
    expect(rehearseRule(undated, [], today).reports).toBe(0);
  });

  test('finds the report of another rule within seven working days, and how many bodies owe both', () => {
    const { near } = rehearseRule(monthly, [yearly], today);
    expect(near).toEqual([
      {
        period: { kind: 'month', year: 2026, month: 11 },
        due: '2026-11-20',
        other: {
          ruleId: yearly.rule.id,
          planId: yearly.rule.planId,
          name: 'Báo cáo năm',
          period: { kind: 'year', year: 2026 },
          due: '2026-11-30',
        },
        workingDays: 6,
        bodies: 3,
      },
    ]);
    expect(rehearseRule(yearly, [monthly], today).near).toMatchObject([
      { due: '2026-11-30', other: { due: '2026-11-20' }, workingDays: 6, bodies: 3 },
    ]);
  });

  test('no body in common, or eight working days between: nothing in the way', () => {
    const elsewhere = rehearsed(2, {
      ...yearly.rule,
      id: RuleId.parse(idOf(902)),
      reporters: of(9),
    });
    const later = rehearsed(3, {
      ...yearly.rule,
      id: RuleId.parse(idOf(903)),
      due: { kind: 'yearly-day', month: 12, day: 2, yearOffset: 0 },
    });
    expect(rehearseRule(monthly, [elsewhere, later], today).near).toEqual([]);
  });

  test('seven working days between are in the way, with the bodies that owe both', () => {
    const seventh = rehearsed(3, {
      ...yearly.rule,
      id: RuleId.parse(idOf(903)),
      due: { kind: 'yearly-day', month: 12, day: 1, yearOffset: 0 },
    });
    expect(rehearseRule(monthly, [seventh], today).near).toMatchObject([{ workingDays: 7 }]);
    const one = rehearsed(0, { reporters: of(1) });
    const another = { ...yearly, rule: { ...yearly.rule, reporters: of(2) } };
    expect(rehearseRule(one, [another], today).near).toEqual([]);
  });

  test('counts a report due on the first of a month in that month, and no body that owes nothing', () => {
    const first = rehearsed(0, {
      due: { kind: 'day-of-month', day: 1, monthOffset: 0 },
      reporters: of(1),
    });
    // 01/10/2026, 01/12/2026, 01/02, 01/03, 01/04 and 01/06/2027 are worked; the others move within their months.
    expect(rehearseRule(first, [], today).burden).toEqual([
      { level: 'province', bodies: 1, most: [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] },
    ]);
  });

  test('a part of another report keeps the day of that one', () => {
    const host = { hostRuleId: yearly.rule.id, host: yearly.rule.name, period: null };
    const part = rehearsed(5, {
      name: 'Báo cáo lồng ghép',
      cadence: { kind: 'year' },
      due: { kind: 'none' },
      merged: host,
      reporters: of(1),
    });
    const beside = { ...part, context: { ...part.context, hostRule: yearly.rule } };
    expect(rehearseRule(monthly, [beside], today).near).toMatchObject([
      { other: { due: '2026-11-30' } },
    ]);
  });

  test('another rule keeps the longer siblings that it has already', () => {
    const half = { id: RuleId.parse(idOf(906)), cadence: { kind: 'half-year' } } as const;
    const kept = { ...monthly, siblings: [reportingRule(half)] };
    // The half-year stands for the December of the monthly rule.
    expect(rehearseRule(yearly, [kept], today).burden[0]?.most[5]).toBe(0);
  });

  test('shows the most that a body of each level owes month by month, all rules together', () => {
    const { months, burden } = rehearseRule(monthly, [yearly], today);
    expect(months[0]).toBe('2026-07-01');
    expect(months.at(-1)).toBe('2027-06-01');
    expect(burden).toEqual([
      { level: 'province', bodies: 2, most: [0, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1] },
      { level: 'commune', bodies: 2, most: [0, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1] },
    ]);
  });

  test('names who would report and cannot be reached', () => {
    expect(rehearseRule(monthly, [], today).withoutMailbox).toEqual([bodyId(2), bodyId(4)]);
    expect(rehearseRule(yearly, [monthly], today).withoutMailbox).toEqual([bodyId(2)]);
  });

  test('the rule as it stands, among those in force, is not counted beside itself', () => {
    const edited = { ...monthly, rule: { ...monthly.rule, name: 'Báo cáo tháng' } };
    expect(rehearseRule(edited, [monthly, yearly], today)).toEqual(
      rehearseRule(edited, [yearly], today),
    );
  });

  test('a longer rule of the same name takes the months that end with it from the shorter one beside it', () => {
    const named = { ...yearly, rule: { ...yearly.rule, name: monthly.rule.name } };
    const { burden } = rehearseRule(named, [monthly], today);
    const [province] = burden;
    // In December, the sixth month from July on, the year's report of November stands for the month's.
    expect(province?.most).toEqual([0, 1, 1, 1, 2, 0, 1, 1, 1, 1, 1, 1]);
    const kept = { ...monthly, siblings: [named.rule] };
    expect(rehearseRule(yearly, [kept], today).burden[0]?.most[5]).toBe(1);
  });

  test('a report merged into the rule is due as the rule is to be, not as it was', () => {
    const merged = { hostRuleId: monthly.rule.id, host: monthly.rule.name, period: null };
    const part = rehearsed(5, {
      name: 'Báo cáo lồng ghép',
      due: { kind: 'none' },
      merged,
      reporters: of(1),
    });
    const beside = { ...part, context: { ...part.context, hostRule: monthly.rule } };
    const edited = {
      ...monthly,
      rule: { ...monthly.rule, due: { kind: 'day-of-month' as const, day: 5, monthOffset: 0 } },
    };
    const { near } = rehearseRule(edited, [beside], today);
    expect(near[0]).toMatchObject({
      due: '2026-08-05',
      other: { due: '2026-08-05' },
      workingDays: 0,
    });
  });

  test('a commune with a day off of its own has the report on the next day, near another or not by that day', () => {
    const entered = {
      date: CivilDate.parse('2026-11-20'),
      kind: 'off' as const,
      source: 'Thông báo',
      scope: { kind: 'agency' as const, agencyId: bodyId(3) },
    };
    const calendars = calendarsOf([entered], registry, (more) => vietnamCalendar({ more }));
    const local = { ...monthly, context: { ...issued, calendars } };
    const rehearsal = rehearseRule(local, [yearly], today);
    expect(rehearsal.reports).toBe(3 * 11 + 5);
    expect(rehearsal.near.map(({ due, bodies }) => [due, bodies])).toEqual([
      ['2026-11-20', 2],
      ['2026-11-23', 1],
    ]);
  });

  test('a report without a date is not counted', () => {
    const undated = rehearsed(4, { cadence: { kind: 'unscheduled' }, due: { kind: 'none' } });
    expect(rehearseRule(undated, [monthly], today)).toMatchObject({ reports: 0, near: [] });
  });
});

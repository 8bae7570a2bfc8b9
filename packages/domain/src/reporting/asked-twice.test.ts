import { describe, expect, test } from 'vitest';
import { oneCalendar } from '../agency/calendars.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { PlanId, RuleId, TemplateId } from '../kernel/id.ts';
import { bodyId, registeredBody } from '../testing/agency.ts';
import { idOf } from '../testing/draft.ts';
import { formColumn, templateForm } from '../testing/form.ts';
import { reportingRule, ruleContext } from '../testing/rule.ts';
import type { RehearsedRule } from './due-report.ts';
import { rehearseRule } from './rehearsal.ts';
import type { ReportingRule } from './rule.ts';
import { sameAsks } from './same-ask.ts';
import type { ReportTemplate, TemplateSection } from './template.ts';

const SECTION = { required: false, consolidated: 'by-body' } as const;
const narrative = (title: string): TemplateSection => ({
  ...SECTION,
  kind: 'narrative',
  key: 'narrative',
  title,
});
const targets = (...keys: readonly string[]): TemplateSection => ({
  ...SECTION,
  kind: 'targets',
  key: 'targets',
  title: 'Chỉ tiêu',
  targets: [...keys],
});
const form = (title: string, ...keys: readonly string[]): TemplateSection => ({
  ...SECTION,
  kind: 'form',
  key: 'form',
  title,
  form: templateForm(keys.map((key) => formColumn(key, { title: `Cột ${key}` }))),
});
const template = (...sections: readonly TemplateSection[]): ReportTemplate => ({
  id: TemplateId.parse(idOf(950)),
  version: 1,
  sections: [...sections],
});

describe('what two templates both ask for', () => {
  test.each([
    ['Kết quả thực hiện', 'II. KẾT QUẢ THỰC HIỆN:'],
    ['Kết quả công tác phòng, chống lũ', '1.2) Phòng chống lũ, kết quả'],
    ['Tình hình các hồ chứa', 'Hồ chứa'],
    ['Các việc', 'các  việc'],
  ])('sections "%s" and "%s" are alike', (title, otherTitle) => {
    expect(sameAsks(template(narrative(title)), template(narrative(otherTitle)))).toEqual([
      { kind: 'section', title, otherTitle },
    ]);
  });

  test.each([
    ['Kết quả thực hiện', 'Kết quả'],
    ['Hồ chứa', 'Đê điều'],
    ['Các việc', 'Tình hình'],
  ])('sections "%s" and "%s" are not', (title, otherTitle) => {
    expect(sameAsks(template(narrative(title)), template(narrative(otherTitle)))).toEqual([]);
  });

  test('targets and columns are the same by their keys, whatever their sections are called', () => {
    const one = template(targets('ho-ngheo', 'nuoc-sach'), form('Biểu 1', 'dien-tich', 'so-ho'));
    const other = template(
      { ...targets('nuoc-sach'), title: 'Kết quả chỉ tiêu' },
      form('Phụ lục A', 'so-ho'),
    );
    expect(sameAsks(one, other)).toEqual([
      { kind: 'target', title: 'nuoc-sach', otherTitle: 'nuoc-sach' },
      { kind: 'column', title: 'Cột so-ho', otherTitle: 'Cột so-ho' },
    ]);
  });
});

const today = CivilDate.parse('2026-07-25');
const issued = ruleContext('2026-03-10');
const registry = [1, 2, 3].map((n) => registeredBody(n));
const of = (...bodies: readonly number[]): ReportingRule['reporters'] => ({
  kind: 'named',
  agencies: bodies.map(bodyId),
  groups: [],
});
const rehearsed = (
  n: number,
  change: Partial<ReportingRule>,
  asked?: ReportTemplate,
): RehearsedRule => ({
  rule: reportingRule({
    id: RuleId.parse(idOf(900 + n)),
    name: `Báo cáo ${n}`,
    reporters: of(1, 2),
    ...change,
  }),
  siblings: [],
  context: { ...issued, calendars: oneCalendar(issued.calendar) },
  reporters: { registry, groups: new Map(), accountable: [] },
  ...(asked && { template: asked }),
});
const OTHER_PLAN = PlanId.parse(idOf(801));
const WEEKLY = {
  cadence: { kind: 'week' },
  due: { kind: 'after-close', amount: 1, unit: 'working-days' },
} as const;
const STORM: Partial<ReportingRule> = {
  cadence: { kind: 'once' },
  due: { kind: 'fixed', date: CivilDate.parse('2026-09-15') },
};
const twice = (one: RehearsedRule, other: RehearsedRule) =>
  rehearseRule(one, [other], today).askedTwice;

describe('the same asked twice', () => {
  const columns = template(form('Biểu 1', 'so-ho'));
  const monthly = rehearsed(0, {}, columns);

  test('a column that bodies fill in each week already, for another plan', () => {
    const weekly = rehearsed(1, { ...WEEKLY, planId: OTHER_PLAN, reporters: of(2, 3) }, columns);
    expect(twice(monthly, weekly)).toMatchObject([
      {
        other: { ruleId: weekly.rule.id, planId: OTHER_PLAN, name: 'Báo cáo 1' },
        asks: [
          { kind: 'section', title: 'Biểu 1' },
          { kind: 'column', title: 'Cột so-ho' },
        ],
        period: { kind: 'month', year: 2026, month: 8 },
        days: { from: '2026-07-20', to: '2026-07-26' },
        bodies: 1,
      },
    ]);
  });

  test('days in common are those of both windows, and every pair is counted', () => {
    const calendar = rehearsed(
      2,
      { window: { kind: 'calendar' }, due: { kind: 'day-of-month', day: 5, monthOffset: 1 } },
      columns,
    );
    const [asked] = twice(monthly, calendar);
    expect(asked).toMatchObject({
      period: { month: 8 },
      otherPeriod: { month: 7 },
      days: { from: '2026-07-15', to: '2026-07-31' },
    });
    // August to June against July to May: each meets that of its own month and the one before, June only the latter.
    expect(asked?.times).toBe(21);
  });

  test('one day in common is enough', () => {
    const window = {
      kind: 'custom',
      fromDay: 1,
      fromMonthOffset: 0,
      toDay: 15,
      toMonthOffset: 0,
    } as const;
    const [asked] = twice(monthly, rehearsed(9, { window }, columns));
    // August to June: each has its own first half, and from September on the 15th of the month before.
    expect(asked?.times).toBe(21);
  });

  test.each<[string, RehearsedRule]>([
    ['no body in common', rehearsed(3, { reporters: of(3) }, columns)],
    ['nothing asked in common', rehearsed(4, {}, template(form('Biểu 2', 'dien-tich')))],
    ['one sentence with several cadences', rehearsed(5, { ...WEEKLY, name: 'Báo cáo 0' }, columns)],
    [
      'a part that is asked within its host',
      rehearsed(
        6,
        { merged: { hostRuleId: monthly.rule.id, host: 'Báo cáo 0', period: null } },
        columns,
      ),
    ],
  ])('%s: not twice', (_name, other) => {
    expect(twice(monthly, other)).toEqual([]);
    expect(twice(other, monthly)).toEqual([]);
  });

  test('two rules that ask the same are two findings, each with its own times', () => {
    const later = { due: { kind: 'day-of-month', day: 25, monthOffset: 0 } } as const;
    const others = [
      rehearsed(1, { ...WEEKLY, planId: OTHER_PLAN }, columns),
      rehearsed(11, later, columns),
    ];
    const asked = rehearseRule(monthly, others, today).askedTwice;
    expect(asked.map(({ other }) => other.name)).toEqual(['Báo cáo 1', 'Báo cáo 11']);
  });

  test('a rule that owes nothing in these months asks nothing twice', () => {
    const over = rehearsed(12, { activeTo: CivilDate.parse('2026-04-30') }, columns);
    expect(twice(over, rehearsed(1, {}, columns))).toEqual([]);
  });

  test('a template on one side only stands for no plan but its own, and for no other cadence', () => {
    const results = template(narrative('Kết quả thực hiện'));
    const elsewhere = rehearsed(13, { planId: OTHER_PLAN });
    expect(twice(rehearsed(0, {}, results), elsewhere)).toEqual([]);
    const weekly = rehearsed(14, WEEKLY);
    expect(twice(rehearsed(0, {}, results), weekly)).toEqual([]);
    expect(twice(weekly, rehearsed(0, {}, results))).toEqual([]);
  });

  test('reports on events cover no days, and so none in common', () => {
    const storm = rehearsed(0, STORM, columns);
    expect(twice(storm, rehearsed(15, STORM, columns))).toEqual([]);
    expect(twice(storm, rehearsed(16, {}, columns))).toEqual([]);
  });

  test('without templates: the results of one plan over the same days', () => {
    const plain = rehearsed(0, {});
    const again = rehearsed(7, { due: { kind: 'day-of-month', day: 25, monthOffset: 0 } });
    expect(twice(plain, again)).toMatchObject([
      { asks: [{ title: 'Kết quả thực hiện' }, {}, {}], bodies: 2, times: 11 },
    ]);
    expect(twice(plain, { ...again, rule: { ...again.rule, planId: OTHER_PLAN } })).toEqual([]);
  });

  test('without templates a longer report tells the shorter ones together, even where their windows cross: not twice', () => {
    const quarterly = rehearsed(8, {
      cadence: { kind: 'quarter' },
      window: { kind: 'calendar' },
      due: { kind: 'day-of-month', day: 5, monthOffset: 1 },
    });
    expect(twice(rehearsed(0, {}), quarterly)).toEqual([]);
    const asked = twice(rehearsed(0, {}, columns), { ...quarterly, template: columns });
    expect(asked).toHaveLength(1);
  });
});

import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { AgencyGroupId, TaskId } from '../kernel/id.ts';
import { bodyId, registeredBody } from '../testing/agency.ts';
import { idOf, planDraft } from '../testing/draft.ts';
import { dutyFacts } from '../testing/night.ts';
import { reportingRule } from '../testing/rule.ts';
import { aimsOf, targetOf } from '../testing/target.ts';
import type { Timing } from '../task/timing.ts';
import { nextPlan } from './next-plan.ts';
import type { EarlierPlan, EarlierTask, NextRegistry } from './next-plan.ts';
import { registerBlockers } from './put-in-force.ts';
import { rulesFromDraft } from './draft-level.ts';
import { targetsFromDraft } from './targets-from-draft.ts';

const day = (text: string) => CivilDate.parse(text);
const taskId = (n: number) => TaskId.parse(idOf(700 + n));
const GROUP = AgencyGroupId.parse(idOf(90));
const anchor = { start: 0, end: 10 };
const BY: Timing = {
  kind: 'by',
  date: day('2026-07-15'),
  operator: 'by',
  inheritedFromPlan: false,
};
const duty = (n: number, change: Partial<EarlierTask['duties'][number]> = {}) => ({
  ...dutyFacts({ originalDue: day('2026-07-15') }),
  agencyId: bodyId(n),
  groupId: null,
  role: 'lead' as const,
  accountable: true,
  endedOn: null,
  anchor,
  ...change,
});
const task = (n: number, change: Partial<EarlierTask> = {}): EarlierTask => ({
  id: taskId(n),
  label: `II.${n}`,
  wording: 'Rà soát hồ, đập trước mùa mưa lũ',
  anchor,
  mode: 'each',
  timing: BY,
  timingWording: 'trước ngày 15/7/2026',
  timingAnchor: anchor,
  deliverables: [],
  byReferenceOnly: false,
  carriedFrom: null,
  duties: [duty(3)],
  ...change,
});
const { instrument } = planDraft();
const PLAN: EarlierPlan = {
  id: reportingRule().planId,
  numberSymbol: '45/KH-UBND',
  instrument: {
    ...instrument,
    number: '45',
    issuedOn: day('2026-03-20'),
    periodFrom: day('2026-03-20'),
    periodTo: day('2026-12-31'),
  },
  issuerId: bodyId(1),
  standingAgencyId: bodyId(2),
  tasks: [task(1), task(2)],
  rules: [],
  targets: [],
};
const REGISTRY: NextRegistry = {
  agencies: [1, 2, 3, 4, 5].map((n) => registeredBody(n, { name: `Cơ quan ${n}` })),
  ended: new Set(),
  groups: [{ id: GROUP, name: 'Các xã', open: false }],
};
const drafted = (plan: Partial<EarlierPlan>, chosen = [taskId(1)], registry = REGISTRY) => {
  const next = nextPlan({ ...PLAN, ...plan }, chosen, registry);
  if (!next.ok) throw new Error(next.refusal.code);
  return next.value;
};

test('the next plan has the chosen tasks alone, each in doubt, with its first date and where it comes from', () => {
  const { tasks, instrument: paper, findings } = drafted({});
  expect(tasks).toHaveLength(1);
  expect(tasks[0]).toMatchObject({
    label: 'II.1',
    confidence: 'doubt',
    timingConfidence: 'doubt',
    timing: { kind: 'by', date: '2027-07-15' },
    carriedFrom: {
      planId: PLAN.id,
      taskId: taskId(1),
      numberSymbol: '45/KH-UBND',
      label: 'II.1',
      originalDue: '2026-07-15',
    },
  });
  expect(paper).toMatchObject({
    number: null,
    issuedOn: null,
    issuedMonth: null,
    periodFrom: '2027-03-20',
    periodTo: '2027-12-31',
  });
  expect(findings.map(({ code }) => code)).toContain('number.missing');
});

test('a task that was carried before keeps the date of its very first plan', () => {
  const carriedFrom = {
    planId: PLAN.id,
    taskId: taskId(9),
    numberSymbol: '12/KH-UBND',
    label: 'I.1',
    originalDue: day('2025-06-30'),
  };
  const { tasks } = drafted({ tasks: [task(1, { carriedFrom })] });
  expect(tasks[0]?.carriedFrom).toMatchObject({ taskId: taskId(1), originalDue: '2025-06-30' });
});

describe('a timing moves by a year where it has a date', () => {
  test.each<[kind: string, timing: Timing, next: Timing]>([
    [
      'window, to the end of February',
      { kind: 'window', from: day('2028-02-01'), to: day('2028-02-29') },
      { kind: 'window', from: day('2029-02-01'), to: day('2029-02-28') },
    ],
    ['from', { kind: 'from', from: day('2026-09-01') }, { kind: 'from', from: day('2027-09-01') }],
    ['continuous', { kind: 'continuous' }, { kind: 'continuous' }],
    [
      'after, unarmed again',
      {
        kind: 'after',
        event: 'lũ',
        amount: 5,
        unit: 'days',
        eventOn: day('2026-08-01'),
        eventDocument: null,
      },
      { kind: 'after', event: 'lũ', amount: 5, unit: 'days', eventOn: null, eventDocument: null },
    ],
  ])('%s', (_kind, timing, next) => {
    expect(drafted({ tasks: [task(1, { timing })] }).tasks[0]?.timing).toEqual(next);
  });
});

test('a part is carried once and not what has ended; a group stays a group', () => {
  const duties = [
    { ...duty(3), occurrence: day('2026-03-01') },
    duty(3),
    duty(4, { endedOn: day('2026-05-01') }),
    duty(0, { agencyId: null, groupId: GROUP }),
  ];
  const { tasks, bodies } = drafted({ tasks: [task(1, { duties })] });
  expect(tasks[0]?.duties.map(({ bodyKey }) => bodyKey)).toEqual([bodyId(3), GROUP]);
  expect(bodies.map(({ key, group }) => [key, group])).toEqual([
    [bodyId(1), false],
    [bodyId(2), false],
    [bodyId(3), false],
    [GROUP, true],
  ]);
});

test('it can be put in force once it is confirmed, and not while one of its bodies has ended', () => {
  expect(registerBlockers(drafted({}))).toEqual([]);
  const ended = { ...REGISTRY, ended: new Set([bodyId(3)]) };
  expect(registerBlockers(drafted({}, [taskId(1)], ended))).toEqual(['agency.unknown']);
});

describe('a rule goes on with what a person had set of it', () => {
  const ids = new Map([[reportingRule().id as string, reportingRule().id]]);
  const carried = (change: Parameters<typeof reportingRule>[0]) => {
    const draft = drafted({ rules: [reportingRule({ name: 'Báo cáo tháng', ...change })] });
    return rulesFromDraft(draft, { ids, planId: PLAN.id })[0];
  };
  test('its name, window, shift, and the month after', () => {
    const due = { kind: 'day-of-month', day: 5, monthOffset: 1 } as const;
    expect(carried({ due, window: { kind: 'calendar' }, shift: 'none' })).toMatchObject({
      name: 'Báo cáo tháng',
      due,
      window: { kind: 'calendar' },
      shift: 'none',
    });
  });
  test('a due day that the desk cannot show', () => {
    const due = { kind: 'after-close', amount: 5, unit: 'working-days' } as const;
    expect(carried({ due })?.due).toEqual(due);
  });
  test('its one date, a year later', () => {
    const due = { kind: 'fixed', date: day('2026-11-15') } as const;
    expect(carried({ due })?.due).toEqual({ kind: 'fixed', date: '2027-11-15' });
  });
  test('but for a day that is corrected at the desk', () => {
    const draft = drafted({
      rules: [reportingRule({ due: { kind: 'day-of-month', day: 5, monthOffset: 1 } })],
    });
    const rules = draft.rules.map((rule) => ({
      ...rule,
      due: { kind: 'day-of-month' as const, day: 20 },
    }));
    expect(rulesFromDraft({ ...draft, rules }, { ids, planId: PLAN.id })[0]?.due).toEqual({
      kind: 'day-of-month',
      day: 20,
      monthOffset: 1,
    });
  });
});

test('what was reached of a target is where the next one begins', () => {
  const reached = { on: day('2026-10-31'), value: targetOf().series[0]!.value };
  const target = targetOf({ series: aimsOf(['2026-12-31', '95']) });
  const draft = drafted({ targets: [{ target, anchor, reached }] });
  const order = { planId: PLAN.id, newTargetId: () => target.id };
  expect(targetsFromDraft(draft, order)).toMatchObject([
    { series: [{ by: '2027-12-31', value: '95' }], baseline: reached },
  ]);
});

test('a plan of no task, or of a task that the earlier plan does not have, is refused', () => {
  expect(nextPlan(PLAN, [], REGISTRY)).toMatchObject({ refusal: { code: 'input.invalid' } });
  expect(nextPlan(PLAN, [taskId(8)], REGISTRY)).toMatchObject({ refusal: { code: 'not-found' } });
});

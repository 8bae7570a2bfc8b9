import { describe, expect, test } from 'vitest';
import { calendarsOf, oneCalendar } from '../agency/calendars.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { AgencyGroupId, AgencyId, DutyId, PlanId, RuleId, TargetId, TaskId } from '../kernel/id.ts';
import { draftBody, draftDuty, draftTask, idOf, planDraft } from '../testing/index.ts';
import type { PlanDraft } from './draft.ts';
import { refreshFindings } from './draft-finding.ts';
import { putInForce, registerBlockers } from './put-in-force.ts';
import type { NewDuty, PutInForce, RegisterBlocker } from './put-in-force.ts';
import type { Timing } from '../task/timing.ts';

function order(): PutInForce {
  let next = 1000;
  const fresh = () => idOf((next += 1));
  return {
    planId: PlanId.parse(idOf(500)),
    trackedFrom: CivilDate.parse('2026-03-20'),
    inForceOn: CivilDate.parse('2026-03-20'),
    calendars: oneCalendar(vietnamCalendar()),
    before: 'end-of-day',
    newTaskId: () => TaskId.parse(fresh()),
    newDutyId: () => DutyId.parse(fresh()),
    newRuleId: () => RuleId.parse(fresh()),
    newTargetId: () => TargetId.parse(fresh()),
  };
}

const day = (text: string) => CivilDate.parse(text);
const communes = AgencyGroupId.parse(idOf(90));
const ready: PlanDraft = refreshFindings(
  planDraft({
    bodies: [
      draftBody(1, 'Ủy ban nhân dân tỉnh Sông Hương'),
      draftBody(2, 'Sở Nông nghiệp và Môi trường'),
      draftBody(3, 'Ủy ban nhân dân các xã, phường', {
        group: true,
        agencyId: null,
        groupId: communes,
      }),
      draftBody(4, 'Đài Khí tượng Thủy văn', { agencyId: null }),
    ],
    tasks: [
      draftTask('t1', { duties: [draftDuty('b2', { role: 'coordinate' }), draftDuty('b3')] }),
      draftTask('t2', { duties: [draftDuty('b2')], dismissed: 'Câu dẫn' }),
    ],
    rules: [
      {
        key: 'r1',
        wording: 'Ủy ban nhân dân các xã, phường báo cáo Sở trước ngày 18 hằng tháng',
        anchor: { start: 50, end: 90 },
        cadence: { kind: 'month' },
        dueWording: 'trước ngày 18 hằng tháng',
        due: { kind: 'day-of-month', day: 18 },
        operator: 'before',
        from: ['b3'],
        to: ['b2'],
        toWording: 'Sở',
        via: null,
        mergedInto: null,
        confidence: 'sure',
        dismissed: null,
        carried: null,
      },
    ],
    issuerKey: 'b1',
    standingAgencyKey: 'b2',
  }),
);

describe('what a register needs before it is put in force', () => {
  const unknown = draftTask('t9', { duties: [draftDuty('b4')] });
  test.each<[string, Partial<PlanDraft>, readonly RegisterBlocker[]]>([
    ['nothing more', {}, []],
    ['an issuer', { issuerKey: null }, ['issuer']],
    ['a standing agency', { standingAgencyKey: null }, ['standing-agency.missing']],
    ['a task', { tasks: [] }, ['accountable-duty']],
    ['a match for each body it names', { tasks: [...ready.tasks, unknown] }, ['agency.unknown']],
    ['a body for each task', { tasks: [...ready.tasks, draftTask('t8')] }, ['duty.missing']],
  ])('%s', (_need, change, blockers) => {
    const draft = refreshFindings({ ...ready, ...change });
    expect(registerBlockers(draft)).toEqual(blockers);
    expect(putInForce(draft, order()).ok).toBe(blockers.length === 0);
  });

  test('a blocking finding that a person dismissed with a note blocks no more', () => {
    const draft = refreshFindings({ ...ready, tasks: [...ready.tasks, unknown] });
    const noted: PlanDraft = {
      ...draft,
      findings: draft.findings.map((f) => ({ ...f, note: 'Cơ quan ngoài tỉnh' })),
    };
    const register = putInForce(noted, order());
    expect(register.ok && register.value.duties.map((duty) => duty.agencyId)).toEqual([
      idOf(2),
      null,
    ]);
  });
});

function citedAs(otherNumber: string | null) {
  const instrument = {
    ...ready.instrument,
    number: '45',
    otherNumbers: [{ issuer: 'Công an tỉnh Sông Hương', number: otherNumber, symbol: 'KH-CAT' }],
  };
  const register = putInForce({ ...ready, instrument }, order());
  return register.ok ? register.value.numberSymbol : register.refusal.code;
}

test('a joint plan is cited by the number of every issuer, and has none while one of them is blank', () => {
  expect(citedAs('7')).toBe('45/KH-UBND; 07/KH-CAT');
  expect(citedAs(null)).toBeNull();
});

test('a register holds what stands, each duty with its role as worded beside who is accountable', () => {
  const register = putInForce(ready, order());
  if (!register.ok) throw new Error(register.refusal.code);
  const { tasks, duties, rules, numberSymbol } = register.value;
  expect(numberSymbol).toBeNull();
  expect(tasks.map((task) => task.label)).toEqual(['t1']);
  expect(duties.map(({ agencyId, groupId, role }) => ({ agencyId, groupId, role }))).toEqual([
    { agencyId: idOf(2), groupId: null, role: 'coordinate' },
    { agencyId: null, groupId: communes, role: 'assigned' },
  ]);
  expect(duties.every((duty) => duty.taskId === tasks[0]?.id)).toBe(true);
  expect(rules[0]).toMatchObject({
    cadence: { kind: 'month' },
    due: { kind: 'day-of-month', day: 18, monthOffset: 0 },
    operator: 'before',
    shift: 'next',
    replacedByLonger: true,
    reporters: { kind: 'named', agencies: [], groups: [communes] },
    receiver: { agencyId: idOf(2), text: 'Sở' },
  });
});

describe('the dates of a duty when its register comes in force on 20/03/2026', () => {
  test.each<[string, Timing, Partial<NewDuty>]>([
    [
      'a Saturday moves to Monday',
      { kind: 'by', date: day('2026-08-15'), operator: 'by', inheritedFromPlan: false },
      { originalDue: day('2026-08-17'), overdueFrom: day('2026-08-18'), history: false },
    ],
    [
      'due before it is tracked is history',
      { kind: 'by', date: day('2026-03-18'), operator: 'by', inheritedFromPlan: false },
      { originalDue: day('2026-03-18'), history: true },
    ],
    [
      'a window ends where it says',
      { kind: 'window', from: day('2026-09-01'), to: day('2026-12-31') },
      { opensOn: day('2026-09-01'), originalDue: day('2026-12-31'), history: false },
    ],
    [
      "a yearly day past this year is next year's, no history",
      { kind: 'yearly', month: 1, day: 15, operator: 'before' },
      { originalDue: day('2027-01-15'), history: false },
    ],
    ['continuous has none', { kind: 'continuous' }, { originalDue: null, history: false }],
  ])('%s', (_what, timing, dates) => {
    const task = draftTask('t1', { timing, duties: [draftDuty('b2')] });
    const register = putInForce({ ...ready, tasks: [task] }, order());
    expect(register.ok && register.value.duties[0]).toMatchObject(dates);
  });
});

describe('the occurrences of "trước ngày 15/11 hằng năm" when its register comes in force on 20/03/2026', () => {
  const timing: Timing = { kind: 'yearly', month: 11, day: 15, operator: 'before' };
  test.each<[string, string, string | null, string[]]>([
    ['tracked from that day', '2026-03-20', null, ['2026-11-15']],
    ['tracked for two years', '2024-03-20', null, ['2024-11-15', '2025-11-15', '2026-11-15']],
    ['in a plan that ends before', '2024-03-20', '2025-12-31', ['2024-11-15', '2025-11-15']],
  ])('%s', (_what, trackedFrom, periodTo, occurrences) => {
    const task = draftTask('t1', { timing, duties: [draftDuty('b2')] });
    const instrument = { ...ready.instrument, periodTo: periodTo === null ? null : day(periodTo) };
    const register = putInForce(
      { ...ready, instrument, tasks: [task] },
      { ...order(), trackedFrom: day(trackedFrom) },
    );
    if (!register.ok) throw new Error(register.refusal.code);
    const { duties } = register.value;
    expect(duties.map(({ occurrence }) => occurrence)).toEqual(occurrences);
    expect(new Set(duties.map(({ id }) => id)).size).toBe(occurrences.length);
  });
});

test('a body counts by its own calendar, a group and every other body by the one for all', () => {
  const ward = { id: AgencyId.parse(idOf(2)), level: 'commune' } as const;
  const notice = { date: day('2026-08-14'), kind: 'off', source: 'Thông báo' } as const;
  const calendars = calendarsOf(
    [{ ...notice, scope: { kind: 'agency', agencyId: ward.id } }],
    [ward],
    (more) => vietnamCalendar({ more }),
  );
  const timing: Timing = {
    kind: 'by',
    date: day('2026-08-14'),
    operator: 'by',
    inheritedFromPlan: false,
  };
  const draft = { ...ready, tasks: ready.tasks.map((task) => ({ ...task, timing })) };
  const register = putInForce(draft, { ...order(), calendars });
  if (!register.ok) throw new Error(register.refusal.code);
  expect(register.value.duties.map(({ agencyId, originalDue }) => [agencyId, originalDue])).toEqual(
    [
      [ward.id, '2026-08-17'],
      [null, '2026-08-14'],
    ],
  );
});

test('targets come in force with their figures, to be reached by the end of the plan', () => {
  const read = { anchor: { start: 0, end: 9 }, comparator: 'at-least' as const, baseline: null };
  const targets = [
    { ...read, key: 'g1', wording: 'Ít nhất 97,5 % trường', unit: '%', value: 97.5 },
    { ...read, key: 'g2', wording: 'Không rõ số', unit: null, value: null },
  ];
  const instrument = { ...ready.instrument, periodTo: day('2026-12-31') };
  const register = putInForce({ ...ready, targets, instrument }, order());
  if (!register.ok) throw new Error(register.refusal.code);
  expect(register.value.targets).toMatchObject([
    {
      planId: order().planId,
      wording: 'Ít nhất 97,5 % trường',
      comparator: 'at-least',
      series: [{ by: '2026-12-31', value: '97.5' }],
      anchor: read.anchor,
    },
  ]);
});

import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { dayNumber } from '../calendar/day-number.ts';
import { AgencyId, TaskId } from '../kernel/id.ts';
import type { DutyFacts } from '../task/duty-facts.ts';
import { cases } from '../testing/cases.ts';
import { idOf } from '../testing/draft.ts';
import { anyDuty, daysAround, dutyFacts } from '../testing/night.ts';
import { cellOfDuty, cellsOfDuties, cellsOfPlan, SIX_CELLS, tasksByCell } from './six-cells.ts';
import type { CountedTask, SixCell } from './six-cells.ts';

const on = (text: string) => CivilDate.parse(text);
const today = on('2026-03-25');
const dated = (due: string, change: Partial<DutyFacts> = {}): DutyFacts =>
  dutyFacts({
    timing: 'by',
    originalDue: on(due),
    currentDue: on(due),
    overdueFrom: CivilDate.parse(
      due.replace(/\d\d$/, (day) => String(Number(day) + 1).padStart(2, '0')),
    ),
    ...change,
  });
const taskOf = (n: number, change: Partial<CountedTask> = {}): CountedTask => ({
  id: TaskId.parse(idOf(500 + n)),
  parentId: null,
  timing: 'by',
  endedOn: null,
  ...change,
});
const inTask = (n: number, duty: DutyFacts): DutyFacts => ({
  ...duty,
  taskId: TaskId.parse(idOf(500 + n)),
});

describe('the cell of one duty', () => {
  test.each<[string, DutyFacts, SixCell | null]>([
    ['not due yet', dated('2026-03-27'), 'open-in-time'],
    ['on its due day', dated('2026-03-25'), 'open-in-time'],
    ['past its due day', dated('2026-03-20'), 'open-overdue'],
    [
      'claimed by the due day and not confirmed',
      dated('2026-03-20', { claimedOn: on('2026-03-20') }),
      'open-in-time',
    ],
    [
      'claimed after the due day and not confirmed',
      dated('2026-03-20', { claimedOn: on('2026-03-23') }),
      'open-overdue',
    ],
    [
      'confirmed late, claimed in time',
      dated('2026-03-20', { claimedOn: on('2026-03-20'), confirmedOn: on('2026-03-24') }),
      'done-on-time',
    ],
    [
      'claimed late',
      dated('2026-03-20', { claimedOn: on('2026-03-23'), confirmedOn: on('2026-03-24') }),
      'done-late',
    ],
    [
      'confirmed without a claim',
      dated('2026-03-20', { confirmedOn: on('2026-03-24') }),
      'done-late',
    ],
    [
      'more time makes it on time',
      dated('2026-03-10', {
        currentDue: on('2026-03-24'),
        claimedOn: on('2026-03-23'),
        confirmedOn: on('2026-03-24'),
      }),
      'done-on-time',
    ],
    ['confirmed tomorrow', dated('2026-03-20', { confirmedOn: on('2026-03-26') }), 'open-overdue'],
    ['confirmed without a deadline', dutyFacts({ confirmedOn: on('2026-03-01') }), 'done-on-time'],
    ['no deadline', dutyFacts(), 'no-deadline'],
    ['per a plan not linked yet', dutyFacts({ timing: 'per-other-plan' }), 'no-deadline'],
    [
      'per a plan that is linked',
      dated('2026-03-20', { timing: 'per-other-plan' }),
      'open-overdue',
    ],
    ['continuous', dutyFacts({ timing: 'continuous' }), 'continuous'],
    [
      'from a day to come',
      dutyFacts({ timing: 'from', opensOn: on('2026-03-26') }),
      'open-in-time',
    ],
    [
      'from a day that has come',
      dutyFacts({ timing: 'from', opensOn: on('2026-03-25') }),
      'continuous',
    ],
    ['unarmed', dutyFacts({ timing: 'after' }), 'open-in-time'],
    [
      'a window over its weekend end (D11)',
      dutyFacts({ timing: 'window', currentDue: on('2026-03-22'), overdueFrom: on('2026-03-26') }),
      'open-in-time',
    ],
    [
      'a part that answers for nothing',
      dated('2026-03-20', { accountable: false }),
      'open-in-time',
    ],
    ['a request', dated('2026-03-20', { role: 'request' }), null],
    ['ended', dated('2026-03-20', { endedOn: on('2026-03-22') }), null],
    ['history', dated('2026-03-20', { history: true }), null],
    [
      'history filled in',
      dated('2026-03-20', { history: true, confirmedOn: on('2026-03-19') }),
      'done-on-time',
    ],
  ])('%s', (_name, duty, cell) => {
    expect(cellOfDuty(duty, today)).toBe(cell);
  });
});

test('a plan counts tasks: overdue if any body is, late if any was, done when all are; requests stand outside', () => {
  const done = { claimedOn: on('2026-03-10'), confirmedOn: on('2026-03-11') };
  const late = { claimedOn: on('2026-03-24'), confirmedOn: on('2026-03-24') };
  const duties = [
    inTask(1, dated('2026-03-20', done)),
    inTask(1, dated('2026-03-20')),
    inTask(2, dated('2026-03-20', done)),
    inTask(2, dated('2026-03-20', late)),
    inTask(3, dated('2026-03-20', { ...done, currentDue: on('2026-03-27') })),
    inTask(3, dated('2026-03-20', { accountable: false, role: 'coordinate' })),
    inTask(4, dated('2026-03-20', { role: 'request', accountable: false })),
    inTask(5, dated('2026-03-20', { role: 'coordinate', accountable: false })),
    inTask(6, dated('2026-03-20')),
  ];
  const ended = taskOf(6, { endedOn: on('2026-03-01') });
  const { cells, all, requests, doneByOriginal } = cellsOfPlan(
    [taskOf(1), taskOf(2), taskOf(3), taskOf(4), taskOf(5), ended],
    duties,
    today,
  );
  expect(cells).toEqual({
    'done-on-time': 1,
    'done-late': 1,
    'open-in-time': 1,
    'open-overdue': 1,
    'no-deadline': 0,
    continuous: 0,
  });
  expect({ all, requests, doneByOriginal }).toEqual({ all: 4, requests: 1, doneByOriginal: 1 });
});

test('a task that names nobody is in the table by its timing, never overdue', () => {
  const tasks = [taskOf(1), taskOf(2, { timing: 'none' }), taskOf(3, { timing: 'continuous' })];
  expect(cellsOfPlan(tasks, [], today)).toMatchObject({
    all: 3,
    cells: { 'open-in-time': 1, 'no-deadline': 1, continuous: 1 },
  });
});

test('the plan counts the parent, the body its parts', () => {
  const tasks = [
    taskOf(1),
    taskOf(2, { parentId: taskOf(1).id }),
    taskOf(3, { parentId: taskOf(1).id }),
  ];
  const duties = [inTask(2, dated('2026-03-20')), inTask(3, dated('2026-03-27'))];
  expect(cellsOfPlan(tasks, duties, today)).toMatchObject({ all: 1, cells: { 'open-overdue': 1 } });
  expect(cellsOfDuties(duties, today)).toMatchObject({
    all: 2,
    cells: { 'open-overdue': 1, 'open-in-time': 1 },
  });
});

test('a part that has ended holds its task back no longer', () => {
  const parts = [1, 2].map((n) => taskOf(n + 1, { parentId: taskOf(1).id }));
  const duties = [
    inTask(2, dated('2026-03-20')),
    inTask(3, dated('2026-03-20', { claimedOn: on('2026-03-10'), confirmedOn: on('2026-03-11') })),
  ];
  const cellsWith = (endedOn: CivilDate | null) =>
    cellsOfPlan(
      [taskOf(1), ...parts.map((part, at) => (at === 0 ? { ...part, endedOn } : part))],
      duties,
      today,
    ).cells;
  expect(cellsWith(null)).toMatchObject({ 'open-overdue': 1, 'done-on-time': 0 });
  expect(cellsWith(on('2026-03-01'))).toMatchObject({ 'open-overdue': 0, 'done-on-time': 1 });
});

const occurrence = (due: string, change: Partial<DutyFacts> = {}) =>
  dated(due, { timing: 'yearly', ...change });

test('of a yearly duty the occurrence due last counts, before the first one the next', () => {
  const years = [
    occurrence('2025-11-15', { confirmedOn: on('2025-11-20') }),
    occurrence('2026-11-16'),
    occurrence('2024-11-15', { confirmedOn: on('2024-11-10') }),
  ];
  const cellOn = (date: string) =>
    SIX_CELLS.find((cell) => cellsOfDuties(years, on(date)).cells[cell] === 1);
  expect(cellOn('2024-03-01')).toBe('open-in-time');
  expect(cellOn('2025-03-01')).toBe('done-on-time');
  expect(cellOn('2026-03-01')).toBe('done-late');
  expect(cellOn('2026-11-17')).toBe('open-overdue');
});

test('of two years whose dates more time has brought to one day, the later counts', () => {
  const years = [
    occurrence('2026-03-20', { occurrence: on('2026-03-15') }),
    occurrence('2026-03-20', { occurrence: on('2025-03-15'), confirmedOn: on('2026-03-20') }),
  ];
  for (const list of [years, years.toReversed()])
    expect(cellsOfDuties(list, today).cells).toMatchObject({
      'open-overdue': 1,
      'done-on-time': 0,
    });
});

test('the six cells add up to all, whatever the facts', () => {
  const near = daysAround(dayNumber(today), 200);
  const duties = array(
    tuple(anyDuty(near), integer({ min: 1, max: 5 }), integer({ min: 1, max: 4 })),
    { maxLength: 20 },
  );
  assert(
    property(duties, near, (list, date) => {
      const facts = list.map(([duty, task, agency]) => ({
        ...inTask(task, duty),
        agencyId: AgencyId.parse(idOf(agency)),
      }));
      const tasks = [1, 2, 3, 4, 5].map((n) => taskOf(n));
      for (const { cells, all, doneByOriginal } of [
        cellsOfDuties(facts, date),
        cellsOfPlan(tasks, facts, date),
      ]) {
        expect(SIX_CELLS.reduce((sum, cell) => sum + cells[cell], 0)).toBe(all);
        expect(doneByOriginal <= cells['done-on-time'] + cells['done-late']).toBe(true);
      }
      const { cells, all } = cellsOfPlan(tasks, facts, date);
      expect(all <= tasks.length).toBe(true);
      const listed = tasksByCell(tasks, facts, date);
      expect(SIX_CELLS.map((cell) => listed[cell].length)).toEqual(
        SIX_CELLS.map((cell) => cells[cell]),
      );
      expect(new Set(Object.values(listed).flat()).size).toBe(all);
    }),
    { seed: 1945, numRuns: cases(500) },
  );
});

import { expect, test } from 'vitest';
import { TaskId } from '../kernel/id.ts';
import type { Timing } from '../task/timing.ts';
import { bodyId } from '../testing/agency.ts';
import {
  amendment,
  by,
  day,
  effect,
  frame,
  itemOf,
  part,
  periodTo,
  taskOf,
  YEARLY,
} from '../testing/amendment.ts';
import { idOf } from '../testing/draft.ts';
import type { AmendedItem, AmendmentContent } from './amendment.ts';
import { effectOf } from './amendment-effect.ts';
import { effectOnBody } from './body-effect.ts';

const MOVED = { kind: 'moves-dates' } as const;

test('a date that is moved has its original beside it, and the day on which it is overdue follows', () => {
  const task = taskOf(1, by('2026-05-31'), [part(1), part(2)]);
  const [one] = effect([task], {
    ...MOVED,
    moves: [{ taskId: task.id, timing: by('2026-07-15') }],
  }).tasks;
  expect(one?.kind).toBe('date-moved');
  expect(one?.duties).toHaveLength(2);
  expect(one?.duties[0]).toMatchObject({
    kind: 'date-moved',
    currentDue: ['2026-06-01', '2026-07-15'],
    dates: { originalDue: '2026-06-01', currentDue: '2026-07-15', overdueFrom: '2026-07-16' },
  });
});

test('a task without a date that gets one has the first as its original', () => {
  const task = taskOf(1, { kind: 'none' }, [part(1)]);
  const [one] = effect([task], {
    ...MOVED,
    moves: [{ taskId: task.id, timing: by('2026-07-15') }],
  }).tasks;
  expect(one?.duties[0]).toMatchObject({ dates: { originalDue: '2026-07-15' } });
});

test('an occurrence that was due stays when its yearly day is moved, the next moves within its year', () => {
  const task = taskOf(1, YEARLY, [part(1)]);
  const timing: Timing = { kind: 'yearly', month: 11, day: 30, operator: 'by' };
  const content: AmendmentContent = { ...MOVED, moves: [{ taskId: task.id, timing }] };
  const moved = {
    dates: { occurrence: '2026-11-30', currentDue: '2026-11-30', originalDue: '2026-11-16' },
  };
  expect(effect([task], content).tasks[0]?.duties).toMatchObject([moved]);
  expect(effect([task], content, '2026-11-17').tasks[0]?.duties).toMatchObject([{ kind: 'kept' }]);
});

test('a yearly task that becomes due once ends its open occurrences and begins anew', () => {
  const task = taskOf(1, YEARLY, [part(1)]);
  const content: AmendmentContent = {
    ...MOVED,
    moves: [{ taskId: task.id, timing: by('2026-10-30') }],
  };
  const [one] = effect([task], content).tasks;
  expect(one?.kind).toBe('changed');
  expect(one?.duties.map(({ kind }) => kind)).toEqual(['ended', 'new']);
});

test('a longer period moves what inherits its end, and nothing else', () => {
  const inherits = taskOf(1, by('2026-12-31', true), [part(1)]);
  const own = taskOf(2, by('2026-12-31'), [part(1)]);
  const { tasks, periodTo: period } = effect([inherits, own], {
    kind: 'extends-period',
    periodTo: day('2027-06-30'),
  });
  expect(tasks.map(({ kind }) => kind)).toEqual(['date-moved', 'kept']);
  expect(period).toEqual(['2026-12-31', '2027-06-30']);
});

test('a correction of form changes words and no duty', () => {
  const task = taskOf(1, by('2026-05-31'), [part(1)]);
  const { id: taskId, wording } = task;
  const [one] = effect([task], {
    kind: 'corrects-form',
    corrections: [{ taskId, label: 'II.2', wording }],
  }).tasks;
  expect(one).toMatchObject({ kind: 'changed', fields: { label: ['II.1', 'II.2'] } });
  expect(one?.duties).toMatchObject([{ kind: 'kept' }]);
});

test('a body that takes over the lead begins, the one that had it ends, and a part that is no longer accountable is changed', () => {
  const task = taskOf(1, by('2026-08-14'), [part(1), part(2, { role: 'coordinate' })]);
  const parts = [part(3), part(2, { role: 'coordinate', accountable: false })];
  const [one] = effect([task], {
    kind: 'amends',
    items: [{ ...itemOf(task), parts }],
    ends: [],
  }).tasks;
  expect(one?.duties).toMatchObject([
    { kind: 'ended', part: { agencyId: bodyId(1) } },
    { kind: 'changed', accountable: [true, false], part: { agencyId: bodyId(2) } },
    { kind: 'new', part: { agencyId: bodyId(3) }, dates: { originalDue: '2026-08-14' } },
  ]);
});

test('what replaces a plan ends the items it does not name and keeps the key of those it does', () => {
  const [first, second] = [
    taskOf(1, by('2026-08-14'), [part(1)]),
    taskOf(2, by('2026-08-14'), [part(1)]),
  ];
  const added: AmendedItem = { ...itemOf(first), taskId: null, label: 'II.3' };
  const { tasks } = effect([first, second], {
    kind: 'replaces',
    items: [{ ...itemOf(first), label: 'I.1' }, added],
  });
  expect(tasks.map(({ kind }) => kind)).toEqual(['changed', 'ended', 'new']);
  expect(tasks[0]).toMatchObject({ taskId: first.id });
});

test('a withdrawal ends every open duty, and what was confirmed or answered stays', () => {
  const done = taskOf(1, by('2026-05-29'), [part(1)], { confirmedOn: day('2026-05-20') });
  const open = taskOf(2, by('2026-08-14'), [part(1)]);
  const { tasks } = effect([done, open], { kind: 'withdraws' });
  expect(tasks.map(({ kind, duties }) => [kind, duties[0]?.kind])).toEqual([
    ['ended', 'kept'],
    ['ended', 'ended'],
  ]);
});

test('an item that is worded anew keeps the event that was recorded for it', () => {
  const after = {
    kind: 'after',
    event: 'lũ rút',
    amount: 5,
    unit: 'days',
    eventOn: null,
    eventDocument: null,
  } as const;
  const task = taskOf(1, { ...after, eventOn: day('2026-05-04') }, [part(1)]);
  const item = { ...itemOf(task), wording: 'Khắc phục hậu quả lũ', timing: after };
  const [one] = effect([task], { kind: 'amends', items: [item], ends: [] }).tasks;
  expect(one).toMatchObject({ fields: { wording: [task.wording, item.wording] } });
  expect(one?.duties).toMatchObject([{ kind: 'kept' }]);
});

const task = taskOf(1, by('2026-08-14'), [part(1)]);
test.each<[string, AmendmentContent, unknown]>([
  [
    'an item that does not stand',
    { ...MOVED, moves: [{ taskId: TaskId.parse(idOf(599)), timing: by('2026-07-15') }] },
    { code: 'not-found', facts: { kind: 'task' } },
  ],
  [
    'an item named twice',
    { kind: 'amends', items: [itemOf(task)], ends: [task.id] },
    { code: 'input.invalid', facts: { path: 'items', issue: 'twice' } },
  ],
  [
    'a period that becomes no longer',
    { kind: 'extends-period', periodTo },
    { code: 'input.invalid', facts: { path: 'periodTo', issue: 'not-later' } },
  ],
])('an amendment is refused for %s', (_, content, refusal) => {
  expect(effectOf(amendment(content), { tasks: [task], periodTo }, frame)).toEqual({
    ok: false,
    refusal,
  });
});

test('a body is shown its own changed duties, alone or of its group, and where its task reads otherwise those that stay', () => {
  const moved = taskOf(1, by('2026-05-31'), [part(1), part(2)]);
  const worded = taskOf(2, by('2026-08-14'), [part(1), part(3)]);
  const kept = taskOf(3, by('2026-08-14'), [part(1)]);
  const changes = effect([moved, worded, kept], {
    kind: 'amends',
    items: [
      { ...itemOf(moved), timing: by('2026-07-15') },
      { ...itemOf(worded), wording: 'Rà soát hồ chứa' },
    ],
    ends: [],
  });
  const shown = (n: number) =>
    effectOnBody(changes, { agencyId: bodyId(n), groupIds: new Set() }).map(({ kind, duties }) => [
      kind,
      duties.map(({ part: { agencyId } }) => agencyId),
    ]);
  expect(shown(1)).toEqual([
    ['date-moved', [bodyId(1)]],
    ['changed', [bodyId(1)]],
  ]);
  expect(shown(2)).toEqual([['date-moved', [bodyId(2)]]]);
  expect(shown(3)).toEqual([['changed', [bodyId(3)]]]);
  expect(shown(4)).toEqual([]);
});

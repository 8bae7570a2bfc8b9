import { AgencyId } from '@dondoc/domain/kernel';
import { CivilDate } from '@dondoc/domain/calendar';
import { idOf } from '@dondoc/domain/testing';
import { expect, it } from 'vitest';
import { filterTasks } from './filter-tasks.ts';

const task = (body: number, state: 'open' | 'overdue', due: string | null) => ({
  standing: { state, count: 1, all: 1 },
  duties: [
    {
      agencyId: AgencyId.parse(idOf(body)),
      groupId: null,
      currentDue: due === null ? null : CivilDate.parse(due),
    },
  ],
});
const tasks = [
  task(1, 'open', null),
  task(1, 'overdue', '2026-07-15'),
  task(2, 'open', '2026-06-15'),
];
const all = { body: null, state: null, byDue: false };

it('what is asked for is left, in the order of the paper', () => {
  expect(filterTasks(tasks, all)).toEqual(tasks);
  expect(filterTasks(tasks, { ...all, body: idOf(1) })).toEqual(tasks.slice(0, 2));
  expect(filterTasks(tasks, { ...all, state: 'open' })).toEqual([tasks[0], tasks[2]]);
  expect(filterTasks(tasks, { ...all, body: idOf(2), state: 'overdue' })).toEqual([]);
});

it('by date, what has none stands at the end', () => {
  expect(filterTasks(tasks, { ...all, byDue: true })).toEqual([tasks[2], tasks[1], tasks[0]]);
});

import { CivilDate } from '@dondoc/domain/calendar';
import { AgencyId, TaskId } from '@dondoc/domain/kernel';
import { idOf } from '@dondoc/domain/testing';
import { expect, it } from 'vitest';
import { typedTask } from './added-task.ts';
import type { AddedTaskTyped } from './added-task.ts';
import { saidOf, typedAmendment } from './amendment-typed.ts';
import type { AmendableTask, AmendmentTyped, ChangeTyped } from './amendment-typed.ts';

const body = (n: number) => AgencyId.parse(idOf(n));
const part = (n: number, role: 'lead' | 'coordinate', endedOn: string | null = null) => ({
  agencyId: body(n),
  groupId: null,
  role,
  accountable: role === 'lead',
  endedOn,
});
const task = (n: number): AmendableTask => ({
  id: TaskId.parse(idOf(500 + n)),
  label: `II.${n}`,
  wording: 'Rà soát hồ, đập',
  timing: {
    kind: 'by',
    date: CivilDate.parse('2026-05-31'),
    operator: 'by',
    inheritedFromPlan: false,
  },
  duties: [
    part(1, 'lead'),
    part(2, 'coordinate'),
    part(3, 'coordinate'),
    part(4, 'lead', '2026-04-01'),
  ],
});
const tasks = [task(1), task(2)];
const paper = {
  type: 'KH',
  numberSymbol: '71/KH-UBND',
  issuerId: body(1),
  issuedOn: '2026-06-04',
  inForceFrom: '2026-06-04',
};
const typed = (kind: AmendmentTyped['kind'], ...said: readonly [number, ChangeTyped][]) => {
  let changes: AmendmentTyped['changes'] = new Map();
  for (const [n, change] of said) changes = saidOf(changes, [task(n).id], change);
  const content = typedAmendment(
    { paper, kind, periodTo: '2027-06-30', changes, added: [] },
    tasks,
  )?.content;
  return content ?? null;
};
const NEW = { label: 'II.3', wording: 'Diễn tập sơ tán', due: '2026-09-30', lead: body(1) };
const withNew = (kind: AmendmentTyped['kind'], said: Partial<AddedTaskTyped>) => {
  const added = [typedTask({ ...NEW, coordinate: [], ...said })].filter((one) => one !== null);
  return typedAmendment({ paper, kind, periodTo: '', changes: new Map(), added }, tasks)?.content;
};

it('one task gets another date and another accountable body, one ends; who coordinates stays, what had ended does not come back', () => {
  const content = typed(
    'amends',
    [1, { what: 'due', date: CivilDate.parse('2026-07-15') }],
    [1, { what: 'lead', agencyId: body(3) }],
    [2, { what: 'ends' }],
  );
  expect(content).toMatchObject({
    items: [
      {
        timing: { date: '2026-07-15' },
        parts: [
          { agencyId: body(3), role: 'lead', accountable: true },
          { agencyId: body(2), role: 'coordinate', accountable: false },
        ],
      },
    ],
    ends: [task(2).id],
  });
});

it('what a task is said to become last stands for what was said before', () => {
  expect(
    typed(
      'moves-dates',
      [1, { what: 'due', date: CivilDate.parse('2026-07-15') }],
      [1, { what: 'due', date: CivilDate.parse('2026-08-14') }],
    ),
  ).toMatchObject({ moves: [{ timing: { date: '2026-08-14' } }] });
  expect(
    typed(
      'amends',
      [1, { what: 'due', date: CivilDate.parse('2026-07-15') }],
      [1, { what: 'ends' }],
    ),
  ).toMatchObject({ items: [], ends: [task(1).id] });
});

it('a paper that replaces the plan names what stands on, as it is or changed', () => {
  expect(typed('replaces', [1, { what: 'stays' }])).toMatchObject({
    kind: 'replaces',
    items: [{ taskId: task(1).id, wording: 'Rà soát hồ, đập' }],
  });
});

it('nothing comes of an amendment as long as something of it is missing', () => {
  expect(typed('moves-dates')).toBeNull();
  expect(typed('amends')).toBeNull();
  const changes = new Map();
  const blank = {
    paper: { ...paper, numberSymbol: ' ' },
    kind: 'withdraws',
    periodTo: '',
    changes,
    added: [],
  } as const;
  expect(typedAmendment(blank, tasks)).toBeNull();
  expect(typed('withdraws')).toEqual({ kind: 'withdraws' });
  expect(typed('extends-period')).toEqual({ kind: 'extends-period', periodTo: '2027-06-30' });
});

it('a task that the paper adds is answered for by one body, whoever joins in besides, by its day or without one', () => {
  const coordinate = [body(2), body(1)];
  expect(withNew('amends', { coordinate })).toMatchObject({
    ends: [],
    items: [
      {
        taskId: null,
        label: 'II.3',
        wording: 'Diễn tập sơ tán',
        timing: { kind: 'by', date: '2026-09-30' },
        parts: [
          { agencyId: body(1), role: 'lead', accountable: true },
          { agencyId: body(2), role: 'coordinate', accountable: false },
        ],
      },
    ],
  });
  expect(withNew('replaces', { due: '' })).toMatchObject({ items: [{ timing: { kind: 'none' } }] });
});

it.each([{ wording: ' ' }, { lead: '' }, { due: '31/9' }])(
  'a task is not added without its words, a body that answers and, where it has one, a day: %o',
  (missing) => {
    expect(withNew('amends', missing)).toBeUndefined();
  },
);

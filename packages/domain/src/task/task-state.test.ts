import { expect, it } from 'vitest';
import type { DutyRole } from './duty.ts';
import type { DutyState } from './duty-state.ts';
import { taskState } from './task-state.ts';

type Part = readonly [role: DutyRole, accountable: boolean, state: DutyState];

const rows: readonly [says: string, parts: readonly Part[], expected: string | null][] = [
  ['nobody named', [], null],
  ['one body', [['lead', true, 'overdue']], 'overdue 1/1'],
  [
    'overdue if any is',
    [
      ['lead', true, 'confirmed'],
      ['lead', true, 'overdue'],
    ],
    'overdue 1/2',
  ],
  [
    'of who works on it where nobody is accountable, not of who is only asked',
    [
      ['request', false, 'overdue'],
      ['coordinate', false, 'open'],
    ],
    'open 1/1',
  ],
  ['of who is asked where nobody else is named', [['request', false, 'open']], 'open 1/1'],
  [
    'open while any is',
    [
      ['lead', true, 'claimed'],
      ['assigned', true, 'open'],
    ],
    'open 1/2',
  ],
  [
    'done when all are',
    [
      ['lead', true, 'confirmed'],
      ['lead', true, 'confirmed'],
    ],
    'confirmed 2/2',
  ],
  [
    'not by who only joins',
    [
      ['lead', true, 'confirmed'],
      ['coordinate', false, 'open'],
    ],
    'confirmed 1/1',
  ],
  ['by who joins where nobody answers', [['coordinate', false, 'open']], 'open 1/1'],
  [
    'not by a request beside',
    [
      ['lead', true, 'claimed'],
      ['request', false, 'sent'],
    ],
    'claimed 1/1',
  ],
  ['a request alone', [['request', false, 'declined']], 'declined 1/1'],
  [
    'an ended part beside an open one',
    [
      ['lead', true, 'ended'],
      ['lead', true, 'open'],
    ],
    'open 1/2',
  ],
];

it.each(rows)('%s', (_says, parts, expected) => {
  const found = taskState(
    parts.map(([role, accountable, state]) => ({ role, accountable, state })),
  );
  expect(found && `${found.state} ${found.count}/${found.all}`).toBe(expected);
});

it('counts a group by the members for whom its row speaks, and not where each speaks for itself', () => {
  const member = { role: 'assigned', accountable: true } as const;
  const late = { ...member, state: 'overdue' } as const;
  const group = { ...member, state: 'confirmed', bodies: 39 } as const;
  expect(taskState([group, late])).toEqual({ state: 'overdue', count: 1, all: 40 });
  const empty = { ...late, bodies: 0 };
  expect(taskState([empty, { ...member, state: 'claimed' }])?.state).toBe('claimed');
  expect(taskState([empty])).toEqual({ state: 'overdue', count: 1, all: 1 });
});

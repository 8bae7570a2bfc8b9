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

import { describe, expect, it } from 'vitest';
import { bodyId } from '../testing/agency.ts';
import { askExceptions } from './group-confirmation.ts';

const bodies = (...numbers: number[]) => numbers.map(bodyId);

describe('a group confirmed for all with exceptions', () => {
  const rows: readonly [open: number[], except: number[], asked: string][] = [
    [[1, 2, 3], [], 'done'],
    [[1, 2, 3], [2], 'done'],
    [[1, 2, 3], [2, 2], 'done'],
    [[1, 2, 3], [4], 'no-member'],
    [[1, 2], [1, 2], 'nobody-left'],
    [[], [1], 'no-member'],
    [[], [], 'done'],
  ];
  it.each(rows)('of %j all but %j: %s', (open, except, asked) => {
    const answer = askExceptions(bodies(...open), bodies(...except));
    expect(answer.ok ? 'done' : answer.refusal.facts).toEqual(
      asked === 'done' ? asked : { path: 'except', issue: asked },
    );
  });
});

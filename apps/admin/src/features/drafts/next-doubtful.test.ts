import { draftTask, planDraft } from '@dondoc/domain/testing';
import { expect, it } from 'vitest';
import { nextDoubtful } from './next-doubtful.ts';

const draft = planDraft({
  tasks: [
    draftTask('t1'),
    draftTask('t2', { confidence: 'sure' }),
    draftTask('t3', { dismissed: 'Câu dẫn' }),
    draftTask('t4'),
  ],
});

it.each([
  [null, 't1'],
  ['t1', 't4'],
  ['t2', 't4'],
  ['t4', 't1'],
])('after %s comes %s', (after, next) => {
  expect(nextDoubtful(draft, after)).toBe(next);
});

it('ends with the last one in doubt', () => {
  expect(nextDoubtful({ ...draft, tasks: [draftTask('t1')] }, 't1')).toBeNull();
});

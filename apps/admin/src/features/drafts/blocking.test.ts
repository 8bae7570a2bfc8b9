import { draftBody, draftDuty, draftTask, planDraft } from '@dondoc/domain/testing';
import { applyDraftEdit, refreshFindings } from '@dondoc/domain/register';
import { expect, it } from 'vitest';
import { blockingOf } from './blocking.ts';

const draft = refreshFindings(
  planDraft({
    bodies: [1, 2, 3].map((n) => draftBody(n, `Sở ${n}`, { agencyId: null })),
    tasks: [
      draftTask('t1', { duties: [draftDuty('b1'), draftDuty('b2', { accountable: false })] }),
      draftTask('t2'),
    ],
    issuerKey: 'b3',
    standingAgencyKey: 'b3',
  }),
);

it('counts bodies that the registry lacks as one thing, and leads to what is mended first', () => {
  expect(blockingOf(draft)).toEqual({ count: 2, first: { view: 'bodies', key: null } });
  expect(blockingOf({ ...draft, issuerKey: null })).toMatchObject({
    count: 3,
    first: { view: 'head' },
  });
});

it('leads to the task that names nobody once the bodies are known', () => {
  const known = refreshFindings({
    ...draft,
    bodies: [1, 2, 3].map((n) => draftBody(n, `Sở ${n}`)),
  });
  expect(blockingOf(known)).toEqual({ count: 1, first: { view: 'tasks', key: 't2' } });
  const settled = applyDraftEdit(known, {
    kind: 'dismiss-task',
    taskKey: 't2',
    reason: 'Câu dẫn',
  });
  expect(settled.ok && blockingOf(settled.value)).toEqual({ count: 0, first: null });
});

import { expect, test } from 'vitest';
import { DutyId, PlanId, TaskId } from '../kernel/id.ts';
import { bodyId } from '../testing/agency.ts';
import { by, day, effect, itemOf, part, taskOf } from '../testing/amendment.ts';
import { idOf } from '../testing/draft.ts';
import { amendedDuties } from './amended-duties.ts';
import { affectedParts } from './body-effect.ts';
import { taskChanges } from './task-change.ts';

const led = taskOf(1, by('2026-05-31'), [
  part(1),
  part(2, { role: 'coordinate', accountable: false }),
]);
const ends = taskOf(2, by('2026-08-14'), [part(1)]);
const kept = taskOf(3, by('2026-08-14'), [part(4)]);
const standing = [led, ends, kept];
const changes = effect(standing, {
  kind: 'amends',
  items: [
    {
      ...itemOf(led),
      timing: by('2026-07-15'),
      parts: [part(3), part(2, { role: 'coordinate', accountable: false })],
    },
    { ...itemOf(ends), taskId: null, label: 'II.9', wording: 'Lập tổ xung kích', parts: [part(1)] },
  ],
  ends: [ends.id],
});

test('each task says what it was and what it is, and each part of it its dates before and after', () => {
  const [moved, ended, stays, added] = taskChanges(changes, standing);
  expect(moved).toMatchObject({
    kind: 'changed',
    wording: led.wording,
    fields: { timing: [{ date: '2026-05-31' }, { date: '2026-07-15' }] },
    duties: [
      { kind: 'ended', agencyId: bodyId(1), was: '2026-06-01', due: null },
      { kind: 'date-moved', originalDue: '2026-06-01', was: '2026-06-01', due: '2026-07-15' },
      { kind: 'new', agencyId: bodyId(3), was: null, originalDue: '2026-07-15', due: '2026-07-15' },
    ],
  });
  expect(ended).toMatchObject({ kind: 'ended', label: 'II.2', duties: [{ due: null }] });
  expect(stays).toMatchObject({ kind: 'kept', duties: [{ was: '2026-08-14', due: '2026-08-14' }] });
  expect(added).toMatchObject({ kind: 'new', taskId: null, label: 'II.9' });
});

const key = (n: number) => idOf(9000 + n);

test('duties are kept with the day on which they end, an original date that stays, and new keys', () => {
  let made = 0;
  const { ended, changed, added, newTasks } = amendedDuties(changes, standing, {
    planId: PlanId.parse(key(0)),
    on: day('2026-06-04'),
    newTaskId: () => TaskId.parse(key(100)),
    newDutyId: () => DutyId.parse(key((made += 1))),
  });
  expect(ended.map(({ endedOn }) => endedOn)).toEqual(['2026-06-04', '2026-06-04']);
  expect(changed).toMatchObject([{ originalDue: '2026-06-01', currentDue: '2026-07-15' }]);
  expect(added).toMatchObject([
    { id: key(1), taskId: led.id, agencyId: bodyId(3), claimedOn: null },
    { id: key(2), taskId: key(100), agencyId: bodyId(1), timing: 'by' },
  ]);
  expect(newTasks).toMatchObject([{ id: key(100), item: { label: 'II.9' } }]);
});

test('whom an amendment concerns are the bodies of parts that change, each once, and no others', () => {
  expect(affectedParts(changes).map(({ agencyId }) => agencyId)).toEqual([
    bodyId(1),
    bodyId(2),
    bodyId(3),
  ]);
});

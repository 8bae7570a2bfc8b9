import { expect, test } from 'vitest';
import { DutyId, PlanId } from '../kernel/id.ts';
import { bodyId } from '../testing/agency.ts';
import { by, day, frame, part, taskOf, YEARLY } from '../testing/amendment.ts';
import { idOf } from '../testing/draft.ts';
import { correctedTask } from './task-correction.ts';
import type { TaskReading } from './task-correction.ts';
import type { StandingTask } from './amendment-effect.ts';

const coordinates = part(2, { role: 'coordinate', accountable: false });
const task = taskOf(1, by('2026-05-29'), [part(1), coordinates]);
const parts = [part(1), coordinates];
const correct = (
  reading: Partial<TaskReading>,
  of: StandingTask = task,
  trackedFrom = '2026-03-20',
) => {
  let made = 7000;
  const found = correctedTask(
    of,
    { timing: task.timing, parts, ...reading },
    {
      ...frame,
      planId: PlanId.parse(idOf(1)),
      periodTo: day('2026-12-31'),
      trackedFrom: day(trackedFrom),
      on: day('2026-07-20'),
      newDutyId: () => DutyId.parse(idOf((made += 1))),
    },
  );
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
};

test('a date that was read wrongly was never the original one: both dates follow the reading', () => {
  const { changed, timing, shown } = correct({ timing: by('2026-08-28') });
  expect(timing).toMatchObject([{ date: '2026-05-29' }, { date: '2026-08-28' }]);
  expect(changed.map(({ originalDue, currentDue }) => [originalDue, currentDue])).toEqual([
    ['2026-08-28', '2026-08-28'],
    ['2026-08-28', '2026-08-28'],
  ]);
  expect(shown).toMatchObject({ kind: 'date-moved', wording: task.wording });
});

test('more time that was granted stays, beside the original date as it is read now', () => {
  const granted = taskOf(1, by('2026-05-29'), parts, {
    currentDue: day('2026-09-30'),
    overdueFrom: day('2026-10-01'),
  });
  expect(correct({ timing: by('2026-08-28') }, granted).changed[0]).toMatchObject({
    originalDue: '2026-08-28',
    currentDue: '2026-09-30',
    overdueFrom: '2026-10-01',
  });
});

test('a body that has another role keeps its duty and what it said; one that was read wrongly ends, another begins', () => {
  const claimed = taskOf(1, by('2026-05-29'), parts, { claimedOn: day('2026-05-20') });
  const { ended, changed, added } = correct(
    { parts: [part(3), part(2, { role: 'assigned' })] },
    claimed,
  );
  expect(ended).toMatchObject([{ agencyId: bodyId(1), endedOn: '2026-07-20' }]);
  expect(changed).toMatchObject([
    { agencyId: bodyId(2), role: 'assigned', accountable: true, claimedOn: '2026-05-20' },
  ]);
  expect(added).toMatchObject([
    { agencyId: bodyId(3), originalDue: '2026-05-29', history: false, claimedOn: null },
  ]);
});

test('what a corrected date brings before the register is tracked is history', () => {
  expect(correct({ timing: by('2026-03-10') }).changed.map(({ history }) => history)).toEqual([
    true,
    true,
  ]);
  expect(correct({ parts: [part(3)] }, task, '2026-06-01').added).toMatchObject([
    { history: true },
  ]);
});

test('a task that turns out to be yearly ends what was read and has its occurrences', () => {
  const { ended, added } = correct({ timing: YEARLY });
  expect(ended).toHaveLength(2);
  expect(added.map(({ agencyId, occurrence }) => [agencyId, occurrence])).toEqual([
    [bodyId(1), '2026-11-16'],
    [bodyId(2), '2026-11-16'],
  ]);
});

test('what is read so already is refused', () => {
  expect(() => correct({})).toThrow('change.none');
});

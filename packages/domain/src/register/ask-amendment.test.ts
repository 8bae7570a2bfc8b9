import { expect, test } from 'vitest';
import { amendment, by, day, effect, part, taskOf } from '../testing/amendment.ts';
import { askChange, takenAmendment } from './ask-amendment.ts';

const life = {
  consultedOn: null,
  submittedOn: null,
  signedOn: day('2026-03-16'),
  periodTo: null,
  changes: [],
};
const plan = { life, trackedFrom: day('2026-03-20'), editionFrom: day('2026-03-20') };
const TODAY = day('2026-07-20');
const withdrawal = amendment({ kind: 'withdraws' });

const heldFrom = (change: Partial<typeof plan>) => {
  const taken = takenAmendment(withdrawal, { ...plan, ...change }, TODAY);
  return taken.ok && taken.value.paper.inForceFrom;
};

test('an amendment holds in the register at the earliest from the day on which the register is tracked and its newest edition holds', () => {
  expect(heldFrom({})).toBe('2026-06-04');
  expect(heldFrom({ trackedFrom: day('2026-07-01') })).toBe('2026-07-01');
  expect(heldFrom({ editionFrom: day('2026-07-10') })).toBe('2026-07-10');
});

test.each([
  ['a paper of a later day', withdrawal, plan, '2026-06-03', 'date.in-future'],
  [
    'one that holds later',
    amendment({ kind: 'withdraws' }, '2026-08-01'),
    plan,
    '2026-07-20',
    'date.in-future',
  ],
  [
    'one that would hold before its issue',
    amendment({ kind: 'withdraws' }, '2026-06-03'),
    plan,
    '2026-07-20',
    'date.before-issue',
  ],
  [
    'a plan that was withdrawn',
    withdrawal,
    {
      ...plan,
      life: { ...life, changes: [{ kind: 'withdraws', from: day('2026-06-01'), periodTo: null }] },
    },
    '2026-07-20',
    'state.refused',
  ],
] as const)('an amendment is refused for %s', (_, given, of, today, code) => {
  expect(takenAmendment(given, of, day(today))).toMatchObject({ ok: false, refusal: { code } });
});

test('an amendment that changes nothing is refused, one that only makes a period longer is not', () => {
  const task = taskOf(1, by('2026-08-14'), [part(1)]);
  const same = effect([task], {
    kind: 'moves-dates',
    moves: [{ taskId: task.id, timing: task.timing }],
  });
  expect(askChange(same)).toMatchObject({
    ok: false,
    refusal: { code: 'change.none' },
  });
  expect(
    askChange(effect([task], { kind: 'extends-period', periodTo: day('2027-06-30') })).ok,
  ).toBe(true);
});

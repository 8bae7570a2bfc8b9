import { expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { draftDuty, draftTask, planDraft } from '../testing/draft.ts';
import type { Timing } from '../task/timing.ts';
import { applyDraftEdit } from './draft-edit.ts';
import type { DraftEdit } from './draft-edit.ts';
import type { PlanDraft } from './draft.ts';
import { isInherited, planEndTiming } from './plan-end.ts';

const on = (text: string) => CivilDate.parse(text);
const end = (periodTo: string | null) => ({ periodTo: periodTo === null ? null : on(periodTo) });
const of2026 = planEndTiming(end('2026-12-31'));
const own: Timing = {
  kind: 'by',
  date: on('2026-12-31'),
  operator: 'by',
  inheritedFromPlan: false,
};
const draft = planDraft({
  instrument: { ...planDraft().instrument, ...end('2026-12-31') },
  tasks: [
    draftTask('t1', { timing: of2026, duties: [draftDuty('b1')] }),
    draftTask('t2', { timing: own, duties: [draftDuty('b1')] }),
  ],
});
const after = (edit: DraftEdit): PlanDraft => {
  const result = applyDraftEdit(draft, edit);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const timings = ({ tasks }: PlanDraft) => tasks.map(({ timing }) => timing);

test('an inherited date is marked, and one of the same day that the text names is not', () => {
  expect([of2026, own, planEndTiming(end(null))].map(isInherited)).toEqual([true, false, false]);
});

test.each([
  ['a later end', '2027-06-30', planEndTiming(end('2027-06-30')), false],
  ['no end any more', null, { kind: 'none' }, true],
] as const)(
  '%s takes the inherited date along and leaves the named one',
  (_, to, timing, missing) => {
    const edited = after({ kind: 'edit-instrument', patch: end(to) });
    expect(timings(edited)).toEqual([timing, own]);
    expect(edited.findings.some(({ key }) => key === 'deadline.missing:t1')).toBe(missing);
  },
);

test('another act on the head leaves inherited dates as they are', () => {
  expect(timings(after({ kind: 'edit-instrument', patch: { number: '45' } }))).toEqual([
    of2026,
    own,
  ]);
});

test.each<[string, Timing, boolean]>([
  ['the end of the plan', of2026, true],
  ['another day', planEndTiming(end('2026-11-30')), false],
  ['another day of its own', { ...own, date: on('2026-11-30') }, true],
])('%s said to be inherited: %#', (_, timing, taken) => {
  const result = applyDraftEdit(draft, { kind: 'set-timing', taskKey: 't2', timing });
  expect(result.ok ? null : result.refusal).toEqual(
    taken
      ? null
      : { code: 'input.invalid', facts: { path: 'timing.date', issue: 'not-the-plans-end' } },
  );
});

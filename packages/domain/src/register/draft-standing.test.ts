import { describe, expect, it, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { draftBody, draftDuty, draftTask, planDraft } from '../testing/index.ts';
import type { CoverageEntry, DraftTask } from './draft.ts';
import { applyDraftEdit } from './draft-edit.ts';
import type { DraftEdit } from './draft-edit.ts';
import { refreshFindings } from './draft-finding.ts';
import { draftCoverage, sureKeys, taskStanding } from './draft-standing.ts';
import { timingReadings } from './timing-readings.ts';

const read: Partial<DraftTask> = { confidence: 'sure', duties: [draftDuty('b1')] };

describe('how a task stands before a person', () => {
  it.each<[string, Partial<DraftTask>, string]>([
    ['read for sure, no date printed', read, 'sure'],
    ['a date in doubt', { ...read, timingWording: 'trước 15/8' }, 'doubt'],
    [
      'a date set by a person',
      { ...read, timingWording: 'trước 15/8', timingConfidence: 'person' },
      'sure',
    ],
    ['a body in doubt', { ...read, duties: [draftDuty('b1', { confidence: 'doubt' })] }, 'doubt'],
    ['the item in doubt', { ...read, confidence: 'doubt' }, 'doubt'],
    ['taken by a person', { ...read, confidence: 'person' }, 'person'],
    ['taken out', { ...read, confidence: 'doubt', dismissed: 'Câu dẫn' }, 'dismissed'],
  ])('%s: %s', (_case, change, standing) => {
    expect(taskStanding(draftTask('t1', change))).toBe(standing);
  });
});

const entry = (as: CoverageEntry['as'], start: number, key: string | null): CoverageEntry => ({
  anchor: { start, end: start + 5 },
  word: 'tổ chức',
  as,
  key,
});

test('sentences that give work are counted by how far they are read, and a person settles each of them', () => {
  const draft = refreshFindings(
    planDraft({
      bodies: [draftBody(1, 'Sở Y tế')],
      tasks: [draftTask('t1', read), draftTask('t2', { ...read, confidence: 'doubt' })],
      coverage: [
        entry('task', 0, 't1'),
        entry('task', 10, 't2'),
        entry('frame', 20, null),
        entry('unread', 30, null),
      ],
    }),
  );
  expect(draftCoverage(draft)).toEqual({ sentences: 3, sure: 1, doubt: 1, unread: 1 });
  expect(sureKeys(draft)).toEqual(['t1']);
  const acts: readonly DraftEdit[] = [
    { kind: 'accept', keys: ['t2'] },
    { kind: 'note-finding', findingKey: 'duty-word.unread:30', note: 'Câu dẫn' },
  ];
  const settled = acts.reduce((held, edit) => {
    const edited = applyDraftEdit(held, edit);
    if (!edited.ok) throw new Error(edited.refusal.code);
    return edited.value;
  }, draft);
  expect(draftCoverage(settled)).toEqual({ sentences: 3, sure: 3, doubt: 0, unread: 0 });
});

const dated = (wording: string) =>
  draftTask('t1', {
    ...read,
    timing: {
      kind: 'by',
      date: CivilDate.parse('2026-08-15'),
      operator: 'before',
      inheritedFromPlan: false,
    },
    timingWording: wording,
  });

describe('a day without its year', () => {
  const { instrument } = planDraft();
  const years = (periodTo: string | null) =>
    timingReadings(dated('trước 15/8'), {
      ...instrument,
      periodTo: periodTo === null ? null : CivilDate.parse(periodTo),
    }).map(({ timing, because }) => [timing.kind === 'by' ? timing.date : timing.kind, because]);

  it('may be meant for the year of issue, the next one, or every year', () => {
    expect(years(null)).toEqual([
      ['2026-08-15', 'year-of-issue'],
      ['2027-08-15', 'year-after'],
      ['yearly', 'every-year'],
    ]);
  });
  it('may be meant for the last year of a period that goes on', () => {
    expect(years('2028-12-31')[1]).toEqual(['2028-08-15', 'last-year-of-period']);
  });
  it('is not asked about where the year is printed or a person has set it', () => {
    expect(timingReadings(dated('trước 15/8/2026'), instrument)).toEqual([]);
    expect(
      timingReadings({ ...dated('trước 15/8'), timingConfidence: 'person' }, instrument),
    ).toEqual([]);
  });
});

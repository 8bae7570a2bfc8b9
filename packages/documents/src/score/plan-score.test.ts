import { Timing } from '@dondoc/domain/task';
import { draftBody, draftDuty, draftTask, planDraft } from '@dondoc/domain/testing';
import { describe, expect, test } from 'vitest';
import { outlineView } from '../read/outline-view.ts';
import { calibrationOf } from './calibration.ts';
import { planScore } from './plan-score.ts';
import { sameBody } from './same-body.ts';
import { Truth } from './truth.ts';

const by = Timing.parse({
  kind: 'by',
  date: '2026-04-30',
  operator: 'before',
  inheritedFromPlan: false,
});
const draft = planDraft({
  bodies: [draftBody(0, 'Sở Y tế'), draftBody(1, 'Công an tỉnh'), draftBody(2, 'Sở Xây dựng')],
  tasks: [
    draftTask('t1', {
      wording: 'Chủ trì, phối hợp với Công an tỉnh rà soát các bến đò trên sông',
      timing: by,
      timingWording: 'trước ngày 30/4/2026',
      timingConfidence: 'sure',
      confidence: 'sure',
      duties: [
        draftDuty('b0', { role: 'lead' }),
        draftDuty('b1', { role: 'coordinate', accountable: false }),
      ],
    }),
    draftTask('t2', {
      wording: 'Hướng dẫn chủ bến niêm yết nội quy',
      duties: [draftDuty('b2')],
    }),
  ],
});
const outline = outlineView(draft);
const truth = Truth.parse({
  ...outline,
  issueDate: outline.issuedOn,
  findings: outline.findings.map(({ code }) => code),
});
const [first, second] = truth.tasks ?? [];
if (!first || !second) throw new Error('the truth has two tasks');

describe('the score of a reading', () => {
  test('is 1 where everything was read as meant', () => {
    const { score, told } = planScore(truth, outline);
    expect(score).toBeCloseTo(1);
    expect(told).toEqual([]);
  });

  test('an optional item costs nothing, read or not', () => {
    const optional = { ...second, text: 'Việc không ai đọc ra trong văn bản', optional: true };
    expect(planScore({ ...truth, tasks: [first, second, optional] }, outline).tasks).toBeCloseTo(1);
    expect(
      planScore({ ...truth, tasks: [first, { ...second, optional: true }] }, outline).tasks,
    ).toBeCloseTo(1);
  });

  test.each<[string, Partial<typeof first>, number]>([
    ['the wrong date', { due: '2026-05-01' }, 0.75],
    ['another body', { accountable: ['Sở Tài chính'] }, 0.65],
    ['a request that was read as a duty', { accountable: [], request: ['Sở Y tế'] }, 0.65],
    ['nobody who joins in', { coordinate: [] }, 0.9],
    ['other words', { text: 'Tổ chức hội nghị tổng kết mười năm' }, 0],
  ])('a task with %s loses what hangs on it', (_what, change, worth) => {
    const tasks = planScore({ ...truth, tasks: [{ ...first, ...change }, second] }, outline).tasks;
    expect(tasks).toBeCloseTo((worth + 1) / 2);
  });

  test('a task lost and one too much cost alike', () => {
    expect(planScore({ ...truth, tasks: [first] }, outline).tasks).toBeCloseTo(2 / 3);
    expect(planScore(truth, { ...outline, tasks: outline.tasks.slice(0, 1) }).tasks).toBeCloseTo(
      2 / 3,
    );
  });
});

test.each([
  ['UBND các xã, phường', 'Ủy ban nhân dân xã, phường', true],
  ['UBND tỉnh', 'Ủy ban nhân dân các xã, phường', false],
  ['Giám đốc Sở Y tế', 'Sở Y tế', true],
  ['Sở Y tế', 'Sở Tài chính', false],
  ['Sở KH&CN', 'Sở Khoa học và Công nghệ tỉnh', true],
  ['các sở, ngành liên quan', 'Các sở, ngành', true],
  ['Văn phòng UBND tỉnh', 'UBND tỉnh', false],
])('%s and %s: one body is %s', (one, other, same) => {
  expect(sameBody(one, other)).toBe(same);
});

const counted = (change: Partial<typeof first>) =>
  calibrationOf([{ ...first, ...change }, second], draft);

describe('how far "sure" can be trusted', () => {
  test('counts body and role of each duty and the date', () => {
    expect(counted({})).toMatchObject({ fields: 7, sure: 7, right: 7, wrong: [] });
  });

  test('a body that a task marked sure lacks is a wrong one, one that a doubtful task lacks is not', () => {
    const more = { coordinate: [...first.coordinate, 'Sở Năng lượng'] };
    expect(counted(more)).toMatchObject({ fields: 9, sure: 9, right: 7 });
    const [task, ...others] = draft.tasks;
    if (!task) throw new Error('the draft has tasks');
    const doubtful = { ...draft, tasks: [{ ...task, confidence: 'doubt' as const }, ...others] };
    expect(calibrationOf([{ ...first, ...more }, second], doubtful)).toMatchObject({
      fields: 9,
      sure: 7,
      right: 7,
    });
  });

  test('a right body in the wrong role is half right', () => {
    const turned = { accountable: ['Công an tỉnh'], coordinate: ['Sở Y tế'] };
    expect(counted(turned)).toMatchObject({ fields: 7, sure: 7, right: 5 });
  });
});

import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { DEFAULT_ESCALATION } from '../plan/escalation.ts';
import { dutyFacts } from '../testing/night.ts';
import { DUTY_ACTIONS } from './duty-action.ts';
import { DUTY_STATES, dutyLateBy, dutyState, isUnanswered } from './duty-state.ts';
import type { DutyState } from './duty-state.ts';
import type { TimingKind } from './timing.ts';

const on = (text: string) => CivilDate.parse(text);
const calendar = vietnamCalendar();
const pace = { calendar, steps: DEFAULT_ESCALATION.task };
/** Banners hang "từ ngày 30/11/2023 đến hết ngày 30/12/2023", a Saturday. */
const banners = dutyFacts({
  timing: 'window',
  opensOn: on('2023-11-30'),
  originalDue: on('2023-12-30'),
  currentDue: on('2023-12-30'),
  overdueFrom: on('2024-01-02'),
});
const request = dutyFacts({
  role: 'request',
  accountable: false,
  timing: 'by',
  currentDue: on('2023-12-15'),
  overdueFrom: on('2023-12-16'),
});
const claimed = { ...banners, claimedOn: on('2023-12-29') };

describe('states of a duty', () => {
  test.each<[string, typeof banners, string, DutyState]>([
    ['the day before the window', banners, '2023-11-29', 'upcoming'],
    ['the window opens on 30/11', banners, '2023-11-30', 'open'],
    ['the day before the fifth working day before', banners, '2023-12-24', 'open'],
    ['five working days before its end', banners, '2023-12-25', 'due-soon'],
    ['its last day, a Saturday', banners, '2023-12-30', 'due-soon'],
    ['Sunday', banners, '2023-12-31', 'due-soon'],
    ['1 January is off', banners, '2024-01-01', 'due-soon'],
    ['overdue from the first working day after its end (D11)', banners, '2024-01-02', 'overdue'],
    ['claimed', claimed, '2024-01-02', 'claimed'],
    [
      'more was asked for',
      { ...claimed, askedMoreOn: on('2024-01-03') },
      '2024-01-03',
      'asked-for-more',
    ],
    ['confirmed', { ...claimed, confirmedOn: on('2024-01-04') }, '2024-01-04', 'confirmed'],
    [
      'confirmed without a claim here',
      { ...banners, confirmedOn: on('2024-01-04') },
      '2024-01-05',
      'confirmed',
    ],
    ['ended', { ...banners, endedOn: on('2023-12-01') }, '2024-01-05', 'ended'],
    [
      'overdue follows accountable, not the verb',
      { ...banners, role: 'coordinate' },
      '2024-01-02',
      'overdue',
    ],
    ['a part that answers for nothing', { ...banners, accountable: false }, '2024-06-02', 'open'],
    ['after an event that has not come', dutyFacts({ timing: 'after' }), '2030-01-01', 'unarmed'],
    ['continuous is never overdue', dutyFacts({ timing: 'continuous' }), '2030-01-01', 'open'],
    ...(['from', 'continuous', 'none'] as const satisfies readonly TimingKind[]).map(
      (timing): [string, typeof banners, string, DutyState] => [
        `${timing} is never overdue, whatever date stands beside it`,
        { ...banners, timing },
        '2030-01-01',
        'open',
      ],
    ),
    ...(
      ['by', 'window', 'yearly', 'after', 'per-other-plan'] as const satisfies readonly TimingKind[]
    ).map((timing): [string, typeof banners, string, DutyState] => [
      `${timing} is overdue`,
      { ...banners, timing },
      '2030-01-01',
      'overdue',
    ]),
    ['no deadline', dutyFacts(), '2030-01-01', 'open'],
    ['a request is never overdue', request, '2030-01-01', 'sent'],
    [
      'a request accepted',
      { ...request, answeredOn: on('2023-12-20'), answer: 'accepted' },
      '2023-12-20',
      'accepted',
    ],
    [
      'a request declined',
      { ...request, answeredOn: on('2023-12-20'), answer: 'declined' },
      '2023-12-21',
      'declined',
    ],
    [
      'a request the day before its answer',
      { ...request, answeredOn: on('2023-12-20'), answer: 'declined' },
      '2023-12-19',
      'sent',
    ],
    ['a request ended', { ...request, endedOn: on('2023-12-20') }, '2023-12-21', 'ended'],
  ])('%s', (_name, facts, today, state) => {
    expect(dutyState(facts, pace, on(today))).toBe(state);
  });
});

describe('late by working days on 05/01/2024, the fourth after the banners were to come down', () => {
  const lateClaim = { ...banners, claimedOn: on('2024-01-03') };
  test.each<[string, typeof banners, number]>([
    ['to today where nothing was said', banners, 4],
    ['not at all where it was claimed in time', claimed, 0],
    ['to the claim', lateClaim, 2],
    ['to the claim, whenever it was confirmed', { ...lateClaim, confirmedOn: on('2024-01-05') }, 2],
    ['to the confirmation where nobody claimed', { ...banners, confirmedOn: on('2024-01-04') }, 3],
    ['to today where the claim is of a later day', { ...banners, claimedOn: on('2024-01-08') }, 4],
    ['not at all where it ended before it was done', { ...banners, endedOn: on('2024-01-03') }, 0],
    ['to the claim where it ended after it', { ...lateClaim, endedOn: on('2024-01-04') }, 2],
    ['to today where it ends later', { ...banners, endedOn: on('2024-01-08') }, 4],
    ['not at all without who answers', { ...banners, accountable: false }, 0],
    ['not at all of a request', { ...banners, role: 'request' }, 0],
    ['not at all of regular work', { ...banners, timing: 'continuous' }, 0],
  ])('%s', (_name, facts, days) => {
    expect(dutyLateBy(facts, banners.currentDue, calendar, on('2024-01-05'))).toBe(days);
  });

  test('not at all without a due date', () => {
    expect(dutyLateBy(banners, null, calendar, on('2024-01-05'))).toBe(0);
  });
});

test('a request is unanswered after ten working days, and that is no state', () => {
  const sent = on('2026-02-09');
  // five working days to the 13th but one, then the nine days of New Year, then five and one more
  expect(isUnanswered(request, sent, calendar, on('2026-03-02'))).toBe(false);
  expect(isUnanswered(request, sent, calendar, on('2026-03-03'))).toBe(true);
  const answered = { ...request, answeredOn: on('2026-02-10'), answer: 'declined' } as const;
  expect(isUnanswered(answered, sent, calendar, on('2026-03-03'))).toBe(false);
  expect(isUnanswered(banners, sent, calendar, on('2026-03-03'))).toBe(false);
});

test('the whole machine: what may be done in which state', () => {
  const matrix = Object.entries(DUTY_ACTIONS).map(([action, row]) => {
    const allowed: readonly DutyState[] = row.states;
    return `${action.padEnd(10)}${DUTY_STATES.map((state) => (allowed.includes(state) ? 'x' : '.')).join('')}`;
  });
  // unarmed upcoming open due-soon overdue | claimed asked confirmed ended | sent accepted declined
  expect(matrix).toEqual([
    'claim     xxxxx.x.....',
    'confirm   xxxxxxx.....',
    'ask-more  .....x......',
    'ask       xxxxx.x.....',
    'give-time .xxxx.x.....',
    'answer    .........xxx',
    'end       xxxxxxx..x..',
  ]);
});

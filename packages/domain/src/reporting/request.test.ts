import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { DEFAULT_ESCALATION } from '../plan/escalation.ts';
import { idOf } from '../testing/draft.ts';
import { obligationFacts } from '../testing/night.ts';
import { DeadlineStep } from './deadline-step.ts';
import type { ObligationState } from './obligation-state.ts';
import { isRequestLate, requestState } from './request-state.ts';
import type { RequestFacts } from './request-state.ts';
import { ReportRequest, requestDeadline, requestPeriod } from './request.ts';

const on = (text: string) => CivilDate.parse(text);
const at = (text: string) => {
  const [date = '', hour, minute] = text.split(/[ :]/u);
  return { date: on(date), minute: Number(hour) * 60 + Number(minute) };
};
const calendar = vietnamCalendar();
const pace = { calendar, steps: DEFAULT_ESCALATION.report };
const FIVE = 17 * 60;

/** Asked on Wednesday 30 September 2026 for Friday 2 October, 17:00. */
const asked = (change: Partial<RequestFacts> = {}): RequestFacts => ({
  ...obligationFacts({
    origin: 'request',
    opensOn: on('2026-09-30'),
    originalDue: on('2026-10-02'),
    currentDue: on('2026-10-02'),
  }),
  dueMinute: FIVE,
  receivedMinute: null,
  ...change,
});

describe('the state of a requested report', () => {
  const received = { receivedOn: on('2026-10-02'), receivedMinute: FIVE + 1 };
  test.each<[string, Partial<RequestFacts>, string, ObligationState]>([
    ['the day before', {}, '2026-10-01 23:59', 'due-soon'],
    ['midnight of its day', {}, '2026-10-02 00:00', 'due-soon'],
    ['the minute before its hour', {}, '2026-10-02 16:59', 'due-soon'],
    ['its hour', {}, '2026-10-02 17:00', 'due-soon'],
    ['the minute after', {}, '2026-10-02 17:01', 'overdue'],
    ['the last minute of the day', {}, '2026-10-02 23:59', 'overdue'],
    ['midnight of the next day', {}, '2026-10-03 00:00', 'overdue'],
    ['no hour, the last minute of its day', { dueMinute: null }, '2026-10-02 23:59', 'due-soon'],
    ['no hour, the next day', { dueMinute: null }, '2026-10-03 00:00', 'overdue'],
    ['due at midnight, that minute', { dueMinute: 0 }, '2026-10-02 00:00', 'due-soon'],
    ['due at midnight, the next', { dueMinute: 0 }, '2026-10-02 00:01', 'overdue'],
    ['no day at all', { currentDue: null }, '2026-10-02 23:59', 'open'],
    ['received after its hour', received, '2026-10-02 18:00', 'received'],
    ['excused', { excusedOn: on('2026-10-02') }, '2026-10-02 18:00', 'excused'],
    ['ended', { endedOn: on('2026-10-01') }, '2026-10-02 18:00', 'ended'],
  ])('%s', (_, change, now, state) => {
    expect(requestState(asked(change), pace, at(now))).toBe(state);
  });

  test.each([
    ['nothing is told before', { ...pace, steps: [] }, {}],
    ['it opens after its day', pace, { opensOn: on('2026-10-03') }],
  ])('due soon until its hour and then overdue, although %s', (_, silent, change) => {
    expect(requestState(asked(change), silent, at('2026-10-02 17:00'))).toBe('due-soon');
    expect(requestState(asked(change), silent, at('2026-10-02 17:01'))).toBe('overdue');
  });

  test.each<[string, Partial<RequestFacts>, string, boolean]>([
    [
      'received late, asked about before it was due',
      { ...received, receivedOn: on('2026-10-05') },
      '2026-10-01 08:00',
      false,
    ],
    ['received in its hour', { ...received, receivedMinute: FIVE }, '2026-10-05 08:00', false],
    ['received the minute after', received, '2026-10-05 08:00', true],
    [
      'received that day, hour unknown',
      { ...received, receivedMinute: null },
      '2026-10-05 08:00',
      false,
    ],
    [
      'received the day after',
      { ...received, receivedOn: on('2026-10-03') },
      '2026-10-05 08:00',
      true,
    ],
    ['not received, in its hour', {}, '2026-10-02 17:00', false],
    ['not received, the minute after', {}, '2026-10-02 17:01', true],
    ['exempt', { exemptOn: on('2026-10-02') }, '2026-10-05 08:00', false],
  ])('late: %s', (_, change, now, late) => {
    expect(isRequestLate(asked(change), at(now))).toBe(late);
  });
});

const request = (change: Partial<ReportRequest> = {}): ReportRequest => ({
  ...ReportRequest.parse({
    id: idOf(950),
    planId: idOf(800),
    name: 'Báo cáo nhanh về lũ',
    wording: 'báo cáo trước 17 giờ ngày 04/10/2026',
    document: { role: 'Ban Chỉ huy', number: '12/CĐ-BCH', date: '2026-09-30' },
    reporters: { kind: 'named', agencies: [idOf(3)], groups: [] },
    receiver: { agencyId: idOf(2), text: '' },
    dueOn: '2026-10-04',
    dueMinute: FIVE,
    atAnyHour: true,
    version: 0,
  }),
  ...change,
});

const ONE_OF_EACH = { kind: 'named', agencies: [idOf(3)], groups: [idOf(4)] };

describe('when a request is due', () => {
  test('an hour on a Sunday stays there, and the explanation says so', () => {
    const { effective, minute, explanation } = requestDeadline(request(), calendar);
    expect({ effective, minute }).toEqual({ effective: '2026-10-04', minute: FIVE });
    expect(explanation).toMatchObject([
      { step: 'sentence' },
      { step: 'nominal', form: 'fixed', date: '2026-10-04' },
      { step: 'shift', shift: 'none', from: '2026-10-04', to: '2026-10-04' },
      { step: 'hour', minute: FIVE },
    ]);
    expect(DeadlineStep.array().safeParse(explanation).success).toBe(true);
  });

  test('a Sunday without an hour moves to Monday', () => {
    const { nominal, effective } = requestDeadline(request({ dueMinute: null }), calendar);
    expect({ nominal, effective }).toEqual({ nominal: '2026-10-04', effective: '2026-10-05' });
  });

  test('no hour is told where the letter names none', () => {
    const { explanation } = requestDeadline(request({ dueMinute: null }), calendar);
    expect(explanation.map(({ step }) => step)).toEqual(['sentence', 'nominal', 'shift']);
  });

  test('a long name is cut for the occasion', () => {
    expect(requestPeriod({ name: 'B'.repeat(250) })).toEqual({
      kind: 'event',
      name: 'B'.repeat(200),
    });
  });

  test.each([
    ['due on the day of its letter', { dueOn: '2026-09-30' }],
    [
      'of a letter whose day is not known',
      { document: { role: 'Ban Chỉ huy', number: null, date: null } },
    ],
    ['of one body and one group', { reporters: ONE_OF_EACH }],
  ])('%s is a request', (_, change) => {
    expect(ReportRequest.safeParse({ ...request(), ...change }).success).toBe(true);
  });

  test('it is owed for one occasion of its name', () => {
    expect(requestPeriod(request())).toEqual({ kind: 'event', name: 'Báo cáo nhanh về lũ' });
  });

  test.each([
    ['due before its letter', { dueOn: '2026-09-29' }],
    ['of nobody', { reporters: { kind: 'named', agencies: [], groups: [] } }],
    ['at 24:00, which is the day without an hour', { dueMinute: 1440 }],
  ])('%s is no request', (_, change) => {
    expect(ReportRequest.safeParse({ ...request(), ...change }).success).toBe(false);
  });
});

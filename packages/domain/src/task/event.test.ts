import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { DEFAULT_ESCALATION } from '../plan/escalation.ts';
import { dutyFacts } from '../testing/night.ts';
import { dutyState } from './duty-state.ts';
import type { DutyState } from './duty-state.ts';
import { armed, disarmed, eventActions, eventDates } from './event.ts';
import { timingDates } from './timing-due.ts';
import { Timing } from './timing.ts';

const on = (text: string) => CivilDate.parse(text);
const calendar = vietnamCalendar();
const context = { calendar, before: 'end-of-day', notBefore: on('2026-03-20') } as const;
const today = on('2026-10-05');
const document = { role: 'Ban Chỉ huy', number: '12/CĐ-BCH', date: on('2026-10-02') };
const waiting: Timing = {
  kind: 'after',
  event: 'khi lũ rút',
  amount: 3,
  unit: 'working-days',
  eventOn: null,
  eventDocument: null,
};
const recorded: Timing = { ...waiting, eventOn: on('2026-10-02'), eventDocument: document };

test('the event with its document gives the task its dates, and the explanation names both', () => {
  const timing = armed(waiting, { on: on('2026-10-02'), document }, today);
  expect(timing).toEqual({ ok: true, value: recorded });
  expect(eventDates(recorded, context)).toEqual({
    opensOn: '2026-10-02',
    originalDue: '2026-10-07',
    currentDue: '2026-10-07',
    overdueFrom: '2026-10-08',
    history: false,
  });
  expect(timingDates(recorded, context).explanation).toMatchObject([
    { step: 'event', event: 'khi lũ rút', on: '2026-10-02', document },
    { step: 'nominal', form: 'after-event', date: '2026-10-07' },
  ]);
});

test('taken back, the task waits again and has no date', () => {
  expect(disarmed(recorded)).toEqual({ ok: true, value: waiting });
  expect(eventDates(waiting, context)).toMatchObject({ originalDue: null, currentDue: null });
});

test('an event after which the task was due before the register was tracked is history', () => {
  const early: Timing = { ...recorded, eventOn: on('2026-03-02') };
  expect(eventDates(early, context)).toMatchObject({ currentDue: '2026-03-05', history: true });
});

test('an event of today is one, and a task that is due on the first day of the register is no history', () => {
  expect(armed(waiting, { on: today, document: null }, today).ok).toBe(true);
  const due = { ...recorded, eventOn: on('2026-03-17') };
  expect(eventDates(due, context)).toMatchObject({ currentDue: '2026-03-20', history: false });
});

test.each<[string, () => ReturnType<typeof armed>, object]>([
  [
    'a second event',
    () => armed(recorded, { on: on('2026-10-03'), document: null }, today),
    { code: 'event.recorded', facts: { on: '2026-10-02' } },
  ],
  [
    'a day that has not come',
    () => armed(waiting, { on: on('2026-10-06'), document: null }, today),
    { code: 'date.in-future', facts: { date: '2026-10-06' } },
  ],
  [
    'an event for a task that waits for none',
    () => armed({ kind: 'none' }, { on: today, document: null }, today),
    { code: 'state.refused', facts: { action: 'task.arm', state: 'none' } },
  ],
  [
    'nothing to take back',
    () => disarmed(waiting),
    { code: 'state.refused', facts: { action: 'task.disarm', state: 'unarmed' } },
  ],
])('%s is refused', (_, ask, refusal) => {
  const answer = ask();
  expect(answer.ok ? null : answer.refusal).toMatchObject(refusal);
});

test.each<[Timing, readonly string[]]>([
  [waiting, ['arm']],
  [recorded, ['disarm']],
  [{ kind: 'continuous' }, []],
])('what may be done about the event of %o', (timing, actions) => {
  expect(eventActions(timing)).toEqual(actions);
});

describe('the state of a duty that waits for its event, recorded on 2 October', () => {
  const pace = { calendar, steps: DEFAULT_ESCALATION.task };
  const unarmed = dutyFacts({ timing: 'after', ...eventDates(waiting, context) });
  const held = dutyFacts({ timing: 'after', ...eventDates(recorded, context) });
  test.each<[string, DutyState, DutyState]>([
    ['2026-10-01', 'unarmed', 'upcoming'],
    ['2026-10-02', 'unarmed', 'due-soon'],
    ['2026-10-07', 'unarmed', 'due-soon'],
    ['2026-10-08', 'unarmed', 'overdue'],
  ])('on %s: %s before, %s after', (day, before, after) => {
    expect(dutyState(unarmed, pace, on(day))).toBe(before);
    expect(dutyState(held, pace, on(day))).toBe(after);
  });
});

test('a timing that was kept before documents of events were, has none', () => {
  const { eventDocument: _, ...kept } = { ...recorded, eventDocument: null };
  expect(Timing.parse(kept)).toMatchObject({ eventOn: '2026-10-02', eventDocument: null });
});

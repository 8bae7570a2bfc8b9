import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { askTable } from '../kernel/action-table.ts';
import { DEFAULT_ESCALATION } from '../plan/escalation.ts';
import { obligationFacts } from '../testing/night.ts';
import { OBLIGATION_ACTIONS } from './obligation-action.ts';
import { OBLIGATION_STATES, obligationBeside, obligationState } from './obligation-state.ts';
import type { ObligationState } from './obligation-state.ts';

const on = (text: string) => CivilDate.parse(text);
const pace = { calendar: vietnamCalendar(), steps: DEFAULT_ESCALATION.report };
/** Opens on 15 February 2026, due on Friday 20 March 2026. */
const march = obligationFacts({
  opensOn: on('2026-02-15'),
  originalDue: on('2026-03-20'),
  currentDue: on('2026-03-20'),
});
const late = { ...march, receivedOn: on('2026-03-24') };
const asked = { ...late, askedMoreOn: on('2026-03-25'), askedMoreDue: on('2026-03-30') };

describe('states of an obligation', () => {
  test.each<[string, typeof march, string, ObligationState]>([
    ['before its window', march, '2026-02-14', 'upcoming'],
    ['on the first day of its window', march, '2026-02-15', 'open'],
    ['the day before the first reminder', march, '2026-03-17', 'open'],
    ['two working days before', march, '2026-03-18', 'due-soon'],
    ['on the due day', march, '2026-03-20', 'due-soon'],
    ['the day after', march, '2026-03-21', 'overdue'],
    ['more time was given', { ...march, currentDue: on('2026-03-31') }, '2026-03-21', 'open'],
    ['the day before it came', late, '2026-03-23', 'overdue'],
    ['the day it came', late, '2026-03-24', 'received'],
    ['more was asked for', asked, '2026-03-26', 'asked-for-more'],
    ['the answer to what was asked is late', asked, '2026-04-10', 'asked-for-more'],
    [
      'the answer came',
      { ...asked, askedMoreOn: null, askedMoreDue: null },
      '2026-03-28',
      'received',
    ],
    [
      'more asked for counts after a receipt only',
      { ...march, askedMoreOn: on('2026-03-21') },
      '2026-03-22',
      'overdue',
    ],
    ['noted sufficient', { ...late, acceptedOn: on('2026-03-26') }, '2026-03-26', 'accepted'],
    ['frozen without it', { ...march, missingOn: on('2026-03-25') }, '2026-03-25', 'missing'],
    [
      'came after the freeze',
      { ...march, missingOn: on('2026-03-25'), receivedOn: on('2026-04-01') },
      '2026-04-01',
      'received',
    ],
    ['excused', { ...march, excusedOn: on('2026-03-25') }, '2026-03-25', 'excused'],
    ['exempt before it is due', { ...march, exemptOn: on('2026-03-01') }, '2026-03-25', 'exempt'],
    ['no longer owed', { ...march, endedOn: on('2026-03-01') }, '2026-03-25', 'ended'],
    [
      'received, then its body ended',
      { ...late, endedOn: on('2026-04-01') },
      '2026-05-01',
      'received',
    ],
    ['without a date never overdue (D8)', obligationFacts(), '2031-01-01', 'open'],
  ])('%s', (_name, facts, today, state) => {
    expect(obligationState(facts, pace, on(today))).toBe(state);
  });

  test('a report due in the New Year week is due soon from the last working days before it', () => {
    const february = obligationFacts({ currentDue: on('2026-02-23') });
    expect(obligationState(february, pace, on('2026-02-11'))).toBe('open');
    expect(obligationState(february, pace, on('2026-02-12'))).toBe('due-soon');
    expect(obligationState(february, pace, on('2026-02-24'))).toBe('overdue');
  });
});

describe('facts beside the state', () => {
  test('lateness counts working days to the first receipt, by both due dates', () => {
    const more = { ...asked, currentDue: on('2026-03-23') };
    expect(obligationBeside(more, null, pace, on('2026-04-20'))).toMatchObject({
      lateBy: 1,
      lateByOriginal: 2,
    });
    expect(obligationBeside(march, null, pace, on('2026-03-24')).lateBy).toBe(2);
    expect(obligationBeside(march, null, pace, on('2026-03-20')).lateBy).toBe(0);
  });

  test.each(['exemptOn', 'excusedOn', 'endedOn'] as const)(
    'what is settled by %s is not late',
    (settled) => {
      const facts = { ...march, [settled]: on('2026-03-22') };
      expect(obligationBeside(facts, null, pace, on('2026-03-24'))).toMatchObject({
        lateBy: 0,
        lateByOriginal: 0,
      });
    },
  );

  test('a day before the receipt nothing is known of it', () => {
    const facts = { ...late, nil: true };
    expect(obligationBeside(facts, null, pace, on('2026-03-23'))).toMatchObject({
      lateBy: 1,
      nil: false,
    });
    expect(obligationBeside(facts, null, pace, on('2026-03-24'))).toMatchObject({
      lateBy: 2,
      nil: true,
    });
    expect(obligationBeside(late, null, pace, on('2026-03-24')).nil).toBe(false);
  });

  test('what has no date is never late, and says that it has none', () => {
    expect(obligationBeside(obligationFacts(), null, pace, on('2026-03-24'))).toMatchObject({
      lateBy: 0,
      lateByOriginal: 0,
      noDate: true,
    });
    expect(obligationBeside(march, null, pace, on('2026-03-24')).noDate).toBe(false);
  });

  test('a report that came on paper awaits its document until the number is recorded', () => {
    const covering = { number: null, date: null, signedBy: null };
    const beside = (number: string | null, channel: 'paper' | 'here') =>
      obligationBeside(
        late,
        { channel, covering: { ...covering, number } },
        pace,
        on('2026-03-24'),
      );
    expect(beside(null, 'paper').awaitingDocument).toBe(true);
    expect(beside('12/BC-SYT', 'paper').awaitingDocument).toBe(false);
    expect(beside(null, 'here').awaitingDocument).toBe(false);
    const bare = { channel: 'paper', covering: null } as const;
    expect(obligationBeside(late, bare, pace, on('2026-03-24')).awaitingDocument).toBe(true);
  });
});

test('the whole machine: what may be done in which state', () => {
  const matrix = Object.entries(OBLIGATION_ACTIONS).map(([action, row]) => {
    const allowed: readonly ObligationState[] = row.states;
    return `${action.padEnd(13)}${OBLIGATION_STATES.map((state) => (allowed.includes(state) ? 'x' : '.')).join('')}`;
  });
  // upcoming open due-soon overdue missing | received asked accepted | excused exempt ended
  expect(matrix).toEqual([
    'draft        xxxxxxxx...',
    'submit       xxxxx.x....',
    'revise       .....x.x...',
    'ask-more     .....x.....',
    'accept       .....xx....',
    'give-time    xxxxx.x....',
    'excuse       ...xx......',
    'exempt       xxxxx......',
    'mark-missing ...x.......',
    'end          xxxxx.x....',
  ]);
  expect(askTable(OBLIGATION_ACTIONS, 'accept', 'received').ok).toBe(true);
  expect(askTable(OBLIGATION_ACTIONS, 'accept', 'open')).toEqual({
    ok: false,
    refusal: { code: 'state.refused', facts: { action: 'accept', state: 'open' } },
  });
});

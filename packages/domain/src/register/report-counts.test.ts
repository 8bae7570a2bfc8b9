import { expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { DEFAULT_ESCALATION } from '../plan/escalation.ts';
import { obligationFacts } from '../testing/night.ts';
import { reportStatistics, sumCounts } from './report-counts.ts';

const on = (text: string) => CivilDate.parse(text);
const pace = { calendar: vietnamCalendar(), steps: DEFAULT_ESCALATION.report };
const due = { originalDue: on('2026-03-20'), currentDue: on('2026-03-20') };
const obligations = [
  obligationFacts({ ...due, receivedOn: on('2026-03-19') }),
  obligationFacts({
    ...due,
    receivedOn: on('2026-03-20'),
    acceptedOn: on('2026-03-24'),
    nil: true,
  }),
  obligationFacts({ ...due, receivedOn: on('2026-03-23') }),
  // more time was given and kept
  obligationFacts({ ...due, currentDue: on('2026-03-24'), receivedOn: on('2026-03-24') }),
  // in time at first, then more was asked for: not complete, still on time
  obligationFacts({ ...due, receivedOn: on('2026-03-18'), askedMoreOn: on('2026-03-23') }),
  obligationFacts(due),
  obligationFacts({ ...due, exemptOn: on('2026-03-01') }),
  obligationFacts({ ...due, excusedOn: on('2026-03-23') }),
  obligationFacts({ ...due, endedOn: on('2026-03-23') }),
  obligationFacts({ ...due, history: true }),
  obligationFacts({ ...due, currentDue: on('2026-04-30') }),
  obligationFacts(),
  obligationFacts({ ...due, origin: 'request' }),
];

test('expected, complete, nil, two timelinesses, no date; requests apart', () => {
  expect(reportStatistics(obligations, pace, on('2026-03-25'))).toEqual({
    periodic: { expected: 6, complete: 4, nil: 1, onTime: 4, onTimeByOriginal: 3, noDate: 1 },
    requests: { expected: 1, complete: 0, nil: 0, onTime: 0, onTimeByOriginal: 0, noDate: 0 },
  });
});

test('a past day is counted as it stood then', () => {
  expect(reportStatistics(obligations, pace, on('2026-03-20')).periodic).toEqual({
    expected: 7,
    complete: 3,
    nil: 1,
    onTime: 3,
    onTimeByOriginal: 3,
    noDate: 1,
  });
});

test('a history row that was filled in counts', () => {
  const filled = obligationFacts({ ...due, history: true, receivedOn: on('2026-03-20') });
  expect(reportStatistics([filled], pace, on('2026-03-25')).periodic).toMatchObject({
    expected: 1,
    onTime: 1,
  });
});

test('counts of single obligations add up to those of all', () => {
  const today = on('2026-03-31');
  const each = obligations.map((facts) => reportStatistics([facts], pace, today).periodic);
  expect(sumCounts(each)).toEqual(reportStatistics(obligations, pace, today).periodic);
});

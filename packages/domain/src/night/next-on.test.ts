import { assert, oneof, property } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { oneCalendar } from '../agency/calendars.ts';
import { addDays } from '../calendar/arithmetic.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { dayNumber } from '../calendar/day-number.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { AgencyId } from '../kernel/id.ts';
import { DEFAULT_ESCALATION } from '../plan/escalation.ts';
import { cases } from '../testing/cases.ts';
import { idOf } from '../testing/draft.ts';
import {
  anyDuty,
  anyObligation,
  anyPlan,
  daysAround,
  dutyFacts,
  obligationFacts,
} from '../testing/night.ts';
import { nextOn } from './next-on.ts';
import { noticesOn } from './notice.ts';
import { stateOf } from './subject.ts';
import type { NightFrame, NightPlanFacts, Subject } from './subject.ts';

const on = (text: string) => CivilDate.parse(text);
const calendars = oneCalendar(vietnamCalendar());
const body = {
  agencyId: AgencyId.parse(idOf(1)),
  mailbox: 'soyte@songhuong.example',
  endedOn: null,
};
const plan: NightPlanFacts = {
  id: obligationFacts().planId,
  trackedFrom: on('2023-06-01'),
  closedOn: null,
  firstNoticesReleasedOn: on('2023-06-01'),
  escalation: DEFAULT_ESCALATION,
};

/** The next change found by looking at every day; it knows nothing of how the index is computed. */
function walkToChange(subject: Subject, frame: NightFrame, today: CivilDate, days: number) {
  const now = stateOf(subject, frame, today);
  for (let date = addDays(today, 1), left = days; left > 0; date = addDays(date, 1), left -= 1) {
    const changed = stateOf(subject, frame, date) !== now;
    if (changed || noticesOn(subject, [body], frame, date).length > 0) return date;
  }
  return null;
}

const DAYS = 800;
const near = daysAround(dayNumber(on('2025-12-01')), 420);
const obligations: Arbitrary<Subject> = anyObligation(near).map((facts) => ({
  kind: 'obligation',
  facts,
}));
const duties: Arbitrary<Subject> = anyDuty(near).map((facts) => ({ kind: 'duty', facts }));

test(
  'for any facts the index is the first of 800 days on which state or notices differ',
  { timeout: 60_000 },
  () => {
    assert(
      property(oneof(obligations, duties), anyPlan(near), near, (subject, anyOne, today) => {
        const frame = { calendars, plan: anyOne };
        const walked = subject.facts.history ? null : walkToChange(subject, frame, today, DAYS);
        const index = nextOn(subject, frame, today);
        expect(index === null || index > addDays(today, DAYS) ? null : index).toBe(walked);
      }),
      { seed: 1945, numRuns: cases(700) },
    );
  },
);

test('the banner window stops at its opening, its reminders and the day it is overdue', () => {
  const subject: Subject = {
    kind: 'duty',
    facts: dutyFacts({
      timing: 'window',
      opensOn: on('2023-11-30'),
      originalDue: on('2023-12-30'),
      currentDue: on('2023-12-30'),
      overdueFrom: on('2024-01-02'),
    }),
  };
  const stops: (string | null)[] = [];
  let date: CivilDate | null = on('2023-06-01');
  while (date !== null) {
    date = nextOn(subject, { calendars, plan }, date);
    stops.push(date);
  }
  expect(stops).toEqual([
    '2023-11-30',
    '2023-12-25',
    '2023-12-30',
    '2024-01-02',
    '2024-01-04',
    null,
  ]);
});

test('settled and history rows have no index', () => {
  const due = { currentDue: on('2026-03-20'), originalDue: on('2026-03-20') };
  const accepted = obligationFacts({
    ...due,
    receivedOn: on('2026-03-01'),
    acceptedOn: on('2026-03-02'),
  });
  const history = obligationFacts({ ...due, history: true });
  for (const facts of [accepted, history]) {
    expect(nextOn({ kind: 'obligation', facts }, { calendars, plan }, on('2026-03-03'))).toBeNull();
  }
});

test('an hour on the due day changes nothing for the night: it looks again the day after', () => {
  const facts = { ...obligationFacts({ currentDue: on('2026-10-02') }), dueMinute: 17 * 60 };
  const frame = { plan, calendars };
  expect(nextOn({ kind: 'obligation', facts }, frame, on('2026-10-02'))).toBe('2026-10-03');
});

import { array, assert, constantFrom, integer, oneof, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarsOf, oneCalendar } from '../agency/calendars.ts';
import { addDays } from '../calendar/arithmetic.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { dayNumber } from '../calendar/day-number.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { AgencyId, DutyId, ObligationId } from '../kernel/id.ts';
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
import { nightPlan, nightsDue } from './night-plan.ts';
import { noticesOn } from './notice.ts';
import { thresholdsOf } from './threshold.ts';
import type { Contact, Notice } from './notice.ts';
import type { NightPlanFacts, Subject } from './subject.ts';

const on = (text: string) => CivilDate.parse(text);
const calendars = oneCalendar(vietnamCalendar());
const contactOf = (n: number, change: Partial<Contact> = {}): Contact => ({
  agencyId: AgencyId.parse(idOf(n)),
  mailbox: `co-quan-${n}@songhuong.example`,
  endedOn: null,
  ...change,
});
const plan: NightPlanFacts = {
  id: obligationFacts().planId,
  trackedFrom: on('2026-01-01'),
  closedOn: null,
  firstNoticesReleasedOn: on('2026-01-05'),
  escalation: DEFAULT_ESCALATION,
};
const march = {
  kind: 'obligation' as const,
  facts: obligationFacts({ originalDue: on('2026-03-20'), currentDue: on('2026-03-20') }),
};
const told = (notices: readonly Notice[]) =>
  notices.map(({ step, threshold, decision, reason }) => [step, threshold, decision, reason]);
const during = (
  subject: Subject,
  contacts: Contact[],
  facts: NightPlanFacts,
  from: string,
  to: string,
) => {
  const notices: Notice[] = [];
  for (let date = on(from); date <= to; date = addDays(date, 1)) {
    notices.push(...noticesOn(subject, contacts, { calendars, plan: facts }, date));
  }
  return told(notices);
};

test('reminders fall by the calendar of the body: the two working days before leave out its own day off', () => {
  const { agencyId } = march.facts;
  const day = { date: on('2026-03-19'), kind: 'off', source: 'Thông báo' } as const;
  const first = (id: AgencyId) => {
    const local = calendarsOf(
      [{ ...day, scope: { kind: 'agency', agencyId: AgencyId.parse(idOf(77)) } }],
      [{ id: AgencyId.parse(idOf(77)), level: 'commune' }],
      (more) => vietnamCalendar({ more }),
    );
    const subject: Subject = { ...march, facts: { ...march.facts, agencyId: id } };
    return thresholdsOf(subject, { calendars: local, plan }).map(({ date }) => date)[0];
  };
  expect([first(agencyId), first(AgencyId.parse(idOf(77)))]).toEqual(['2026-03-18', '2026-03-17']);
});

const march2026 = (contact: Partial<Contact>, facts: Partial<NightPlanFacts> = {}) =>
  during(march, [contactOf(1, contact)], { ...plan, ...facts }, '2026-03-01', '2026-04-30');

describe('reminders of a report due on Friday 20 March 2026', () => {
  test('two working days before, on the day, one after by mail; three after a letter is prepared', () => {
    expect(march2026({})).toEqual([
      ['due-2', '2026-03-18', 'sent', null],
      ['due+0', '2026-03-20', 'sent', null],
      ['due+1', '2026-03-23', 'sent', null],
      ['due+3', '2026-03-25', 'proposed', null],
    ]);
  });

  test('held until the first notices are released', () => {
    expect(march2026({}, { firstNoticesReleasedOn: on('2026-03-23') })).toEqual([
      ['due-2', '2026-03-18', 'held', 'first-notices'],
      ['due+0', '2026-03-20', 'held', 'first-notices'],
      ['due+1', '2026-03-23', 'sent', null],
      ['due+3', '2026-03-25', 'proposed', null],
    ]);
  });

  test('withheld with the reason: no mailbox, the body ended, days before the plan was tracked', () => {
    expect(march2026({ mailbox: null }).map((row) => row.slice(2))).toEqual([
      ['withheld', 'no-contact'],
      ['withheld', 'no-contact'],
      ['withheld', 'no-contact'],
      ['proposed', null],
    ]);
    expect(march2026({ endedOn: on('2026-03-20') }).map((row) => row[3])).toEqual([
      null,
      'ended',
      'ended',
      'ended',
    ]);
    expect(march2026({}, { trackedFrom: on('2026-03-20') }).map((row) => row[3])).toEqual([
      'history',
      null,
      null,
      null,
    ]);
  });

  test('they stop when the report was received and when the plan is closed', () => {
    const received: Subject = {
      kind: 'obligation',
      facts: { ...march.facts, receivedOn: on('2026-03-19') },
    };
    expect(during(received, [contactOf(1)], plan, '2026-03-01', '2026-04-30')).toEqual([
      ['due-2', '2026-03-18', 'sent', null],
    ]);
    expect(march2026({}, { closedOn: on('2026-03-20') }).map((row) => row[0])).toEqual(['due-2']);
  });

  test('asked for more is reminded one working day before and on the day, and nothing else', () => {
    const facts = obligationFacts({
      currentDue: on('2026-03-20'),
      receivedOn: on('2026-03-19'),
      askedMoreOn: on('2026-03-20'),
      askedMoreDue: on('2026-03-25'),
    });
    expect(
      during({ kind: 'obligation', facts }, [contactOf(1)], plan, '2026-03-20', '2026-04-30'),
    ).toEqual([
      ['more-1', '2026-03-24', 'sent', null],
      ['more+0', '2026-03-25', 'sent', null],
    ]);
  });
});

test('neither a request nor a part that answers for nothing is reminded; a group is reminded member by member in one row', () => {
  const due = { currentDue: on('2026-03-20'), overdueFrom: on('2026-03-21') };
  const request: Subject = { kind: 'duty', facts: dutyFacts({ ...due, role: 'request' }) };
  const group: Subject = { kind: 'duty', facts: dutyFacts({ ...due, agencyId: null }) };
  expect(during(request, [contactOf(1)], plan, '2026-03-01', '2026-04-30')).toEqual([]);
  const part: Subject = {
    kind: 'duty',
    facts: dutyFacts({ ...due, role: 'coordinate', accountable: false }),
  };
  expect(during(part, [contactOf(1)], plan, '2026-03-01', '2026-04-30')).toEqual([]);
  const night = nightPlan({
    date: on('2026-03-20'),
    calendars,
    plans: new Map([[plan.id, plan]]),
    rows: [
      {
        subject: group,
        nextOn: on('2026-03-20'),
        contacts: [contactOf(1), contactOf(2), contactOf(3, { mailbox: null })],
      },
    ],
  });
  expect(night.ledger.map((row) => [row.recipient, row.decision])).toEqual([
    ['co-quan-1@songhuong.example', 'sent'],
    ['co-quan-2@songhuong.example', 'sent'],
    [`agency:${idOf(3)}`, 'withheld'],
  ]);
  expect(night.digests.map((digest) => digest.recipient)).toEqual([
    'co-quan-1@songhuong.example',
    'co-quan-2@songhuong.example',
  ]);
  expect(night.nextOn).toEqual([{ kind: 'duty', id: group.facts.id, nextOn: '2026-03-21' }]);
});

test('a row left over from failed nights catches up on its reminders in one night', () => {
  const rows = [{ subject: march, nextOn: on('2026-03-18'), contacts: [contactOf(1)] }];
  const { ledger, digests } = nightPlan({
    date: on('2026-03-21'),
    calendars,
    plans: new Map([[plan.id, plan]]),
    rows,
  });
  expect(ledger.map((row) => [row.step, row.night])).toEqual([
    ['due-2', '2026-03-21'],
    ['due+0', '2026-03-21'],
  ]);
  expect(digests).toHaveLength(1);
});

test('nights to make up run in order, once each', () => {
  expect(nightsDue(on('2026-02-27'), on('2026-03-02'))).toEqual([
    '2026-02-28',
    '2026-03-01',
    '2026-03-02',
  ]);
  expect(nightsDue(on('2026-03-02'), on('2026-03-02'))).toEqual([]);
  expect(nightsDue(null, on('2026-03-02'))).toEqual(['2026-03-02']);
});

describe('algebra of nights', () => {
  const START = dayNumber(on('2026-01-01'));
  const near = daysAround(START + 60, 60);
  const subjects = array(
    oneof(
      anyObligation(near).map((facts): Subject => ({ kind: 'obligation', facts })),
      anyDuty(near).map((facts): Subject => ({ kind: 'duty', facts })),
    ),
    { minLength: 1, maxLength: 12 },
  ).map((list) =>
    list.map((subject, at): Subject =>
      subject.kind === 'obligation'
        ? {
            kind: 'obligation',
            facts: { ...subject.facts, id: ObligationId.parse(idOf(7000 + at)) },
          }
        : { kind: 'duty', facts: { ...subject.facts, id: DutyId.parse(idOf(6000 + at)) } },
    ),
  );

  /** A database of a few maps: what the worker does, without the worker. */
  class Store {
    readonly ledger = new Map<string, Notice>();
    readonly outbox = new Set<string>();
    readonly #facts: NightPlanFacts;
    readonly #index = new Map<string, CivilDate | null>();
    readonly #rows: readonly { subject: Subject; contacts: readonly Contact[] }[];
    constructor(list: readonly Subject[], facts: NightPlanFacts, before: CivilDate) {
      this.#facts = facts;
      this.#rows = list.map((subject, at) => ({ subject, contacts: [contactOf(1 + (at % 3))] }));
      for (const { subject } of this.#rows) {
        this.#index.set(subject.facts.id, nextOn(subject, { calendars, plan: facts }, before));
      }
    }
    night(date: CivilDate, limit: number): number {
      const rows = this.#rows
        .flatMap((row) => {
          const index = this.#index.get(row.subject.facts.id) ?? null;
          return index !== null && index <= date ? [{ ...row, nextOn: index }] : [];
        })
        .slice(0, limit);
      const plans = new Map([[this.#facts.id, this.#facts]]);
      const writes = nightPlan({ date, calendars, plans, rows });
      for (const row of writes.ledger) {
        const { subjectId, agencyId, step, threshold, recipient } = row;
        const key = [subjectId, agencyId, step, threshold, recipient].join(' ');
        if (!this.ledger.has(key)) this.ledger.set(key, row);
      }
      for (const row of writes.nextOn) this.#index.set(row.id, row.nextOn);
      for (const { recipient, night } of writes.digests) this.outbox.add(`${recipient} ${night}`);
      return rows.length;
    }
    nights(from: CivilDate, to: CivilDate, limit: number, times: number): this {
      for (const date of nightsDue(addDays(from, -1), to)) {
        for (let run = 0; run < times; run += 1) while (this.night(date, limit) > 0);
      }
      return this;
    }
    all() {
      return {
        ledger: [...this.ledger.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)),
        outbox: [...this.outbox].toSorted(),
      };
    }
  }

  test('batches of any size, run once or twice, with a stop in the middle, write what looking at every row every night would', () => {
    const from = on('2026-01-01');
    const to = on('2026-05-15');
    assert(
      property(
        subjects,
        anyPlan(near),
        record({ limit: constantFrom(1, 3, 500), stop: integer({ min: 0, max: 120 }) }),
        (list, facts, { limit, stop }) => {
          const before = addDays(from, -1);
          const once = new Store(list, facts, before).nights(from, to, 500, 1).all();
          const twice = new Store(list, facts, before).nights(from, to, limit, 2).all();
          expect(twice).toEqual(once);

          const broken = new Store(list, facts, before).nights(from, addDays(from, stop), limit, 1);
          broken.night(addDays(from, stop + 1), 1);
          expect(broken.nights(addDays(from, stop + 1), to, limit, 1).all()).toEqual(once);

          const watched = new Set<string>();
          for (const date of nightsDue(before, to)) {
            for (const [at, subject] of list.entries()) {
              for (const row of noticesOn(
                subject,
                [contactOf(1 + (at % 3))],
                { calendars, plan: facts },
                date,
              )) {
                watched.add(`${row.subjectId} ${row.step} ${row.night} ${row.decision}`);
              }
            }
          }
          const written = once.ledger.map(
            ([, row]) => `${row.subjectId} ${row.step} ${row.night} ${row.decision}`,
          );
          expect(new Set(written)).toEqual(watched);
        },
      ),
      { seed: 1945, numRuns: cases(60) },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { bodyId } from '../testing/agency.ts';
import { dutyFacts } from '../testing/night.ts';
import { askableOfDuty, DutyAsk } from './duty-ask.ts';
import { decidedDuty, outcomesOfAsk } from './duty-decision.ts';
import type { DutyOutcome } from './duty-decision.ts';
import type { DutyFacts } from './duty-facts.ts';

const day = (text: string) => CivilDate.parse(text);
const frame = { calendar: vietnamCalendar(), today: day('2026-07-20') };
const document = { role: 'Trưởng Ban Chỉ đạo', number: '15/TB-BCĐ', date: day('2026-07-17') };
const owed = dutyFacts({ originalDue: day('2026-07-15'), currentDue: day('2026-07-15') });
const reason = 'Mưa lớn kéo dài';

const ASKS = {
  time: { kind: 'more-time', due: day('2026-07-31'), reason },
  other: { kind: 'not-our-function', reason },
  twice: { kind: 'duplicate-of', other: '31/KH-UBND, điểm II.2', reason },
  waits: { kind: 'waits-for-decision', other: 'Quyết định phân cấp quản lý hồ', reason },
} as const satisfies Record<string, DutyAsk>;
const OUTCOMES = {
  'more-time': { kind: 'more-time', due: day('2026-07-31') },
  ended: { kind: 'ended' },
  moved: { kind: 'moved', agencyId: bodyId(2) },
  refused: { kind: 'refused' },
} as const satisfies Record<DutyOutcome['kind'], DutyOutcome>;

const decide = (
  outcome: DutyOutcome,
  ask: DutyAsk | null = null,
  facts: DutyFacts = owed,
  why: string | null = null,
) => decidedDuty(facts, ask, { outcome, document, reason: why }, frame);

const taken = (ask: object) => DutyAsk.safeParse(ask).success;

describe('what a body asks about its duty', () => {
  const rows: readonly [ask: keyof typeof ASKS | null, outcomes: string][] = [
    [null, 'more-time ended moved'],
    ['time', 'more-time refused'],
    ['other', 'ended moved more-time refused'],
    ['twice', 'ended moved more-time refused'],
    ['waits', 'ended moved more-time refused'],
  ];
  it.each(rows)('%s is answered by %s and nothing else', (name, outcomes) => {
    const ask = name && ASKS[name];
    expect(outcomesOfAsk(ask).join(' ')).toBe(outcomes);
    for (const outcome of Object.values(OUTCOMES))
      expect(decide(outcome, ask, owed, 'vì').ok).toBe(outcomes.split(' ').includes(outcome.kind));
  });

  it('says why, and of a dispute what it points to', () => {
    expect(taken({ ...ASKS.time, reason: ' ' })).toBe(false);
    expect(taken({ kind: 'duplicate-of', reason })).toBe(false);
    expect(taken(ASKS.waits)).toBe(true);
  });

  it('is more time only where there is a date, and only until a later day', () => {
    expect(askableOfDuty(ASKS.time, owed).ok).toBe(true);
    expect(askableOfDuty({ ...ASKS.time, due: day('2026-07-15') }, owed)).toMatchObject({
      refusal: { facts: { path: 'due', issue: 'not-later' } },
    });
    expect(askableOfDuty(ASKS.time, dutyFacts())).toMatchObject({
      refusal: { facts: { state: 'no-date' } },
    });
    expect(askableOfDuty(ASKS.other, dutyFacts()).ok).toBe(true);
  });
});

describe('a decision about a duty', () => {
  it('that gives time moves the current day and leaves the original', () => {
    expect(decide(OUTCOMES['more-time'], ASKS.time)).toEqual({
      ok: true,
      value: { currentDue: '2026-07-31', overdueFrom: '2026-08-01' },
    });
  });

  it('that moves the end of a window makes it overdue from the first working day after', () => {
    const window = { ...owed, timing: 'window' as const };
    expect(decide({ kind: 'more-time', due: day('2026-07-25') }, null, window)).toMatchObject({
      value: { overdueFrom: '2026-07-27' },
    });
  });

  it('that gives time for what more was asked for moves that day alone', () => {
    const asked = { ...owed, askedMoreDue: day('2026-07-23') };
    expect(decide(OUTCOMES['more-time'], null, asked)).toEqual({
      ok: true,
      value: { askedMoreDue: '2026-07-31' },
    });
  });

  it('that ends or moves a duty says why: in its own words, else in those of the body', () => {
    expect(decide(OUTCOMES.ended, ASKS.twice)).toMatchObject({
      value: { endedOn: frame.today, endedReason: reason },
    });
    expect(decide(OUTCOMES.moved, ASKS.other, owed, 'Chuyển Sở Xây dựng')).toMatchObject({
      value: { endedReason: 'Chuyển Sở Xây dựng' },
    });
    expect(decide(OUTCOMES.ended)).toMatchObject({ refusal: { code: 'reason.missing' } });
  });

  it('that does not grant what was asked changes nothing', () => {
    expect(decide(OUTCOMES.refused, ASKS.time)).toEqual({ ok: true, value: {} });
  });

  it('is refused for a paper of a day to come', () => {
    const later = { ...document, date: day('2026-07-21') };
    const decision = { outcome: OUTCOMES.refused, document: later, reason: null };
    expect(decidedDuty(owed, ASKS.time, decision, frame)).toMatchObject({
      refusal: { code: 'date.in-future', facts: { date: '2026-07-21' } },
    });
    const today = { ...decision, document: { ...document, date: frame.today } };
    const unwritten = { ...decision, document: { ...document, date: null } };
    expect(decidedDuty(owed, ASKS.time, today, frame).ok).toBe(true);
    expect(decidedDuty(owed, ASKS.time, unwritten, frame).ok).toBe(true);
  });

  it('is refused where it answers what nobody asked, or names a day that is no later', () => {
    expect(decide(OUTCOMES.refused, null)).toEqual({
      ok: false,
      refusal: { code: 'input.invalid', facts: { path: 'outcome.kind', issue: 'not-asked' } },
    });
    expect(decide({ kind: 'more-time', due: day('2026-07-15') }, ASKS.time)).toMatchObject({
      refusal: { code: 'input.invalid', facts: { path: 'outcome.due', issue: 'not-later' } },
    });
  });
});

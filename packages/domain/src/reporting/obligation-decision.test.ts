import { describe, expect, it } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { decidedObligation, ObligationDecision } from './obligation-decision.ts';
import type { ObligationOutcome } from './obligation-decision.ts';

const day = (text: string) => CivilDate.parse(text);
const today = day('2026-07-20');
const DUE = day('2026-07-15');
const document = { role: 'Trưởng Ban Chỉ đạo', number: '15/TB-BCĐ', date: day('2026-07-17') };
const owed = { currentDue: DUE, askedMoreDue: null, explanation: [] };
const decide = (of: typeof owed | object, outcome: ObligationOutcome, paper = document) =>
  decidedObligation({ ...owed, ...of }, { outcome, document: paper, reason: null }, today);
const until = (date: string) => ({ kind: 'more-time', due: day(date) }) as const;

const taken = (role: string) =>
  ObligationDecision.safeParse({
    outcome: { kind: 'excused' },
    document: { role, number: null, date: null },
    reason: null,
  }).success;

describe('a decision about a report', () => {
  it('that gives more time moves the current day and says by which paper', () => {
    expect(decide({}, until('2026-07-24'))).toMatchObject({
      value: {
        currentDue: '2026-07-24',
        explanation: [{ step: 'decided', from: DUE, to: '2026-07-24', document }],
      },
    });
  });

  it('recorded after the new day has passed still holds', () => {
    expect(decide({}, until('2026-07-17')).ok).toBe(true);
  });

  it('that gives more time for what more was asked for leaves the day of the report', () => {
    expect(decide({ askedMoreDue: day('2026-07-22') }, until('2026-07-24'))).toEqual({
      ok: true,
      value: { askedMoreDue: '2026-07-24' },
    });
  });

  it('lets go, or takes out of what is expected, from the day on which it is recorded', () => {
    expect(decide({}, { kind: 'excused' })).toMatchObject({ value: { excusedOn: today } });
    expect(decide({}, { kind: 'exempt' })).toMatchObject({ value: { exemptOn: today } });
  });

  const refused: readonly [
    what: string,
    decided: () => ReturnType<typeof decide>,
    facts: object,
  ][] = [
    [
      'a day that is no later',
      () => decide({}, until('2026-07-15')),
      { path: 'outcome.due', issue: 'not-later' },
    ],
    [
      'a report without a date',
      () => decide({ currentDue: null }, until('2026-07-24')),
      { state: 'no-date' },
    ],
    [
      'a paper of a day to come',
      () => decide({}, { kind: 'exempt' }, { ...document, date: day('2026-07-21') }),
      { date: '2026-07-21' },
    ],
  ];
  it.each(refused)('is refused for %s', (_, decided, facts) => {
    expect(decided()).toMatchObject({ ok: false, refusal: { facts } });
  });

  it('taken by a paper of today, or without one, is recorded', () => {
    expect(decide({}, { kind: 'exempt' }, { ...document, date: today }).ok).toBe(true);
    const unwritten = { role: document.role, number: null, date: null };
    expect(
      decidedObligation(
        owed,
        { outcome: { kind: 'excused' }, document: unwritten, reason: null },
        today,
      ).ok,
    ).toBe(true);
  });

  it('names who decided; number and date are missing where no paper was needed', () => {
    expect(taken('Lãnh đạo Ban Chỉ đạo')).toBe(true);
    expect(taken(' ')).toBe(false);
  });
});

import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { DutyId } from '../kernel/id.ts';
import type { DutyFacts } from '../task/duty-facts.ts';
import { bodyId } from '../testing/agency.ts';
import { cases } from '../testing/cases.ts';
import { idOf } from '../testing/draft.ts';
import { dutyFacts } from '../testing/night.ts';
import { closeRegister, openDuties, OUTCOME_EFFECT, outcomeCounts } from './closing.ts';
import type { ClosingOutcome } from './closing.ts';
import { cellOfDuty } from './six-cells.ts';

const today = CivilDate.parse('2026-12-31');
const before = CivilDate.parse('2026-12-01');
const duty = (n: number, change: Partial<DutyFacts> = {}): DutyFacts =>
  dutyFacts({ id: DutyId.parse(idOf(6000 + n)), ...change });
const closing = (outcomes: readonly (readonly [DutyFacts, ClosingOutcome])[]) => ({
  outcomes: new Map(outcomes.map(([{ id }, outcome]) => [id, outcome])),
  decision: null,
  standingAgencyId: bodyId(9),
});
const DONE: ClosingOutcome = { kind: 'done', note: null };
const OUTCOMES: readonly ClosingOutcome[] = [
  DONE,
  { kind: 'not-done', reason: 'Chưa bố trí được vốn' },
  { kind: 'regular-work' },
  { kind: 'carried', plan: 'Kế hoạch phòng, chống lũ năm 2027' },
  { kind: 'ended-by-document', number: '88/QĐ-UBND', date: before },
];

test.each<[string, Partial<DutyFacts>, boolean]>([
  ['that is claimed and not confirmed', { claimedOn: before }, true],
  ['without a date', { timing: 'none' }, true],
  ['that waits for its event', { timing: 'after' }, true],
  [
    'of a yearly task that has begun',
    { timing: 'yearly', occurrence: today, opensOn: before },
    true,
  ],
  [
    'of a yearly task that has not begun',
    {
      timing: 'yearly',
      occurrence: CivilDate.parse('2027-11-15'),
      opensOn: CivilDate.parse('2027-01-01'),
    },
    false,
  ],
  ['that is confirmed', { confirmedOn: before }, false],
  ['that has ended', { endedOn: before }, false],
  ['that was due before the register is tracked', { history: true }, false],
  ['that only coordinates', { role: 'coordinate', accountable: false }, false],
  ['that is a request', { role: 'request', accountable: false }, false],
])('a duty %s needs an outcome or none', (_, facts, needs) => {
  expect(openDuties([duty(1, facts)], today)).toHaveLength(needs ? 1 : 0);
});

describe('a register is closed', () => {
  test('with the open duties named that have no outcome', () => {
    const [one, two] = [duty(1), duty(2)];
    expect(
      closeRegister([one, two, duty(3, { confirmedOn: before })], closing([[one, DONE]]), today),
    ).toEqual({
      ok: false,
      refusal: { code: 'duties.open', facts: { duties: [two.id] } },
    });
  });

  test('with no outcome for a duty that is not open', () => {
    const done = duty(1, { confirmedOn: before });
    expect(closeRegister([done], closing([[done, DONE]]), today)).toMatchObject({
      refusal: { code: 'not-found' },
    });
  });

  test('by no document of a day to come', () => {
    const one = duty(1);
    const date = CivilDate.parse('2027-01-04');
    const outcome: ClosingOutcome = { kind: 'ended-by-document', number: '1/QĐ-UBND', date };
    expect(closeRegister([one], closing([[one, outcome]]), today)).toMatchObject({
      refusal: { code: 'date.in-future' },
    });
  });

  test('with a decision where the standing agency calls its own duty done', () => {
    const own = duty(1, { agencyId: bodyId(9) });
    const without = closing([[own, DONE]]);
    expect(closeRegister([own], without, today)).toMatchObject({
      refusal: { code: 'decision.needed' },
    });
    const decision = { role: 'Chủ tịch UBND tỉnh', number: null, date: null };
    expect(closeRegister([own], { ...without, decision }, today).ok).toBe(true);
  });
});

test('a duty that is not done, goes on or is carried stays in the table as it stood, one ended by a document leaves it', () => {
  const late: Partial<DutyFacts> = {
    currentDue: before,
    overdueFrom: CivilDate.parse('2026-12-02'),
  };
  const cells = OUTCOMES.map((outcome) => {
    const one = duty(1, late);
    const closed = closeRegister([one], closing([[one, outcome]]), today);
    const now = closed.ok ? closed.value[0] : undefined;
    return now && cellOfDuty({ ...one, confirmedOn: now.confirmedOn, endedOn: now.endedOn }, today);
  });
  expect(cells).toEqual(['done-late', 'open-overdue', 'open-overdue', 'open-overdue', null]);
});

test('whatever stands, each open duty has the outcome that was given, and nothing else is touched', () => {
  const facts = constantFrom<Partial<DutyFacts>>(
    {},
    { claimedOn: before },
    { confirmedOn: before },
    { endedOn: before },
    { accountable: false, role: 'coordinate' },
    { history: true },
  );
  assert(
    property(array(facts, { maxLength: 8 }), constantFrom(...OUTCOMES), (some, outcome) => {
      const duties = some.map((change, at) => duty(at, change));
      const open = openDuties(duties, today);
      const closed = closeRegister(duties, closing(open.map((one) => [one, outcome])), today);
      expect(closed).toEqual({
        ok: true,
        value: open.map((one) => ({
          duty: one,
          outcome,
          confirmedOn: OUTCOME_EFFECT[outcome.kind] === 'confirms' ? today : null,
          endedOn: OUTCOME_EFFECT[outcome.kind] === 'ends' ? today : null,
        })),
      });
    }),
    { seed: 1954, numRuns: cases(200) },
  );
});

test('a closed register says how many duties had which outcome, in one order, and nothing of outcomes nobody had', () => {
  const [done, notDone, regular, carried] = OUTCOMES;
  const had = [carried, done, carried, null, notDone, regular].map((outcome) => ({
    outcome: outcome ?? null,
  }));
  expect(outcomeCounts(had)).toEqual([
    ['done', 1],
    ['not-done', 1],
    ['regular-work', 1],
    ['carried', 2],
  ]);
  expect(outcomeCounts([])).toEqual([]);
});

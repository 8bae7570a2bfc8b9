import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { AccountId, AgencyId, PlanId } from '../kernel/id.ts';
import { idOf } from '../testing/index.ts';
import type { DutyClaim, DutyEvidence } from './duty-record.ts';
import { askOwnPlanShown, linkOwnPlan, ownPlanCount, ownPlanState } from './own-plan.ts';

const PLAN = PlanId.parse(idOf(1));
const OWN = PlanId.parse(idOf(2));
const BODY = AgencyId.parse(idOf(3));
const OTHER = AgencyId.parse(idOf(4));
const ISSUED = CivilDate.parse('2026-03-02');
const paper = { number: '12/KH-UBND', date: ISSUED, receiver: null };

const claimed = (evidence: DutyEvidence): DutyClaim => ({
  evidence,
  here: true,
  accountId: AccountId.parse(idOf(5)),
});
const KEPT = claimed({ document: paper, note: null, planId: OWN });
const PAPER = claimed({ document: paper, note: null });
const REASON = claimed({ document: null, note: 'Lồng ghép vào kế hoạch năm' });

/** The sentence: domain, "Own plan" and "Progress". */
test.each([
  ['a plan kept here', KEPT, 'kept-here'],
  ['a paper of its own channel', PAPER, 'on-paper'],
  ['a reason and no paper', REASON, 'without'],
  ['nothing', null, 'missing'],
] as const)('%s shows an own plan as %s', (_, claim, state) => {
  expect(ownPlanState(claim)).toBe(state);
});

test('a row of a group counts for all the bodies for which it speaks, and a reason is no issued plan', () => {
  const rows = [
    { claim: KEPT, bodies: 1 },
    { claim: PAPER, bodies: 1 },
    { claim: REASON, bodies: 1 },
    { claim: null, bodies: 9 },
  ];
  expect(ownPlanCount(rows)).toEqual({ issued: 2, without: 1, all: 12 });
});

const refusal = (...given: Parameters<typeof linkOwnPlan>) => {
  const asked = linkOwnPlan(...given);
  return asked.ok ? null : { code: asked.refusal.code, ...asked.refusal.facts };
};

describe('a link to a plan kept here', () => {
  const kept = { id: OWN, issuerId: BODY, number: paper.number, issuedOn: ISSUED };
  const duty = { ownPlan: true, planId: PLAN, agencyId: BODY };
  const link = { document: null, note: null, planId: OWN };

  test('brings number and date of that plan, whatever was typed beside it', () => {
    const typed = { ...link, document: { ...paper, number: '99/KH' } };
    expect(linkOwnPlan(typed, kept, duty)).toMatchObject({ value: { document: paper } });
  });

  test.each([
    ['a task that asks for none', kept, { ...duty, ownPlan: false }, 'no-own-plan'],
    ['the very plan of the duty', kept, { ...duty, planId: OWN }, 'same-plan'],
    ['a plan without a number', { ...kept, number: null }, duty, 'not-issued'],
    ['a plan without a date', { ...kept, issuedOn: null }, duty, 'not-issued'],
  ])('is refused for %s', (_, plan, of, issue) => {
    expect(refusal(link, plan, of)).toMatchObject({ code: 'input.invalid', issue });
  });

  test('to a plan of another body is refused like one to no plan at all', () => {
    const none = refusal(link, null, duty);
    expect(none).toMatchObject({ code: 'not-found' });
    expect(refusal(link, { ...kept, issuerId: OTHER }, duty)).toEqual(none);
  });
});

test('an own plan is not noted as done with neither claim nor paper, any other duty is', () => {
  expect(askOwnPlanShown({ ownPlan: true, claim: null }, null).ok).toBe(false);
  expect(askOwnPlanShown({ ownPlan: true, claim: PAPER }, null).ok).toBe(true);
  expect(askOwnPlanShown({ ownPlan: true, claim: null }, {}).ok).toBe(true);
  expect(askOwnPlanShown({ ownPlan: false, claim: null }, null).ok).toBe(true);
});

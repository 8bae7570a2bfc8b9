import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { AgencyId, GrantId, PlanId } from '../kernel/id.ts';
import { cases } from '../testing/cases.ts';
import { ACCESS, Grant, grantsOn, may, mayAnywhere, Role, scopeFor } from './index.ts';
import type { AccessRow, Action, KindOf, Place, Relation, Target } from './index.ts';

const uuid = (n: number) => `0190a000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const agency = (n: number) => AgencyId.parse(uuid(n));
const PROVINCE = agency(1);
const HEALTH = agency(2);
const DISTRICT_HEALTH = agency(3);
const SCHOOLS = agency(4);
const PLAN = PlanId.parse(uuid(50));
const OTHER_PLAN = PlanId.parse(uuid(51));

const ABOVE = new Map([
  [PROVINCE, []],
  [HEALTH, [PROVINCE]],
  [DISTRICT_HEALTH, [HEALTH, PROVINCE]],
  [SCHOOLS, [PROVINCE]],
]);
const place = (id: AgencyId): Place => ({ agencyId: id, above: ABOVE.get(id) ?? [] });

const grant = (role: Role, agencyId: AgencyId | null, planId: PlanId | null = null): Grant =>
  Grant.parse({
    id: GrantId.parse(uuid(90)),
    role,
    agencyId,
    planId,
    validFrom: '2026-01-01',
    validTo: null,
  });

/** A thing of DISTRICT_HEALTH in a plan that HEALTH keeps. */
const target = <A extends Action>(
  action: A,
  bodies: readonly AgencyId[] = [DISTRICT_HEALTH],
  keepers: readonly AgencyId[] = [HEALTH],
): Target<KindOf<A>> => ({
  kind: ACCESS[action].kind,
  bodies: bodies.map(place),
  keepers: keepers.map(place),
  planId: PLAN,
});

const allows = (role: Role, body: AgencyId | null, action: Action, over = target(action)) =>
  may([grant(role, body)], action, over);

const day = (text: string) => CivilDate.parse(text);

const RELATIONS: readonly Relation[] = ['keeper', 'own', 'below', 'other', 'none'];

describe('the table', () => {
  test('answers for every role, action and relation, with a reason', () => {
    const rows: AccessRow[] = Object.values(ACCESS);
    for (const row of rows) {
      expect(row.why.length).toBeGreaterThan(20);
      const reaches = Role.options.map((role) => row[role]);
      expect(reaches.some((reach) => reach.length > 0)).toBe(true);
      for (const reach of reaches) {
        expect(new Set(reach).size).toBe(reach.length);
        expect(RELATIONS).toEqual(expect.arrayContaining([...reach]));
      }
    }
  });
});

const DISTRICT = DISTRICT_HEALTH;
const expectations: readonly [
  sentence: string,
  role: Role,
  body: AgencyId | null,
  action: Action,
  allowed: boolean,
][] = [
  ['a head sends the report of its body', 'head', DISTRICT, 'submission.send', true],
  ['an officer does not send', 'officer', DISTRICT, 'submission.send', false],
  ['an officer drafts for its body', 'officer', DISTRICT, 'submission.draft', true],
  ['a head drafts for its body', 'head', DISTRICT, 'submission.draft', true],
  ['a head does not draft for another body', 'head', SCHOOLS, 'submission.draft', false],
  ['a head above does not send for a body below', 'head', HEALTH, 'submission.send', false],
  ['a clerk does not write for a reporter', 'clerk', HEALTH, 'submission.draft', false],
  ['a clerk records what came by paper', 'clerk', HEALTH, 'submission.record', true],
  ['the standing agency notes a report', 'clerk', HEALTH, 'submission.accept', true],
  ['another clerk does not note it', 'clerk', SCHOOLS, 'submission.accept', false],
  ['a body never notes its own report', 'head', DISTRICT, 'submission.accept', false],
  ['a submission is read by its body', 'officer', DISTRICT, 'submission.see', true],
  ['by its receiver', 'clerk', HEALTH, 'submission.see', true],
  ['by the leader above the plan', 'leader', PROVINCE, 'submission.see', true],
  ['by the auditor of the plan', 'auditor', HEALTH, 'submission.see', true],
  ['by no other body', 'head', SCHOOLS, 'submission.see', false],
  ['and by no administrator', 'administrator', null, 'submission.see', false],
  ['a body named in a plan reads it', 'officer', DISTRICT, 'plan.see', true],
  ['a body not named in it does not', 'officer', SCHOOLS, 'plan.see', false],
  ['the leader of the province reads the plans below', 'leader', PROVINCE, 'plan.see', true],
  ['an auditor changes nothing', 'auditor', null, 'draft.write', false],
  ['a clerk puts the register in force', 'clerk', HEALTH, 'plan.put-in-force', true],
  ['a leader does not', 'leader', HEALTH, 'plan.put-in-force', false],
  ['the clerk of another body does not', 'clerk', SCHOOLS, 'plan.put-in-force', false],
  ['the body claims its duty', 'officer', DISTRICT, 'duty.claim', true],
  ['nobody claims for it', 'clerk', HEALTH, 'duty.claim', false],
  ['a body that was asked answers by its head', 'head', DISTRICT, 'duty.answer', true],
  ['an officer answers no request', 'officer', DISTRICT, 'duty.answer', false],
  ['the clerk records an answer by letter', 'clerk', HEALTH, 'duty.answer', true],
  ['a finding is noted by who keeps the register', 'clerk', HEALTH, 'finding.note', true],
  ['not by a body named in it', 'head', DISTRICT, 'finding.note', false],
  ['the standing agency confirms', 'clerk', HEALTH, 'duty.confirm', true],
  ['a body does not confirm its own claim', 'head', DISTRICT, 'duty.confirm', false],
  ['an administrator makes accounts', 'administrator', null, 'account.write', true],
  ['a clerk does not', 'clerk', HEALTH, 'account.write', false],
  ['an auditor sees who was granted what', 'auditor', null, 'account.see', true],
  ['a clerk mends the mailbox of any body', 'clerk', SCHOOLS, 'registry.write', true],
  ['an officer does not change the registry', 'officer', DISTRICT, 'registry.write', false],
  ['a clerk records a succession of any body', 'clerk', SCHOOLS, 'succession.write', true],
  ['a leader records none', 'leader', DISTRICT, 'succession.write', false],
  ['a clerk enters a day off of any body', 'clerk', SCHOOLS, 'calendar.write', true],
  ['an administrator enters one too', 'administrator', SCHOOLS, 'calendar.write', true],
  ['a leader does not', 'leader', DISTRICT, 'calendar.write', false],
  ['a head reads the calendar', 'head', SCHOOLS, 'calendar.see', true],
  ['an officer finds bodies in the registry', 'officer', SCHOOLS, 'registry.see', true],
  ['a leader approves a consolidation', 'leader', HEALTH, 'consolidation.approve', true],
  ['an officer does not', 'officer', DISTRICT, 'consolidation.approve', false],
  ['the administrator sees what the night did', 'administrator', null, 'night.see', true],
];

test.each(expectations)('%s', (_sentence, role, body, action, allowed) => {
  expect(allows(role, body, action)).toBe(allowed);
});

test('an administrator of one body makes no account for the whole deployment', () => {
  const ofNoBody = target('account.write', [], []);
  expect(allows('administrator', HEALTH, 'account.write', ofNoBody)).toBe(false);
  expect(allows('administrator', null, 'account.write', ofNoBody)).toBe(true);
});

test('the clerk of the standing agency reads and confirms the duty of the standing agency itself', () => {
  const ownDuty = target('duty.confirm', [HEALTH], [HEALTH]);
  expect(allows('clerk', HEALTH, 'duty.confirm', ownDuty)).toBe(true);
  expect(allows('officer', HEALTH, 'duty.claim', target('duty.claim', [HEALTH], [HEALTH]))).toBe(
    true,
  );
});

test('a grant for one plan reaches no other', () => {
  const narrow = [grant('clerk', HEALTH, OTHER_PLAN)];
  expect(may(narrow, 'rule.write', target('rule.write'))).toBe(false);
  expect(may([grant('clerk', HEALTH, PLAN)], 'rule.write', target('rule.write'))).toBe(true);
});

test('a grant for one plan finds bodies in the registry like any other', () => {
  const whole = { ...target('registry.see', [], []), planId: null };
  expect(may([grant('officer', HEALTH, PLAN)], 'registry.see', whole)).toBe(true);
});

test('head and officer mean nothing without a body', () => {
  expect(() => grant('head', null)).toThrow('grant.body-missing');
  expect(() => grant('clerk', null)).not.toThrow();
});

test('a grant holds from its first to its last day', () => {
  const held = {
    ...grant('clerk', HEALTH),
    validFrom: day('2026-07-01'),
    validTo: day('2026-07-20'),
  };
  const holds = (text: string) => grantsOn([held], day(text)).length === 1;
  expect(['2026-06-30', '2026-07-01', '2026-07-20', '2026-07-21'].map(holds)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

describe('scope', () => {
  test('a body-bound role reaches the rows of its body', () => {
    expect(scopeFor([grant('officer', HEALTH)], 'obligation.see').clauses).toEqual([
      {
        planId: null,
        reach: { kind: 'body', agencyId: HEALTH, keeper: false, own: true, below: false },
      },
    ]);
  });

  test('a deployment-wide role reaches all, one without the action nothing', () => {
    expect(scopeFor([grant('clerk', null)], 'plan.see').clauses).toEqual([
      { planId: null, reach: { kind: 'all' } },
    ]);
    expect(scopeFor([grant('administrator', null)], 'plan.see').clauses).toEqual([]);
  });

  test('reaches exactly the things that may() allows, for random grants and things', () => {
    const body = fc.constantFrom(PROVINCE, HEALTH, DISTRICT_HEALTH, SCHOOLS);
    const grants = fc.array(
      fc
        .record({
          role: fc.constantFrom(...Role.options),
          body: fc.option(body),
          plan: fc.constantFrom(null, PLAN, OTHER_PLAN),
        })
        .filter(({ role, body: of }) => of !== null || (role !== 'head' && role !== 'officer'))
        .map(({ role, body: of, plan }) => grant(role, of, plan)),
      { maxLength: 3 },
    );
    const things = fc.record({
      action: fc.constantFrom(...(['plan.see', 'obligation.see', 'submission.see'] as const)),
      bodies: fc.uniqueArray(body, { minLength: 1 }),
      keepers: fc.uniqueArray(body, { minLength: 1 }),
    });
    fc.assert(
      fc.property(grants, things, (held, { action, bodies, keepers }) => {
        const thing = target(action, bodies, keepers);
        expect(inScope(held, action, thing)).toBe(may(held, action, thing));
      }),
      { seed: 20260720, numRuns: cases(500) },
    );
  });
});

/** A scope read the way a store reads it. */
function inScope(grants: readonly Grant[], action: Action, thing: Target): boolean {
  return scopeFor(grants, action).clauses.some(({ planId, reach }) => {
    if (planId !== null && planId !== thing.planId) return false;
    if (reach.kind === 'all') return true;
    const places = [...thing.bodies, ...thing.keepers];
    return (
      (reach.keeper && thing.keepers.some((at) => at.agencyId === reach.agencyId)) ||
      (reach.own && thing.bodies.some((at) => at.agencyId === reach.agencyId)) ||
      (reach.below && places.some((at) => at.above.includes(reach.agencyId)))
    );
  });
}

test('an account without a grant may nothing', () => {
  const actions = Object.keys(ACCESS).filter((name): name is Action => name in ACCESS);
  expect(actions.filter((action) => mayAnywhere([], action))).toEqual([]);
});

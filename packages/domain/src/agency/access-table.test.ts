import { describe, expect, test } from 'vitest';
import { bodyId } from '../testing/agency.ts';
import { idOf } from '../testing/draft.ts';
import { CHAPTER, OFFICE } from '../testing/office.ts';
import { ACCESS, Grant, may, Role } from './index.ts';
import type { Action, Place, Relation } from './index.ts';

/** A body of a grant, one under it, one beside it, and the one above all of them. */
const [OWN, UNDER, BESIDE, TOP] = [bodyId(1), bodyId(2), bodyId(3), bodyId(4)];
const above: ReadonlyMap<string, readonly Place['agencyId'][]> = new Map([
  [OWN, [TOP]],
  [UNDER, [OWN, TOP]],
  [BESIDE, [TOP]],
]);
const at = (id: typeof OWN): Place => ({ agencyId: id, above: above.get(id) ?? [] });

/** How a thing stands to the body of the grant: five things, each standing so and in no other way. */
const THINGS: Readonly<Record<Relation, { keepers: readonly Place[]; bodies: readonly Place[] }>> =
  {
    keeper: { keepers: [at(OWN)], bodies: [at(BESIDE)] },
    own: { keepers: [at(BESIDE)], bodies: [at(OWN)] },
    below: { keepers: [at(BESIDE)], bodies: [at(UNDER)] },
    other: { keepers: [at(TOP)], bodies: [at(BESIDE)] },
    none: { keepers: [], bodies: [] },
  };
const RELATIONS = ['keeper', 'own', 'below', 'other', 'none'] as const;

const isAction = (name: string): name is Action => name in ACCESS;

/** Where a role with a body may do an action, asked of the table as server and screen ask it. */
const reachOf = (role: Role, action: Action): readonly Relation[] => {
  const held = Grant.parse({
    id: idOf(90),
    role,
    agencyId: OWN,
    planId: null,
    validFrom: null,
    validTo: null,
  });
  const { kind } = ACCESS[action];
  return RELATIONS.filter((relation) =>
    may([held], action, { kind, planId: null, ...THINGS[relation] }),
  );
};

type Done = (typeof OFFICE)[Role]['does'][number];
/** An action that only looks. */
type Seen = Extract<Action, `${string}.see`>;
// A new action that no role's office names does not compile.
const ACTIONS: readonly (Done | Seen)[] = Object.keys(ACCESS).filter(isAction);

const looks = (action: Action): action is Seen => action.endsWith('.see');
const everyRole = Role.options;
const of = (...roles: Role[]) => roles;
const allBut = (...roles: Role[]) => everyRole.filter((role) => !roles.includes(role));

/** Cells that break a sentence, as `role action relation`. */
type Breach = string;
const unlike = (
  roles: readonly Role[],
  actions: readonly Action[],
  wanted: readonly Relation[],
): readonly Breach[] =>
  roles.flatMap((role) =>
    actions.flatMap((action) => {
      const reach = reachOf(role, action);
      return RELATIONS.filter(
        (relation) => reach.includes(relation) !== wanted.includes(relation),
      ).map((relation) => `${role} ${action} ${relation}`);
    }),
  );

const kinds = (...wanted: (typeof ACCESS)[Action]['kind'][]) =>
  ACTIONS.filter((action) => wanted.includes(ACCESS[action].kind));
const REGISTRY = kinds('registry').filter((action) => action !== 'setting.write');
const READ_BY_ALL_CONCERNED = ['plan.see', 'rule.see', 'obligation.see'] as const;
const NEW_AT_THE_DESK = ['transfer.write', 'draft.write', 'plan.put-in-force'] as const;

const isNew = (action: Action) => NEW_AT_THE_DESK.some((one) => one === action);

/** Each sentence with where it comes from, and the cells that break it. */
const SENTENCES: Readonly<Record<string, { from: string; breaches: () => readonly Breach[] }>> = {
  ...Object.fromEntries(
    everyRole.map((role) => [
      `${role}: ${OFFICE[role].says}`,
      {
        from: OFFICE[role].from,
        breaches: () => {
          const does: readonly Action[] = OFFICE[role].does;
          return ACTIONS.filter(
            (action) =>
              !looks(action) && reachOf(role, action).length > 0 !== does.includes(action),
          ).map((action) => `${role} ${action}`);
        },
      },
    ]),
  ),
  'the registry and the days off are the same for everybody: all read them, who writes them writes them of any body':
    {
      from: 'domain, "Agencies": bodies of every branch are given tasks',
      breaches: () =>
        everyRole.flatMap((role) =>
          REGISTRY.filter((action) => looks(action) || reachOf(role, action).length > 0).flatMap(
            (action) => unlike([role], [action], RELATIONS),
          ),
        ),
    },
  'a setting holds for the whole deployment: no administrator of one body changes it for the rest':
    {
      from: 'domain, "Agencies": one deployment serves many issuers',
      breaches: () => [
        ...unlike(of('administrator'), ['setting.write'], ['keeper']),
        ...unlike(allBut('administrator'), ['setting.write'], []),
      ],
    },
  'accounts are kept by the administrator of their body and of bodies under it, and checked by its auditor':
    {
      from: `${CHAPTER}: administrator, auditor; experience, "People and access"`,
      breaches: () => [
        ...unlike(of('administrator'), kinds('account'), ['keeper', 'own', 'below']),
        ...unlike(of('auditor'), ['account.see'], ['keeper', 'own', 'below']),
        ...unlike(allBut('administrator', 'auditor'), ['account.see'], []),
      ],
    },
  'a plan, its rules and what is owed under it: read by every body named in it, by who keeps it and by who stands above':
    {
      from: `${CHAPTER}: "Plan and duties: every body named in it"`,
      breaches: () => [
        ...unlike(of('head', 'officer'), READ_BY_ALL_CONCERNED, ['own']),
        ...unlike(of('clerk', 'leader', 'auditor'), READ_BY_ALL_CONCERNED, [
          'keeper',
          'own',
          'below',
        ]),
        ...unlike(of('administrator'), READ_BY_ALL_CONCERNED, []),
      ],
    },
  'a submission: read by its body, the receivers on its route, the leaders and auditors of the plan':
    {
      from: `${CHAPTER}: "A submission: its body, the receivers on its route, the plan's leaders and auditors"`,
      breaches: () => [
        ...unlike(of('head', 'officer'), ['submission.see'], ['keeper', 'own']),
        ...unlike(of('clerk'), ['submission.see'], ['keeper']),
        ...unlike(of('leader', 'auditor'), ['submission.see'], ['keeper', 'below']),
        ...unlike(of('administrator'), ['submission.see'], []),
      ],
    },
  'a consolidation is its receiver’s report: read where it is received or the plan is kept, and from above':
    {
      from: `${CHAPTER}; domain, "Obligation and submission": a consolidation is a submission to the next`,
      breaches: () => [
        ...unlike(of('clerk'), ['consolidation.see'], ['keeper']),
        ...unlike(of('leader', 'auditor'), ['consolidation.see'], ['keeper', 'below']),
        ...unlike(allBut('clerk', 'leader', 'auditor'), ['consolidation.see'], []),
      ],
    },
  'a document being read is on the desk of the standing agency and of its auditor': {
    from: 'domain, "From document to plan": a person confirms; nothing is put in force by the machine',
    breaches: () => [
      ...unlike(of('clerk', 'auditor'), ['draft.see'], ['keeper', 'none']),
      ...unlike(allBut('clerk', 'auditor'), ['draft.see'], []),
    ],
  },
  'the ledger of the nights: read by who answers for the notices, and by who runs the machine': {
    from: 'domain, "The night"; experience, "Night"',
    breaches: () => [
      ...unlike(of('administrator'), ['night.see'], RELATIONS),
      ...unlike(of('clerk', 'leader', 'auditor'), ['night.see'], ['keeper', 'none']),
      ...unlike(of('head', 'officer'), ['night.see'], []),
    ],
  },
  'a consolidation that was sent becomes the report of its body to the next level, in whatever plan it is owed':
    {
      from: 'domain, "Reporting rules": its consolidation is its submission to the next',
      breaches: () => unlike(of('clerk', 'leader'), ['consolidation.pass-on'], ['keeper', 'own']),
    },
  'head and officer act in their own body alone': {
    from: `${CHAPTER}: "head (of a body ...), officer (of a body ...)"`,
    breaches: () =>
      of('head', 'officer').flatMap((role) => unlike([role], OFFICE[role].does, ['own'])),
  },
  'the clerk writes where the register is kept; what belongs to no plan yet, at any desk': {
    from: 'domain, "Rules that hold everywhere" 7 and "Plan: two things, two states"',
    breaches: () => {
      const kept = OFFICE.clerk.does.filter(
        (action) => ACCESS[action].kind !== 'registry' && action !== 'consolidation.pass-on',
      );
      return [
        ...unlike(of('clerk'), kept.filter(isNew), ['keeper', 'none']),
        ...unlike(
          of('clerk'),
          kept.filter((action) => !isNew(action)),
          ['keeper'],
        ),
      ];
    },
  },
  'a leader decides about what its body keeps; about a duty of the standing agency itself, from above':
    {
      from: 'domain, "Progress": a duty of the standing agency itself is confirmed by the leader or the committee’s office',
      breaches: () => [
        ...unlike(of('leader'), ['duty.confirm'], ['keeper', 'below']),
        ...unlike(
          of('leader'),
          OFFICE.leader.does.filter(
            (action) => action !== 'duty.confirm' && action !== 'consolidation.pass-on',
          ),
          ['keeper'],
        ),
      ],
    },
};

/** The sentences that a table breaks. */
const broken = () =>
  Object.entries(SENTENCES)
    .filter(([, { breaches }]) => breaches().length > 0)
    .map(([sentence]) => sentence);

test.each(Object.entries(SENTENCES))('%s', (_sentence, { from, breaches }) => {
  expect({ from, breaches: breaches() }).toEqual({ from, breaches: [] });
});

/** Runs with one cell of the table written otherwise, as a careless hand may write it. */
function withCell<T>(role: Role, action: Action, wrong: readonly Relation[], run: () => T): T {
  const kept = ACCESS[action][role];
  Object.assign(ACCESS[action], { [role]: wrong });
  try {
    return run();
  } finally {
    Object.assign(ACCESS[action], { [role]: kept });
  }
}

const NOBODY: readonly Relation[] = [];
const KEPT: readonly Relation[] = ['keeper'];
const ITS_OWN: readonly Relation[] = ['own'];
const CONCERNED: readonly Relation[] = ['keeper', 'own', 'below'];

describe('a wrong row', () => {
  test.each<[wrong: string, role: Role, action: Action, reach: readonly Relation[]]>([
    ['an officer sends', 'officer', 'submission.send', ITS_OWN],
    ['an officer answers a request', 'officer', 'duty.answer', ITS_OWN],
    ['an officer notes its own report', 'officer', 'submission.accept', ITS_OWN],
    ['an officer confirms its own claim', 'officer', 'duty.confirm', ITS_OWN],
    ['an officer mends a mailbox', 'officer', 'registry.write', ITS_OWN],
    ['an officer drafts for bodies below', 'officer', 'submission.draft', ['own', 'below']],
    ['an officer claims for another body', 'officer', 'duty.claim', ['own', 'other']],
    ['an officer may no longer draft', 'officer', 'submission.draft', NOBODY],
    ['an officer may no longer read its plan', 'officer', 'plan.see', NOBODY],
    ['an officer reads plans of no concern', 'officer', 'plan.see', ['own', 'other']],
    ['a head sends for a body below', 'head', 'submission.send', ['own', 'below']],
    ['a head may no longer send', 'head', 'submission.send', NOBODY],
    ['a head confirms the duty of its body', 'head', 'duty.confirm', ITS_OWN],
    ['a head excuses its own body', 'head', 'decision.record', ITS_OWN],
    ['a head reads reports of other bodies', 'head', 'submission.see', ['keeper', 'own', 'other']],
    ['a head notes a finding', 'head', 'finding.note', ITS_OWN],
    ['a head reads the ledger', 'head', 'night.see', ITS_OWN],
    ['a head may no longer read what it owes', 'head', 'obligation.see', NOBODY],
    ['a clerk sends for a body', 'clerk', 'submission.send', KEPT],
    ['a clerk drafts for a body', 'clerk', 'submission.draft', KEPT],
    ['a clerk claims for a body', 'clerk', 'duty.claim', KEPT],
    ['a clerk grants roles', 'clerk', 'account.write', CONCERNED],
    ['a clerk ends the sample', 'clerk', 'setting.write', KEPT],
    ['a clerk writes rules of plans below', 'clerk', 'rule.write', ['keeper', 'below']],
    ['a clerk reads reports to other bodies', 'clerk', 'submission.see', ['keeper', 'other']],
    ['a named body’s clerk confirms its duty', 'clerk', 'duty.confirm', ['keeper', 'own']],
    ['a clerk may no longer record a letter', 'clerk', 'submission.record', NOBODY],
    ['a clerk may no longer release notices', 'clerk', 'plan.release-notices', NOBODY],
    ['a clerk mends mailboxes of its body alone', 'clerk', 'registry.write', ITS_OWN],
    ['a leader puts a register in force', 'leader', 'plan.put-in-force', KEPT],
    ['a leader writes a consolidation', 'leader', 'consolidation.write', KEPT],
    ['a leader approves for a body below', 'leader', 'consolidation.approve', ['keeper', 'below']],
    ['a leader may no longer approve', 'leader', 'consolidation.approve', NOBODY],
    ['a leader confirms no duty from above', 'leader', 'duty.confirm', KEPT],
    ['a leader no longer reads plans below', 'leader', 'plan.see', ['keeper', 'own']],
    ['an auditor corrects a target', 'auditor', 'target.write', KEPT],
    ['an auditor enters a day off', 'auditor', 'calendar.write', RELATIONS],
    ['an auditor no longer sees grants', 'auditor', 'account.see', NOBODY],
    ['an auditor reads every report', 'auditor', 'submission.see', RELATIONS],
    ['an administrator reads reports', 'administrator', 'submission.see', KEPT],
    ['an administrator reads a plan', 'administrator', 'plan.see', CONCERNED],
    ['an administrator approves', 'administrator', 'consolidation.approve', KEPT],
    ['one body’s administrator changes settings', 'administrator', 'setting.write', CONCERNED],
    ['an administrator writes accounts anywhere', 'administrator', 'account.write', RELATIONS],
    ['an administrator can make no account', 'administrator', 'account.write', NOBODY],
  ])('goes red: %s', (_wrong, role, action, reach) => {
    expect(withCell(role, action, reach, broken)).not.toEqual([]);
    expect(broken()).toEqual([]);
  });

  test('goes red whichever cell it is in, with a relation more or one less', () => {
    const unseen = ACTIONS.flatMap((action) =>
      everyRole.flatMap((role) =>
        RELATIONS.filter((relation) => {
          const reach: readonly Relation[] = ACCESS[action][role];
          const wrong = reach.includes(relation)
            ? reach.filter((one) => one !== relation)
            : [...reach, relation];
          return withCell(role, action, wrong, broken).length === 0;
        }).map((relation) => `${role} ${action} ${relation}`),
      ),
    );
    expect(unseen).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { AccountId, GrantId } from '../kernel/id.ts';
import { bodyId } from '../testing/agency.ts';
import { idOf } from '../testing/draft.ts';
import { Grant, grantFor, heldOn, Substitution } from './index.ts';
import type { Principal, Role } from './index.ts';

const HEAD = AccountId.parse(idOf(801));
const DEPUTY = AccountId.parse(idOf(802));
const grant = (
  n: number,
  role: Role,
  days: readonly [string | null, string | null] = [null, null],
) =>
  Grant.parse({
    id: GrantId.parse(idOf(n)),
    role,
    agencyId: bodyId(1),
    planId: null,
    validFrom: days[0],
    validTo: days[1],
  });
const day = (text: string) => CivilDate.parse(text);
const principal = (change: Partial<Principal> = {}): Principal => ({
  substitution: { principalId: HEAD, from: day('2026-07-20'), to: day('2026-07-24') },
  grants: [grant(1, 'head', ['2026-01-01', '2026-07-22'])],
  closedOn: null,
  ...change,
});

const DAYS: readonly [what: string, on: string, principal: Principal, roles: readonly Role[]][] = [
  ['not on the day before', '2026-07-19', principal(), ['officer']],
  ['from the first day', '2026-07-20', principal(), ['officer', 'head']],
  ['while the principal holds it', '2026-07-22', principal(), ['officer', 'head']],
  ['never more than the principal holds', '2026-07-23', principal(), ['officer']],
  ['to the last day', '2026-07-24', principal({ grants: [grant(1, 'head')] }), ['officer', 'head']],
  ['then it ends by itself', '2026-07-25', principal({ grants: [grant(1, 'head')] }), ['officer']],
  [
    'until the principal is closed',
    '2026-07-21',
    principal({ closedOn: day('2026-07-21') }),
    ['officer'],
  ],
];

describe('who stands in holds the grants of the other', () => {
  test.each(DAYS)('%s', (_what, on, stoodInFor, roles) => {
    const held = heldOn([grant(2, 'officer')], [stoodInFor], day(on));
    expect(held.map(({ role }) => role)).toEqual(roles);
  });
});

test('what is done under a grant of another names the other, what one may oneself does not', () => {
  const held = heldOn([grant(2, 'officer')], [principal()], day('2026-07-20'));
  const thing = {
    kind: 'submission' as const,
    bodies: [{ agencyId: bodyId(1), above: [] }],
    keepers: [],
    planId: null,
  };
  expect(grantFor(held, 'submission.send', thing)?.heldFor).toBe(HEAD);
  expect(grantFor(held, 'submission.draft', thing)?.heldFor).toBeNull();
});

test('nobody stands in for itself, nor from a day after the last', () => {
  const substitution = {
    id: idOf(900),
    principalId: HEAD,
    substituteId: DEPUTY,
    from: '2026-07-20',
    to: '2026-07-20',
  };
  expect(Substitution.safeParse(substitution).success).toBe(true);
  for (const change of [{ substituteId: HEAD }, { to: '2026-07-19' }])
    expect(Substitution.safeParse({ ...substitution, ...change }).success).toBe(false);
});

import { expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { bodyId as id, registeredBody } from '../testing/agency.ts';
import type { Agency } from './agency.ts';
import { membersOn } from './group-members.ts';

const day = (text: string) => CivilDate.parse(text);
const body = (n: number, level: Agency['level'], from: string | null, to: string | null): Agency =>
  registeredBody(n, {
    level,
    validFrom: from === null ? null : day(from),
    validTo: to === null ? null : day(to),
  });
const registry = [
  body(1, 'district', null, '2025-06-30'),
  body(2, 'commune', '2025-07-01', null),
  body(3, 'commune', '2025-07-01', null),
  body(4, 'province', null, null),
];
const communes = {
  membership: {
    kind: 'rule' as const,
    agencyKind: null,
    level: 'commune' as const,
    parentId: null,
  },
};

test.each([
  ['2025-06-30', []],
  ['2025-07-01', [id(2), id(3)]],
])('a rule picks the bodies that exist on %s', (date, members) => {
  expect(membersOn(communes, registry, day(date))).toEqual(members);
});

test.each([
  ['2025-06-30', [id(1), id(4)]],
  ['2025-07-01', [id(4)]],
])('a list keeps the registry order and drops ended and unknown bodies on %s', (date, members) => {
  const named = { membership: { kind: 'list' as const, members: [id(4), id(9), id(1)] } };
  expect(membersOn(named, registry, day(date))).toEqual(members);
});

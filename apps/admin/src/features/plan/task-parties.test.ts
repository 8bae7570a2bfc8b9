import { AgencyGroupId, AgencyId, DutyId } from '@dondoc/domain/kernel';
import { idOf } from '@dondoc/domain/testing';
import type { DutyRole } from '@dondoc/domain/task';
import { expect, it } from 'vitest';
import { partiesOf, unsaidAccountable } from './task-parties.ts';

const part = (n: number, role: DutyRole, accountable: boolean, at = n, group = false) => ({
  id: DutyId.parse(idOf(100 + n)),
  agencyId: group ? null : AgencyId.parse(idOf(n)),
  groupId: group ? AgencyGroupId.parse(idOf(n)) : null,
  role,
  accountable,
  anchor: { start: at, end: at + 5 },
});
const name = ({ id }: { readonly id: string }) => `cơ quan ${Number(id.slice(-3)) - 100}`;

it('bodies of one role that stand together are named together, in the order of the paper', () => {
  const duties = [
    part(1, 'lead', true),
    part(2, 'coordinate', false),
    part(3, 'coordinate', false),
    part(4, 'monitor', false),
  ];
  expect(partiesOf(duties, name)).toEqual([
    { role: 'lead', accountable: true, bodies: ['cơ quan 1'] },
    { role: 'coordinate', accountable: false, bodies: ['cơ quan 2', 'cơ quan 3'] },
    { role: 'monitor', accountable: false, bodies: ['cơ quan 4'] },
  ]);
});

it('who answers is told apart even where the worded role is the same', () => {
  const parties = partiesOf([part(1, 'coordinate', true), part(2, 'coordinate', false)], name);
  expect(parties.map((party) => [party.bodies, unsaidAccountable(party)])).toEqual([
    [['cơ quan 1'], true],
    [['cơ quan 2'], false],
  ]);
});

it('a group is named once, however many of its members have a row of their own', () => {
  const duties = [
    part(9, 'assigned', true, 40, true),
    part(5, 'assigned', true, 40),
    part(6, 'assigned', true, 40),
    part(7, 'coordinate', false, 60),
  ];
  expect(partiesOf(duties, name).map(({ bodies }) => bodies)).toEqual([
    ['cơ quan 9'],
    ['cơ quan 7'],
  ]);
});

it.each([
  ['lead', true, false],
  ['assigned', true, false],
  ['coordinate', true, true],
  ['advise', true, true],
  ['coordinate', false, false],
] as const)('%s, accountable %s: to be written %s', (role, accountable, written) => {
  expect(unsaidAccountable({ role, accountable })).toBe(written);
});

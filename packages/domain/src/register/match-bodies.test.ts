import { expect, test } from 'vitest';
import { AgencyGroupId, AgencyId } from '../kernel/id.ts';
import { draftBody, idOf } from '../testing/index.ts';
import { matchBodies } from './match-bodies.ts';

const agency = (n: number, name: string, ...shortNames: string[]) => ({
  id: AgencyId.parse(idOf(n)),
  name,
  shortNames,
});
const registry = [
  agency(1, 'Sở Khoa học và Công nghệ', 'Sở KH&CN'),
  agency(2, 'Ủy ban nhân dân xã Bình Sơn', 'xã Bình Sơn'),
  agency(3, 'Ủy ban nhân dân xã Bình Sơn (cũ)', 'xã Bình Sơn'),
];
const groups = [{ id: AgencyGroupId.parse(idOf(50)), name: 'Các sở, ban, ngành' }];
const unknown = (n: number, name: string, group = false) =>
  draftBody(n, name, { agencyId: null, group });

test.each([
  ['by its name', unknown(7, 'SỞ KHOA HỌC VÀ CÔNG NGHỆ'), [idOf(1), null]],
  ['by a short name', unknown(7, 'Sở KH&CN'), [idOf(1), null]],
  ['by an abbreviated name', unknown(7, 'UBND xã Bình Sơn'), [idOf(2), null]],
  ['a group, with or without "các"', unknown(7, 'sở, ban, ngành', true), [null, idOf(50)]],
])('a body is found %s', (_how, body, [agencyId, groupId]) => {
  expect(matchBodies([body], registry, groups)).toEqual([{ bodyKey: 'b7', agencyId, groupId }]);
});

test.each([
  ['a name that two bodies bear', unknown(7, 'Xã Bình Sơn')],
  ['a body that the registry does not hold', unknown(7, 'Sở Y tế')],
  ['a body that is matched already', draftBody(7, 'Sở KH&CN')],
  ['a group is no body of the same name', unknown(7, 'Sở KH&CN', true)],
])('%s is left to a person', (_what, body) => {
  expect(matchBodies([body], registry, groups)).toEqual([]);
});

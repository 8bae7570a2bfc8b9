import { Agency } from '@dondoc/domain/agency';
import { idOf } from '@dondoc/domain/testing';
import { expect, test } from 'vitest';
import { treeRows } from './tree-rows.ts';

const body = (n: number, change: Partial<Agency> = {}) =>
  Agency.parse({
    id: idOf(n),
    name: `Cơ quan ${n}`,
    shortNames: [],
    code: null,
    kind: 'state',
    level: 'province',
    parentId: null,
    mailbox: null,
    officePhone: null,
    validFrom: null,
    validTo: null,
    version: 0,
    ...change,
  });
const communes = Array.from({ length: 21 }, (_, at) => body(100 + at, { level: 'commune' }));
const tree = {
  living: [
    body(1, { kind: 'party' }),
    ...communes,
    body(2),
    body(3, { kind: 'steering-committee' }),
  ],
  ended: [body(4, { name: 'Sở Thông tin và Truyền thông' })],
  sought: '',
  formerNames: new Map([[idOf(2), ['Sở Kế hoạch và Đầu tư']]]),
  toggled: new Set<never>(),
};
const said = (rows: ReturnType<typeof treeRows>) =>
  rows.map((row) =>
    row.kind === 'group' ? `${row.group} ${row.count} ${row.open}` : row.agency.name,
  );

test('groups stand in their order, those of many closed, ended bodies last', () => {
  expect(said(treeRows(tree))).toEqual([
    'departments 1 true',
    'Cơ quan 2',
    'communes 21 false',
    'committees 1 true',
    'Cơ quan 3',
    'party 1 true',
    'Cơ quan 1',
    'ended 1 true',
    'Sở Thông tin và Truyền thông',
  ]);
});

test('a group is opened and closed', () => {
  expect(treeRows({ ...tree, toggled: new Set(['communes' as const]) })).toHaveLength(9 + 21);
  expect(said(treeRows({ ...tree, toggled: new Set(['party' as const]) }))).not.toContain(
    'Cơ quan 1',
  );
});

test('a body is found by an old name without diacritics', () => {
  expect(said(treeRows({ ...tree, sought: 'ke hoach' }))).toEqual([
    'departments 1 true',
    'Cơ quan 2',
  ]);
});

import { describe, expect, test } from 'vitest';
import { bodyId, registeredBody } from '../testing/agency.ts';
import { readListOfBodies } from './index.ts';
import type { BodyColumn, BodyRow } from './index.ts';

type Cells = Partial<Record<BodyColumn, string>>;
const department = { name: 'Sở Y tế', kind: 'state', level: 'province' };
const row = (number: number, cells: Cells = {}): BodyRow => ({
  row: number,
  cells: { ...department, name: `Sở số ${number}`, ...cells },
});
const province = registeredBody(1, {
  name: 'Ủy ban nhân dân tỉnh Sông Hương',
  shortNames: ['UBND tỉnh'],
  code: 'H57',
});
const health = registeredBody(2, { name: 'Sở Y tế', parentId: province.id });

test('a whole line is a body with everything that it says', () => {
  const cells = {
    ...department,
    shortNames: 'SYT; Sở YT ;',
    code: 'H57.12',
    parent: 'UBND tỉnh',
    mailbox: 'soyte@songhuong.example',
    officePhone: '0234 3822 222',
    validFrom: '2025-07-01',
  };
  expect(readListOfBodies([{ row: 2, cells }], [province])).toEqual({
    bodies: [
      {
        row: 2,
        name: 'Sở Y tế',
        shortNames: ['SYT', 'Sở YT'],
        code: 'H57.12',
        kind: 'state',
        level: 'province',
        parent: bodyId(1),
        mailbox: 'soyte@songhuong.example',
        officePhone: '0234 3822 222',
        validFrom: '2025-07-01',
      },
    ],
    errors: [],
  });
});

const FAULTS: readonly [what: string, rows: readonly BodyRow[], errors: readonly string[]][] = [
  ['no name', [row(2, { name: ' ' })], ['2 name missing']],
  ['no kind', [row(2, { kind: '' })], ['2 kind missing']],
  ['a kind that is none', [row(2, { kind: 'sở' })], ['2 kind unreadable']],
  ['a level that is none', [row(2, { level: 'tỉnh lỵ' })], ['2 level unreadable']],
  ['a mailbox without a place', [row(2, { mailbox: 'soyte@' })], ['2 mailbox unreadable']],
  ['a date that is none', [row(2, { validFrom: '2025-02-30' })], ['2 validFrom unreadable']],
  ['a code of another form', [row(2, { code: '57-12' })], ['2 code unreadable']],
  ['a name beyond all measure', [row(2, { name: 'S'.repeat(301) })], ['2 name unreadable']],
  ['the fault of a formula', [row(2, { name: '#REF!' })], ['2 name error-value']],
  [
    'the fault of a formula that must not count as a parent',
    [row(2, { parent: '#N/A' })],
    ['2 parent error-value'],
  ],
  ['a parent that is nowhere', [row(2, { parent: 'UBND huyện' })], ['2 parent unknown']],
  [
    'a parent that two bear',
    [row(2, { shortNames: 'VP' }), row(3, { shortNames: 'VP' }), row(4, { parent: 'VP' })],
    ['4 parent several'],
  ],
  ['one name twice', [row(2), row(5, { name: 'SỞ SỐ 2' })], ['5 name double 2']],
  [
    'one name twice under one parent, however it is called',
    [
      row(2, { name: 'Văn phòng', parent: 'H57' }),
      row(3, { name: 'Văn phòng', parent: 'UBND tỉnh' }),
    ],
    ['3 name double 2'],
  ],
  ['one code twice', [row(2, { code: 'H57.12' }), row(3, { code: 'H57.12' })], ['3 code double 2']],
  [
    'what the registry has',
    [row(2, { name: 'UBND tỉnh Sông Hương', code: 'H57' })],
    ['2 name known', '2 code known'],
  ],
  [
    'a list that was taken in before, named body by body',
    [row(2, { name: province.name }), row(3, { name: 'Sở Y tế', parent: province.name })],
    ['2 name known', '3 name known'],
  ],
  ['its own parent', [row(2, { parent: 'Sở số 2' })], ['2 parent under-itself']],
  [
    'parents in a circle',
    [row(2, { parent: 'Sở số 3' }), row(3, { parent: 'Sở số 2' }), row(4, { parent: 'Sở số 2' })],
    ['2 parent under-itself', '3 parent under-itself'],
  ],
  [
    'two faults of two lines',
    [row(3, { level: '' }), row(2, { mailbox: 'x' })],
    ['2 mailbox unreadable', '3 level missing'],
  ],
];

describe('a list is not taken in for', () => {
  test.each(FAULTS)('%s', (_what, rows, faults) => {
    const { errors } = readListOfBodies(rows, [province, health]);
    expect(
      errors.map(({ row: at, column, issue, other }) =>
        [at, column, issue, other].filter((part) => part !== null).join(' '),
      ),
    ).toEqual(faults);
  });
});

test('a parent may stand on a later line, and offices of one name stand under several', () => {
  const rows = [
    row(2, { name: 'Văn phòng', parent: 'UBND xã Đông Hải' }),
    row(3, { name: 'Văn phòng', parent: 'Xã Tây Hải' }),
    row(4, { name: 'Ủy ban nhân dân xã Đông Hải' }),
    row(5, { name: 'Xã Tây Hải' }),
  ];
  const { bodies, errors } = readListOfBodies(rows, []);
  expect(errors).toEqual([]);
  expect(bodies.map(({ parent }) => parent)).toEqual([{ row: 4 }, { row: 5 }, null, null]);
});

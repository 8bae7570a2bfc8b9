import { readListOfBodies } from '@dondoc/domain/agency';
import { strToU8, zipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { packedXlsx } from '../testing/packed-xlsx.ts';
import type { PackedCell } from '../testing/packed-xlsx.ts';
import { writeBodySheet } from '../write/body-sheet-xlsx.ts';
import { readBodySheet } from './body-sheet.ts';

const HEADS = ['Tên cơ quan', 'Loại', 'Cấp'];
const HEALTH = ['Sở Y tế', 'cơ quan nhà nước', 'tỉnh'];
const read = (bytes: Uint8Array, name = 'co-quan.xlsx') => readBodySheet({ name, bytes });
const cellsOf = (rows: readonly (readonly PackedCell[])[], settings = '') => {
  const sheet = read(packedXlsx(rows, { settings }));
  return sheet.ok ? sheet.value.rows.map(({ cells }) => cells) : sheet.refusal;
};

describe('headings are known', () => {
  test.each([
    ['in Vietnamese', ['Tên cơ quan', 'Loại', 'Cấp']],
    ['without marks and in capitals', ['TEN CO QUAN', 'LOAI', 'CAP']],
    ['in English', ['Name', 'Kind', 'Level']],
    ['with a star and a remark', ['Tên đơn vị (*)', 'Loại hình:', 'Cấp (tỉnh, xã)']],
    ['decomposed', HEADS.map((head) => head.normalize('NFD'))],
  ])('%s', (_how, heads) => {
    expect(cellsOf([heads, HEALTH])).toEqual([
      { name: 'Sở Y tế', kind: 'state', level: 'province' },
    ]);
  });
});

test('under a title, in another order and beside columns of no use; every row keeps its number', () => {
  const rows = [
    ['DANH SÁCH CƠ QUAN'],
    [],
    ['STT', 'Cấp', 'Tên', 'Cấp'],
    [1, 'xã', 'Xã Đông Hải', 'tỉnh'],
    [],
    [2, 'XÃ', 'Xã Tây Hải', null],
  ];
  const sheet = read(packedXlsx(rows));
  expect(sheet.ok && sheet.value).toEqual({
    sheet: 'Cơ quan',
    headings: [
      { letters: 'A', heading: 'STT', column: null },
      { letters: 'B', heading: 'Cấp', column: 'level' },
      { letters: 'C', heading: 'Tên', column: 'name' },
      { letters: 'D', heading: 'Cấp', column: null },
    ],
    rows: [
      { row: 4, cells: { level: 'commune', name: 'Xã Đông Hải' } },
      { row: 6, cells: { level: 'commune', name: 'Xã Tây Hải' } },
    ],
  });
});

const dated = (cell: PackedCell, settings = '') =>
  cellsOf(
    [
      ['Tên', 'Có từ ngày'],
      ['Sở Y tế', cell],
    ],
    settings,
  );

describe('a date is read', () => {
  test.each<[what: string, cell: PackedCell, read: string]>([
    ['as days are counted', 45_839, '2025-07-01'],
    ['with an hour', 45_839.75, '2025-07-01'],
    ['as it is typed', '1/7/2025', '2025-07-01'],
    ['as machines write it', '2025-07-01', '2025-07-01'],
    ['not where there is no such day', '31/02/2025', '31/02/2025'],
    ['not where only a year stands', 2025, '2025'],
  ])('%s', (_what, cell, date) => {
    expect(dated(cell)).toEqual([{ name: 'Sở Y tế', validFrom: date }]);
  });
  test('from 1904 in an old Macintosh file', () => {
    expect(dated(44_377, '<workbookPr date1904="1"/>')).toEqual([
      { name: 'Sở Y tế', validFrom: '2025-07-01' },
    ]);
  });
});

test('a formula is what it showed, never computed; one that shows a fault is found by its row', () => {
  const shown = { xml: '<c t="str"><f>B2&amp;"x"</f><v>Sở Y tế</v></c>' };
  const fault = { xml: '<c t="e"><f>A9/0</f><v>#DIV/0!</v></c>' };
  const empty = { xml: '<c><f>HYPERLINK("http://x")</f></c>' };
  const sheet = read(packedXlsx([HEADS, [shown, ...HEALTH.slice(1)], [fault], [empty]]));
  const rows = sheet.ok ? sheet.value.rows : [];
  expect(rows.map(({ cells }) => cells.name)).toEqual(['Sở Y tế', '#DIV/0!', '#CALC!']);
  const faults = readListOfBodies(rows, []).errors.filter(({ column }) => column === 'name');
  expect(faults.map(({ row, issue }) => `${row} ${issue}`)).toEqual([
    '3 error-value',
    '4 error-value',
  ]);
});

describe('a file is refused', () => {
  const merged = (reference: string) =>
    packedXlsx([HEADS, HEALTH, HEALTH], {
      after: `<mergeCells count="1"><mergeCell ref="${reference}"/></mergeCells>`,
    });
  const long = [HEADS, ...Array.from({ length: 100_000 }, (_, at) => [`Xã số ${at}`])];
  test.each<[what: string, reason: string, bytes: () => Uint8Array]>([
    ['that is text', 'not-xlsx', () => strToU8('Tên cơ quan;Loại')],
    ['that is an old .xls', 'not-xlsx', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
    ['that is a Word file', 'not-xlsx', () => zipSync({ 'word/document.xml': strToU8('<a/>') })],
    ['that is empty', 'not-xlsx', () => new Uint8Array()],
    ['that is cut off', 'zip-damaged', () => packedXlsx([HEADS, HEALTH]).slice(0, 300)],
    [
      'that bursts',
      'zip-bomb',
      () => zipSync({ 'xl/workbook.xml': new Uint8Array(40 * 1024 * 1024) }, { level: 9 }),
    ],
    ['of 100,000 rows', 'too-many-rows', () => packedXlsx(long)],
    ['without headings', 'no-headings', () => packedXlsx([HEALTH, HEALTH])],
    ['with headings alone', 'no-rows', () => packedXlsx([HEADS])],
    ['with cells joined over two bodies', 'merged-cells', () => merged('C2:C3')],
    [
      'that declares entities',
      'xml',
      () =>
        zipSync({
          'xl/workbook.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><workbook/>'),
        }),
    ],
  ])('%s', (_what, reason, bytes) => {
    expect(read(bytes())).toEqual({
      ok: false,
      refusal: { code: 'file.unreadable', facts: { reason } },
    });
  });
  test('that is marked secret by its name, before it is opened', () => {
    expect(read(new Uint8Array(), 'Danh sách (MẬT).xlsx')).toEqual({
      ok: false,
      refusal: { code: 'secrecy.marked', facts: {} },
    });
  });
});

test('a title over joined cells, and 100,000 rows that only bear a format, are no fault', () => {
  const bare = Array.from({ length: 100_000 }, () => [{ xml: '<c s="1"/>' }]);
  const title = { after: '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>' };
  const sheet = read(packedXlsx([['DANH SÁCH'], HEADS, HEALTH, ...bare], title));
  expect(sheet.ok && sheet.value.rows).toHaveLength(1);
});

test('the empty sheet that is offered offers every kind and level, and what is filled in is read', async () => {
  const bytes = await writeBodySheet();
  expect(read(bytes)).toMatchObject({ ok: false, refusal: { facts: { reason: 'no-rows' } } });
  const [bodies, guide] = (await readXlsx(bytes)).sheets;
  const heads = bodies?.rows[0] ?? [];
  expect(bodies?.dataValidations?.map(({ range }) => range)).toEqual(['D2:D2001', 'E2:E2001']);
  const offered = (guide?.rows ?? []).slice(1).map(([, , kind, level]) => [kind, level]);
  const filled = offered
    .filter(([kind]) => typeof kind === 'string' && kind !== '')
    .map(([kind, level], at) => {
      const said = new Map([
        ['Tên cơ quan', `Cơ quan ${at}`],
        ['Loại', String(kind)],
        ['Cấp', String(level ?? '') || 'xã'],
        ['Hộp thư', `hopthu${at}@songhuong.example`],
        ['Có từ ngày', '01/07/2025'],
      ]);
      return heads.map((head) => said.get(String(head)) ?? null);
    });
  const sheet = read(await writeXlsx({ sheets: [{ name: 'Cơ quan', rows: [heads, ...filled] }] }));
  const list = readListOfBodies(sheet.ok ? sheet.value.rows : [], []);
  expect(list.errors).toEqual([]);
  expect(new Set(list.bodies.map(({ kind }) => kind)).size).toBe(7);
  expect(new Set(list.bodies.map(({ level }) => level)).size).toBe(4);
});

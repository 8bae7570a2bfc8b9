import { CivilDate } from '@dondoc/domain/calendar';
import { expect, test } from 'vitest';
import { openedDocx } from '../testing/opened-docx.ts';
import { writeTransferList } from './transfer-list-docx.ts';

const list = {
  body: 'Sở Khoa học và Công nghệ',
  superior: 'Ủy ban nhân dân tỉnh Sông Hương',
  writtenOn: CivilDate.parse('2026-07-20'),
  rows: [
    {
      item: 'Cổng dữ liệu mở của tỉnh',
      plan: '27/KH-UBND',
      originalDue: CivilDate.parse('2026-06-30'),
      from: 'Sở Thông tin và Truyền thông',
      to: 'Sở Khoa học và Công nghệ',
    },
    {
      item: 'Ứng cứu sự cố cổng tỉnh',
      plan: null,
      originalDue: null,
      from: 'Sở Thông tin và Truyền thông',
      to: null,
    },
  ],
};

test('a transfer list says of every item who hands it over, who takes it, and what nobody has chosen yet', async () => {
  const { paragraphs } = openedDocx(await writeTransferList(list));
  const said = paragraphs.map((text) => text.trim()).filter((text) => text !== '');
  expect(said).toContain('DANH SÁCH BÀN GIAO');
  expect(said).toContain('Tính đến ngày 20/7/2026, có 02 mục còn mở được bàn giao, gồm:');
  const from = said.indexOf('Bên nhận') + 1;
  expect(said.slice(from, from + 11)).toEqual([
    '1',
    'Cổng dữ liệu mở của tỉnh',
    '27/KH-UBND',
    '30/6/2026',
    'Sở Thông tin và Truyền thông',
    'Sở Khoa học và Công nghệ',
    '2',
    'Ứng cứu sự cố cổng tỉnh',
    'không ghi hạn',
    'Sở Thông tin và Truyền thông',
    'Chưa xác định',
  ]);
});

test('equal transfer lists give equal bytes', async () => {
  expect(await writeTransferList(list)).toEqual(await writeTransferList(list));
});

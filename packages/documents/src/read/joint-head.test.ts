import { expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

const paper = (numbers: string) => `SỞ Y TẾ - HỘI CHỮ THẬP ĐỎ TỈNH SÔNG HƯƠNG

${numbers}

Sông Hương, ngày 12 tháng 3 năm 2026

KẾ HOẠCH

Phối hợp hiến máu tình nguyện năm 2026

I. NHIỆM VỤ

1. Sở Y tế chủ trì tổ chức các điểm hiến máu trước ngày 30/6/2026.
`;

async function headOf(numbers: string) {
  const read = await readPlan({
    name: 'ke-hoach-phoi-hop.txt',
    bytes: new TextEncoder().encode(paper(numbers)),
  });
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.draft.instrument;
}

test('a joint paper keeps the number of each of its issuers', async () => {
  const { issuers, number, symbol, otherNumbers } = await headOf('Số: 45/KH-SYT\n\nSố: 12/KH-HCTĐ');
  expect(issuers).toHaveLength(2);
  expect({ number, symbol }).toEqual({ number: '45', symbol: 'KH-SYT' });
  expect(otherNumbers).toEqual([{ issuer: issuers[1], number: '12', symbol: 'KH-HCTĐ' }]);
});

test('a joint paper with one number for all has no others', async () => {
  expect((await headOf('Số: 45/KHPH-SYT-HCTĐ')).otherNumbers).toEqual([]);
});

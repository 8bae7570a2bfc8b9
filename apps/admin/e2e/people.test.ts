import { packedXlsx } from '@dondoc/documents/testing';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { vi } from '../src/words/vi/index.ts';
import { barriers } from './accessible.ts';
import { useDesk } from './desk.ts';
import { becomeAdministrator } from './people.ts';
import { overhang, PHONE } from './phone.ts';

const desk = useDesk({ TODAY: '2026-07-20' });
const words = vi.start.sheet;

const HEADS = ['STT', 'Tên cơ quan', 'Tên tắt', 'Loại', 'Cấp', 'Cấp trên', 'Hộp thư'];
const STATE = 'cơ quan nhà nước';
const PROVINCE = [1, 'Ủy ban nhân dân tỉnh Sông Hương', 'UBND tỉnh', STATE, 'tỉnh', null, null];
const HEALTH = [2, 'Sở Y tế', 'SYT', STATE, 'tỉnh', 'UBND tỉnh', 'syt@songhuong.example'];
const COMMUNE = [3, 'Xã Đông Hải', null, STATE, 'xã', 'UBND tỉnh', 'donghai@songhuong.example'];

async function bring(page: Page, rows: readonly (readonly (string | number | null)[])[]) {
  await page.getByLabel(words.drop.choose).setInputFiles({
    name: 'co-quan.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(packedXlsx([['DANH SÁCH CƠ QUAN'], HEADS, ...rows])),
  });
}

test('a list with two faults is tried, mended and taken in whole', async () => {
  const { page } = desk();
  await becomeAdministrator(page);
  await page.waitForURL('**/start');
  const faulty = [
    PROVINCE,
    [...HEALTH.slice(0, 3), 'sở', ...HEALTH.slice(4)],
    [...COMMUNE.slice(0, 5), 'UBND huyện', COMMUNE[6] ?? null],
  ];
  await bring(page, faulty);
  const dry = page.getByRole('region', { name: words.dry.title }).last();
  await dry.getByText(words.issues.unreadable('sở')).waitFor();
  await dry.getByText(words.issues.unknown('UBND huyện')).waitFor();
  expect(await page.getByRole('button', { name: words.blocked(3, 2) }).isDisabled()).toBe(true);
  expect(await barriers(page)).toEqual([]);
  await bring(page, [PROVINCE, HEALTH, COMMUNE]);
  await page.getByRole('button', { name: words.takeIn(3) }).click();
  await page.getByText(words.taken(3, 'co-quan.xlsx')).waitFor();
  await page.getByText(vi.start.steps.bodies.count(3), { exact: true }).waitFor();
  await page.setViewportSize(PHONE);
  expect(await overhang(page)).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('no screen has an error to tell', () => {
  expect(desk().complaints).toEqual([]);
});

import { packedXlsx } from '@dondoc/documents/testing';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { vi } from '../src/words/vi/index.ts';
import { barriers } from './accessible.ts';
import { createAccount } from './accounts.ts';
import { useDesk } from './desk.ts';
import { becomeAdministrator } from './people.ts';
import { overhang, PHONE } from './phone.ts';

const desk = useDesk({ TODAY: '2026-07-20' });
const words = vi.start.sheet;
const { people } = vi;

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

test('an account is given a second role, stands in for another, and gets its code on a sheet', async () => {
  const { page } = desk();
  await createAccount(page, {
    signInName: 'soyte',
    password: 'mua lu song huong',
    position: 'Chánh Văn phòng Sở Y tế',
    role: 'officer',
    agency: 'Sở Y tế',
  });
  await page.goto('/people');
  await page.getByRole('cell', { name: 'Chánh Văn phòng Sở Y tế' }).click();
  const panel = page.getByRole('complementary', { name: 'Chánh Văn phòng Sở Y tế' });

  await panel.getByRole('button', { name: people.form.addGrant }).click();
  const give = panel.getByRole('form', { name: people.give.title });
  await give.getByRole('combobox', { name: people.form.role }).click();
  await page.getByRole('option', { name: people.roles.head, exact: true }).click();
  await give.getByRole('button', { name: people.give.submit }).click();
  await give.getByText(vi.forms.issues.bodyMissing).waitFor();
  await give.getByRole('combobox', { name: people.form.agency }).click();
  await page.getByRole('option', { name: 'Sở Y tế' }).click();
  await give.getByLabel(people.give.to).fill('31/07/2026');
  await give.getByRole('button', { name: people.give.submit }).click();
  const grants = panel.getByRole('region', { name: people.form.grants });
  await grants.getByText(people.give.until('31/07/2026')).waitFor();

  await panel.getByRole('button', { name: people.standIn.open }).click();
  const standIn = panel.getByRole('region', { name: people.standIn.title });
  await standIn.getByRole('combobox', { name: people.standIn.principal }).click();
  await page.getByRole('option', { name: /Thường trực/ }).click();
  await standIn.getByLabel(people.standIn.to).fill('24/07/2026');
  await standIn.getByRole('button', { name: people.standIn.submit }).click();
  await standIn.getByText(people.standIn.days('20/07/2026', '24/07/2026')).waitFor();
  expect(await barriers(page)).toEqual([]);

  const closing = panel.getByRole('region', { name: people.closing.title });
  await closing.getByRole('button', { name: people.closing.title }).click();
  await closing.getByLabel(people.end.lastDay).fill('24/07/2026');
  await closing.getByRole('button', { name: people.end.submit }).click();
  await closing.getByText(people.closing.closedFrom('25/07/2026')).waitFor();
  expect(await barriers(page)).toEqual([]);
  await closing.getByRole('button', { name: people.closing.reopen }).click();
  await closing.getByRole('button', { name: people.closing.title }).waitFor();

  await page.getByRole('button', { name: people.sheet.open }).click();
  const dialog = page.getByRole('dialog', { name: people.sheet.title });
  await dialog.getByRole('button', { name: people.sheet.give }).click();
  const slips = dialog.getByRole('list', { name: people.sheet.title });
  await slips.getByText('soyte').waitFor();
  expect(await slips.getByRole('listitem').count()).toBe(1);
  expect(await slips.locator('.code').textContent()).toMatch(/^[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}$/);
  await page.emulateMedia({ media: 'print' });
  expect(await dialog.getByRole('button', { name: people.sheet.print }).isVisible()).toBe(false);
  expect(await slips.isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await dialog.getByRole('button', { name: people.sheet.done }).click();
  await page.setViewportSize(PHONE);
  expect(await overhang(page)).toBe(0);
});

test('no screen has an error to tell', () => {
  expect(desk().complaints).toEqual([]);
});

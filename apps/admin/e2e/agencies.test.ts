import { existsOn } from '@dondoc/domain/agency';
import type { Agency } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { vi } from '../src/words/vi/index.ts';
import { barriers } from './accessible.ts';
import { useDesk } from './desk.ts';
import { signIn } from './people.ts';
import { overhang, PHONE } from './phone.ts';
import { procedures } from './procedures.ts';

const desk = useDesk({ TODAY: '2026-07-20', SAMPLE: '1' });
const words = vi.successions;
const MERGED = 'Sở Văn hóa, Thông tin và Du lịch';
const TODAY = CivilDate.parse('2026-07-20');

let merging: readonly Agency[] = [];
const life = (page: Page) => page.locator('.body-life');
const transfers = (page: Page) => page.getByRole('region', { name: words.transfers.title });
const open = async (page: Page, id: string, more = '') => {
  await page.goto(`/agencies?open=${id}${more}`);
  await life(page).waitFor();
};

const pick = async (within: Locator, label: string, option: string, at = 0) => {
  const field = within.getByRole('combobox', { name: label }).nth(at);
  await field.fill(option);
  await within.page().getByRole('option', { name: option, exact: true }).click();
};

test('the clerk sees the bodies of today in their groups, and one with its life line', async () => {
  const { page, url } = desk();
  await signIn(page, { signInName: 'thuongtruc', password: 'song-huong-mau' });
  const api = procedures(page, url);
  const { items } = await api.agency.list.query({ limit: 200 });
  const [plan] = (await api.plan.list.query({})).items;
  if (!plan) throw new Error('the sample has a plan');
  const { tasks } = await api.plan.get.query({ planId: plan.id });
  const owing = new Set(
    tasks.flatMap((task) =>
      task.duties.flatMap(({ agencyId, accountable }) => (agencyId && accountable ? agencyId : [])),
    ),
  );
  merging = items
    .filter(
      (one) =>
        owing.has(one.id) &&
        one.kind === 'state' &&
        one.level === 'province' &&
        one.id !== plan.standingAgencyId,
    )
    .slice(0, 2);
  expect(merging).toHaveLength(2);
  await page.goto('/agencies');
  const tree = page.getByRole('region', { name: words.treeLabel });
  await tree.getByRole('button', { name: words.groups.departments }).waitFor();
  await page.getByText(words.nothingChosen).waitFor();
  await page.keyboard.press('j');
  await life(page).getByRole('heading', { level: 2 }).waitFor();
  await life(page).getByText(words.list.none).waitFor();
  await tree.getByRole('button', { name: words.groups.departments }).click();
  expect(await tree.getByRole('button', { expanded: false }).count()).toBeGreaterThan(0);
  expect(await barriers(page)).toEqual([]);
});

test('a merger shows what it would end and move before it is recorded', async () => {
  const { page } = desk();
  const [one, other] = merging;
  if (!one || !other) throw new Error('two bodies are merged');
  await open(page, one.id);
  await page.keyboard.press('n');
  const form = page.getByRole('dialog', { name: words.form.title });
  await form.getByText(words.form.wait).waitFor();
  await form.getByLabel(words.form.on).fill('01/07/2026');
  await form.getByLabel(words.form.number).fill('21/NQ-HĐND');
  await form.getByLabel(words.form.date).fill('25/06/2026');
  await form.getByLabel(words.form.newBody).fill(MERGED);
  await form.getByRole('button', { name: words.form.addBody }).click();
  await pick(form, words.form.to, MERGED);
  await form.getByRole('button', { name: words.form.addShare }).click();
  await pick(form, words.form.from, other.name, 1);
  await pick(form, words.form.to, MERGED, 1);
  const preview = form.getByRole('group', { name: words.form.preview });
  for (const { name } of merging)
    await preview.getByText(words.form.ends(name, '30/06/2026')).waitFor();
  expect(await preview.getByRole('listitem').count()).toBeGreaterThan(1);
  expect(await barriers(page)).toEqual([]);
  await form.getByRole('button', { name: words.form.save, exact: true }).click();
  await form.waitFor({ state: 'detached' });
  await page.getByText(words.form.saved).waitFor();
});

test('the old bodies stand as ended, the new one with what waits for it, and the day before shows them as they were', async () => {
  const { page } = desk();
  const tree = page.getByRole('region', { name: words.treeLabel });
  const row = tree.getByRole('row').filter({ hasText: MERGED });
  await row.getByTitle(/mục chờ xác nhận/u).waitFor();
  for (const { name } of merging)
    await tree.getByRole('row').filter({ hasText: name }).getByText('30/06/2026').waitFor();
  await row.click();
  await life(page).getByText('21/NQ-HĐND, 25/06/2026').waitFor();
  await life(page).getByText(words.kinds.merge, { exact: true }).waitFor();
  await page.keyboard.press('[');
  await page.getByText(/^Đang xem ngày 01\/07\/2026/u).waitFor();
  await page.getByLabel(words.asOf).fill('30/06/2026');
  await life(page).getByText(words.notThere('30/06/2026')).waitFor();
  expect(await row.count()).toBe(0);
});

test('items are confirmed one by one, the signed list moves them', async () => {
  const { page, url } = desk();
  const { items } = await procedures(page, url).agency.list.query({ search: MERGED });
  const merged = items[0]?.id ?? '';
  await open(page, merged);
  const list = transfers(page);
  const confirm = list.getByRole('button', { name: words.transfers.confirm, exact: true });
  await confirm.first().waitFor();
  const waiting = await confirm.count();
  expect(
    await page
      .getByRole('button', { name: words.transfers.left(waiting), exact: true })
      .isDisabled(),
  ).toBe(true);
  expect(await barriers(page)).toEqual([]);
  for (let left = waiting; left > 0; left -= 1) {
    if (left % 2 === 0) await page.keyboard.press('a');
    else await confirm.first().click();
    await expect.poll(() => confirm.count(), { timeout: 30_000 }).toBe(left - 1);
  }
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: words.transfers.download }).click();
  expect((await download).suggestedFilename()).toContain('Danh sách bàn giao');
  await page.getByRole('button', { name: words.transfers.sign, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.transfers.role).fill('Giám đốc hai bên');
  await dialog.getByLabel(words.transfers.number).fill('12/BB-BG');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: words.transfers.sign, exact: true }).click();
  await page.getByText(words.transfers.signed(waiting)).waitFor();
  await list.getByText(words.transfers.none).waitFor();
  const registry = await procedures(page, url).agency.list.query({ limit: 200 });
  const ended = registry.items.filter(({ id }) => merging.some((one) => one.id === id));
  expect(ended.map((one) => existsOn(one, TODAY))).toEqual([false, false]);
});

test('an old name still finds the body after a rename', async () => {
  const { page, url } = desk();
  const { items } = await procedures(page, url).agency.list.query({ search: MERGED });
  await open(page, items[0]?.id ?? '');
  await page.keyboard.press('n');
  const form = page.getByRole('dialog', { name: words.form.title });
  await form.getByText(words.kinds.rename, { exact: true }).click();
  await form.getByLabel(words.form.on).fill('15/07/2026');
  await form.getByLabel(words.form.newName).fill('Sở Văn hóa');
  await form.getByRole('button', { name: words.form.save, exact: true }).click();
  await form.waitFor({ state: 'detached' });
  await life(page).getByRole('heading', { level: 2, name: 'Sở Văn hóa', exact: true }).waitFor();
  await page.getByPlaceholder(vi.agencies.search).fill('thong tin va du lich');
  await page
    .getByRole('region', { name: words.treeLabel })
    .getByText('Sở Văn hóa', { exact: true })
    .waitFor();
  await page.getByLabel(words.asOf).fill('10/07/2026');
  await life(page).getByRole('heading', { level: 2, name: MERGED }).waitFor();
  expect(await life(page).getByText(words.notThere('10/07/2026')).count()).toBe(0);
});

test('on a phone and in the dark nothing is cut off or hard to read', async () => {
  const { page } = desk();
  await page.setViewportSize(PHONE);
  await page.getByRole('tab').nth(1).click();
  await life(page).waitFor();
  expect(await overhang(page)).toBe(0);
  expect(await barriers(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(desk().complaints).toEqual([]);
});

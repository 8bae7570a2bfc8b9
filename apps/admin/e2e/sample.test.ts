import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { en } from '../src/words/en/index.ts';
import { vi } from '../src/words/vi/index.ts';
import { barriers } from './accessible.ts';
import { PATIENCE, useDesk } from './desk.ts';
import { becomeAdministrator } from './people.ts';
import { runNights } from './run-night.ts';

const TODAY = '2026-07-20';
const desk = useDesk({ TODAY });

/** The sample is written, read back and handed in while somebody waits. */
const LOADS_WITHIN = 6 * PATIENCE;

const banner = (page: Page) => page.getByText(vi.shell.banner.sample);
const go = (page: Page, word: string) =>
  page.getByRole('navigation', { name: vi.shell.mainNavigation }).getByText(word).first().click();

async function enterAs(page: Page, position: string): Promise<void> {
  await page.getByRole('button', { name: vi.signIn.sample.enterAs(position) }).click();
  await page.getByRole('navigation', { name: vi.shell.mainNavigation }).first().waitFor();
}

test('the first screen asks sample or own data', async () => {
  const { page } = desk();
  await page.goto('/');
  await page.getByRole('radio', { name: vi.firstRun.data.own.name }).waitFor();
  await page.getByText(vi.shell.banner.shifted('20/07/2026')).waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('the sample is loaded, and its sign-ins are shown at the door', async () => {
  const { page } = desk();
  await page.getByRole('radio', { name: vi.firstRun.data.sample.name }).click();
  await page.getByRole('button', { name: vi.firstRun.sample.load }).click();
  await page
    .getByRole('heading', { name: vi.signIn.sample.title })
    .waitFor({ timeout: LOADS_WITHIN });
  await banner(page).waitFor();
  expect(await page.getByRole('button', { name: vi.signIn.sample.enter }).count()).toBe(4);
  expect(await barriers(page)).toEqual([]);
}, 120_000);

test('a banner says so on every screen', async () => {
  const { page } = desk();
  await enterAs(page, 'Chuyên viên cơ quan thường trực');
  const words = await page
    .getByRole('navigation', { name: vi.shell.mainNavigation })
    .first()
    .getByRole('link')
    .allTextContents();
  expect(words.length).toBeGreaterThan(1);
  for (const word of words) {
    await go(page, word);
    await banner(page).waitFor();
  }
});

test('before a night has run, the first notices show what it would tell', async () => {
  const { page } = desk();
  await page.goto('/plans');
  await page.getByRole('link', { name: vi.plans.inForce.held }).click();
  await page.getByText(vi.firstNotices.none).waitFor();
  await page.getByRole('heading', { name: vi.firstNotices.tonight }).waitFor();
  const told = page.getByRole('listitem').filter({ hasText: vi.nights.reasons['first-notices'] });
  expect(await told.count()).toBeGreaterThan(0);
  expect(await barriers(page)).toEqual([]);
});

test('the rules open on the first one, with the dates it brings', async () => {
  const { page } = desk();
  await page.goto('/plans');
  await page.getByRole('cell').filter({ hasText: '/KH-BCĐ' }).getByRole('link').click();
  await page.getByRole('link', { name: vi.planTabs.rules }).click();
  const coming = page.getByRole('region', { name: vi.rules.periods.title }).getByRole('row');
  await coming.nth(3).waitFor();
  const rules = page.getByRole('list', { name: vi.rules.list.label }).getByRole('button');
  expect(await rules.first().getAttribute('aria-pressed')).toBe('true');
});

test('the nights show what was held and why, and what tonight would do', async () => {
  const { page, dataFolder } = desk();
  await runNights(dataFolder, '2026-07-21');
  await page.goto('/night');
  const ledger = page.getByRole('region', { name: vi.nights.ledger.title });
  await ledger.getByText(vi.nights.reasons['first-notices']).first().waitFor();
  expect(await barriers(page)).toEqual([]);

  await ledger.locator('a[href*="open="]').first().click();
  await page.waitForURL(/\/plans\/[\w-]+\?open=/u);
  await page.locator('aside.side-panel').waitFor();
  await page.goBack();

  await page.getByRole('cell', { name: '21/07/2026' }).first().click();
  await page.getByText(vi.nights.ledger.ofNight('21/07/2026')).waitFor();
  await page.getByText(vi.nights.ledger.decisions.proposed, { exact: true }).last().click();
  await page.getByText(vi.nights.ledger.nothingFound).waitFor();
  expect(new URL(page.url()).search).toContain('night=2026-07-21');
  await page.reload();
  await page.getByText(vi.nights.ledger.nothingFound).waitFor();
  await page.getByText(vi.nights.ledger.allNights).click();

  const tonight = page.getByRole('region', { name: vi.nights.dryRun.title });
  await tonight.getByText(vi.nights.dryRun.lead('22/07/2026')).waitFor();
  await page.getByRole('contentinfo').getByText(vi.shell.lastNight.earlier('21/07/2026')).waitFor();
}, 60_000);

test('one button ends it, asked once, and the first screen asks again', async () => {
  const page = await desk().somebodyElse();
  await page.goto('/');
  await enterAs(page, 'Quản trị hệ thống');
  await page.getByRole('button', { name: vi.shell.banner.endSample }).click();
  await page.getByRole('dialog').getByText(vi.shell.endSample.what).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: vi.shell.endSample.confirm }).click();
  await page.getByRole('radio', { name: vi.firstRun.data.own.name }).waitFor();
  expect(await banner(page).count()).toBe(0);
});

test('whoever was in the sample stands at the first screen too, and own data may begin', async () => {
  const { page, complaints } = desk();
  await becomeAdministrator(page);
  expect(await banner(page).count()).toBe(0);
  await go(page, vi.shell.nav.nights);
  await page.getByText(vi.nights.ledger.empty).waitFor();
  await page
    .getByRole('button', { name: vi.shell.account.menu('Thường trực Ban Chỉ đạo') })
    .click();
  await page.getByText('English').click();
  await page.getByText(en.nights.ledger.empty).waitFor();
  expect(complaints).toEqual([]);
});

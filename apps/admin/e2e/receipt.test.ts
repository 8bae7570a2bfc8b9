import { CivilDate } from '@dondoc/domain/calendar';
import { writeTaskLabel } from '@dondoc/domain/task';
import { expect, test } from 'vitest';
import { vi } from '../src/words/vi/index.ts';
import { barriers } from './accessible.ts';
import { useDesk } from './desk.ts';
import { signIn } from './people.ts';
import { overhang, PHONE } from './phone.ts';
import { procedures } from './procedures.ts';

const desk = useDesk({ TODAY: CivilDate.parse('2026-07-20'), SAMPLE: '1' });
const PASSWORD = 'song-huong-mau';
const say = vi.pages;

test('an officer acknowledges a plan by one key, and the clerk records a letter of a silent body and begins the next plan', async () => {
  const { page, url, somebodyElse } = desk();
  const officer = await somebodyElse();
  await signIn(officer, { signInName: 'chuyenvien.yte', password: PASSWORD });
  await officer.goto('/mine');
  await officer.getByText(say.mine).waitFor();
  expect(await barriers(officer)).toEqual([]);
  const waiting = await officer.locator('.mine-page').count();
  await officer.keyboard.press('n');
  await officer.getByText(say.acknowledged).waitFor();
  await officer.setViewportSize(PHONE);
  expect(await overhang(officer)).toBe(0);
  expect(await officer.locator('.mine-page').count()).toBe(waiting - 1);

  await signIn(page, { signInName: 'thuongtruc', password: PASSWORD });
  const api = procedures(page, url);
  const plans = await Promise.all(
    (await api.plan.list.query({})).items.map(({ id: planId }) => api.plan.get.query({ planId })),
  );
  const heard = plans.find(({ pages }) => pages.acknowledged === 1);
  if (!heard) throw new Error('one body has acknowledged one plan');
  const { sent } = heard.pages;
  await page.goto(`/plans/${heard.plan.id}`);
  await page.getByText(say.count(1, sent)).waitFor();
  await page.getByRole('link', { name: say.silent(sent - 1) }).click();
  const list = page.getByRole('region', { name: say.list });
  await list.getByRole('button').first().click();
  const form = list.getByRole('form', { name: say.record });
  expect(await barriers(page)).toEqual([]);
  await form.getByRole('button', { name: say.record, exact: true }).click();
  await page.getByText(say.count(2, sent)).waitFor();
  expect(await list.getByRole('listitem').count()).toBe(Math.min(50, sent - 2));
  await page.setViewportSize(PHONE);
  expect(await overhang(page)).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });

  const next = vi.nextPlan;
  await page.getByRole('button', { name: next.open }).click();
  const dialog = page.getByRole('dialog', { name: next.title });
  await dialog.getByRole('button', { name: next.begin(0) }).click();
  await dialog.getByText(next.pickFirst).waitFor();
  await dialog.getByRole('checkbox').nth(1).check();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: next.begin(1) }).click();
  await page.waitForURL('**/drafts/**');
  await page.goto(`${page.url().split('?')[0]}?view=tasks`);
  await page.locator('.read-row').first().getByRole('button').first().click();
  const task = heard.tasks[0];
  const from = next.from(
    heard.plan.numberSymbol ?? '',
    task ? writeTaskLabel(task.label, vi.plan.dash) : '',
  );
  await page.getByRole('link', { name: from }).waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(desk().complaints).toEqual([]);
});

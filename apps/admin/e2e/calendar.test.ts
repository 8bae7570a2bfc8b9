import { shiftDate, vietnamCalendar, addDays } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { ObligationId } from '@dondoc/domain/kernel';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { writeDate, writeDay } from '../src/words/date.ts';
import { vi } from '../src/words/vi/index.ts';
import { barriers } from './accessible.ts';
import { useDesk } from './desk.ts';
import { signIn } from './people.ts';
import { overhang, PHONE } from './phone.ts';
import { procedures } from './procedures.ts';

const desk = useDesk({ TODAY: '2026-07-20', SAMPLE: '1' });
const words = vi.calendar;
const SOURCE = 'Công văn 1200/UBND-NC ngày 17/07/2026';

/** A report that has opened and is still to come, with the day after it on which it would be due. */
interface Due {
  readonly id: ObligationId;
  readonly on: CivilDate;
  readonly next: CivilDate;
}
let due: Due | undefined;
const report = (): Due => due ?? expect.fail('no report is due');

const panel = (page: Page) => page.locator('aside.side-panel');
const dayButton = (page: Page, date: CivilDate) => page.locator(`[data-date="${date}"]`);
const datesOf = async (page: Page, url: string) => {
  const { obligation } = await procedures(page, url).obligation.get.query({
    obligationId: report().id,
  });
  return [obligation.originalDue, obligation.currentDue];
};

test('the clerk sees the year: days off with their source, and the Saturdays worked for them', async () => {
  const { page, url, somebodyElse } = desk();
  const officer = await somebodyElse();
  await signIn(officer, { signInName: 'chuyenvien.yte', password: 'song-huong-mau' });
  const { reports } = await procedures(officer, url).obligation.mine.query({});
  const owed = reports.items.find(
    ({ currentDue, opensOn }) => opensOn <= '2026-07-20' && (currentDue ?? '') >= '2026-07-20',
  );
  if (!owed?.currentDue) throw new Error('the sample has a report that is due');
  const next = shiftDate(vietnamCalendar(), addDays(owed.currentDue, 1), 'next');
  due = { id: owed.id, on: owed.currentDue, next };

  await signIn(page, { signInName: 'thuongtruc', password: 'song-huong-mau' });
  await page
    .getByRole('navigation', { name: vi.shell.mainNavigation })
    .first()
    .getByRole('link', { name: vi.shell.nav.calendar })
    .click();
  await page.getByRole('heading', { level: 1, name: words.heading(2026) }).waitFor();
  const list = page.getByRole('region', { name: words.list.title });
  await list
    .getByRole('row')
    .filter({ hasText: words.swapped.worked('31/08/2026') })
    .getByText(words.sources.swap)
    .waitFor();
  expect(
    await page
      .getByRole('region', { name: words.grid(2026) })
      .getByRole('table')
      .count(),
  ).toBe(12);
  expect(await page.locator('[data-date][aria-current=date]').getAttribute('data-date')).toBe(
    '2026-07-20',
  );
  expect(await barriers(page)).toEqual([]);
});

test('the keys lead through the days, to the year after and back', async () => {
  const { page } = desk();
  await page.locator('[data-date][tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-date'));
  expect(await focused()).toBe('2026-07-28');
  await page.keyboard.press('Enter');
  await panel(page).getByRole('heading', { name: 'Thứ Ba, 28/07/2026' }).waitFor();
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
  expect(await focused()).toBe('2026-07-28');
  await page.keyboard.press(']');
  await page.getByRole('heading', { level: 1, name: words.heading(2027) }).waitFor();
  await page.getByText(words.provisional(2027)).waitFor();
  await page.keyboard.press('[');
  await page.getByRole('heading', { level: 1, name: words.heading(2026) }).waitFor();
});

test('a day off on which a report is due shows what would move before it is confirmed, and moves it', async () => {
  const { page, url } = desk();
  const { on, next } = report();
  expect(await datesOf(page, url)).toEqual([on, on]);
  await dayButton(page, on).click();
  const moves = panel(page).getByRole('group', { name: words.moves.title });
  const move = moves
    .getByRole('listitem')
    .filter({ hasText: words.moves.move(writeDate(on), writeDate(next)) });
  await move.first().waitFor();
  expect(await datesOf(page, url)).toEqual([on, on]);
  const save = panel(page).getByRole('button', { name: words.day.save.off });
  await save.click();
  await panel(page).getByText(vi.forms.issues.required).waitFor();
  await panel(page).getByLabel(words.day.source).fill(SOURCE);
  expect(await barriers(page)).toEqual([]);
  await save.click();
  await page.getByText(words.day.saved(writeDate(on))).waitFor();
  await panel(page).getByText(SOURCE).first().waitFor();
  await moves.getByText(words.moves.none).waitFor();
  expect(await datesOf(page, url)).toEqual([on, next]);
});

test('the report says that the calendar moved it, by what, and keeps the original date', async () => {
  const { page, url } = desk();
  const { id, on, next } = report();
  await page.goto(`/obligations/${id}`);
  await page.getByText(vi.obligation.current(writeDay(next, vi))).waitFor();
  await page.getByText(vi.dueSteps.calendarChanged('20/07/2026')).waitFor();
  await page.getByText(new RegExp(RegExp.escape(vi.dueSteps.by(SOURCE)))).waitFor();
  await page.getByText(new RegExp(RegExp.escape(vi.dueSteps.movedFrom(writeDate(on))))).waitFor();
  expect(await datesOf(page, url)).toEqual([on, next]);
});

test('taken back, the day is worked again and the date stays where it went', async () => {
  const { page, url } = desk();
  const { on, next } = report();
  await page.goto(`/calendar?open=${on}`);
  await panel(page).getByRole('button', { name: words.day.takeBack }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(words.moves.none).waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: words.day.takeBack }).click();
  await dialog.waitFor({ state: 'detached' });
  await panel(page).getByText(words.day.nothingEntered).waitFor();
  expect(await datesOf(page, url)).toEqual([on, next]);
});

test('a day off of one body stands in the list with its name', async () => {
  const { page } = desk();
  await page.goto('/calendar');
  await page.getByRole('heading', { level: 1, name: words.heading(2026) }).waitFor();
  await page.locator('[data-date]').first().waitFor();
  await page.keyboard.press('n');
  const form = panel(page);
  await form.getByText(words.moves.wait).waitFor();
  await form.getByLabel(words.day.date, { exact: true }).fill('05/10/2026');
  const scope = form.getByRole('combobox', { name: words.day.scope });
  await scope.click();
  await page.getByRole('option', { name: words.day.oneAgency }).click();
  await form.getByRole('combobox', { name: words.day.agency }).fill('Y tế');
  await page.getByRole('option', { name: 'Sở Y tế' }).click();
  await form.getByLabel(words.day.source).fill('Thông báo 15/TB-SYT');
  await form.getByRole('button', { name: words.day.save.off }).click();
  await page.getByText(words.day.saved('05/10/2026')).waitFor();
  const row = page
    .getByRole('region', { name: words.list.title })
    .getByRole('row')
    .filter({ hasText: 'Thông báo 15/TB-SYT' });
  await row.getByText('Sở Y tế').waitFor();
  expect(await dayButton(page, report().on).count()).toBe(1);
});

test('the administrator turns 24 November on, and the year that follows is no wider than a phone', async () => {
  const { somebodyElse } = desk();
  const page = await somebodyElse();
  await signIn(page, { signInName: 'quantri', password: 'song-huong-mau' });
  await page.goto('/calendar');
  await page.getByRole('button', { name: words.settings }).click();
  await panel(page).getByText(words.moves.unchanged).waitFor();
  await panel(page).getByLabel(words.set.cultureDay).check({ force: true });
  await panel(page).getByRole('button', { name: words.set.save }).click();
  await page.getByText(words.set.saved).waitFor();
  await page
    .getByRole('region', { name: words.list.title })
    .getByText(words.occasions['culture-day'])
    .waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(PHONE);
  await dayButton(page, report().on).click();
  await panel(page).waitFor();
  expect(await overhang(page)).toBe(0);
  expect(await barriers(page)).toEqual([]);
});

test('no screen has an error to tell', () => {
  expect(desk().complaints).toEqual([]);
});

import {
  addDays,
  addMonths,
  CivilDate,
  isWorkingDay,
  shiftDate,
  vietnamCalendar,
} from '@dondoc/domain/calendar';
import type { PlanId } from '@dondoc/domain/kernel';
import { expect, test } from 'vitest';
import { writeDate } from '../src/words/date.ts';
import { vi } from '../src/words/vi/index.ts';
import { barriers } from './accessible.ts';
import { useDesk } from './desk.ts';
import { becomeAdministrator } from './people.ts';
import { planInForce } from './plan-in-force.ts';
import { procedures } from './procedures.ts';
import {
  openRule,
  planWithImpossiblePeriod,
  recordReading,
  reportSentencesOf,
  selectWords,
} from './rules.ts';

const plan = planWithImpossiblePeriod(3107);
const today = addDays(plan.issuedOn, 12);
const desk = useDesk({ TODAY: today });

const words = vi.rules;
const calendar = vietnamCalendar();
const sentences = reportSentencesOf(plan);
const sentenceOf = (kind: string) => {
  const found = sentences.find(({ rule }) => rule.cadence.kind === kind);
  if (!found) throw new Error(`the plan has no ${kind} report`);
  return found;
};
const monthly = sentenceOf('month');
const yearly = sentenceOf('year');
const merged = sentenceOf('once');

/** The first day of a kind from a day on. */
const firstFrom = (from: CivilDate, is: (day: CivilDate) => boolean): CivilDate =>
  is(from) ? from : firstFrom(addDays(from, 1), is);

const two = (n: number) => String(n).padStart(2, '0');

let planId: PlanId;
const rules = async () =>
  (await procedures(desk().page, desk().url).rule.list.query({ planId })).items;

/** The due day of the monthly rule made by hand, as the server has it. */
const dueOfMonthly = async () =>
  (await rules()).find(({ rule }) => rule.name === 'Báo cáo tháng, lập tay')?.rule.due;

test('the rules that were read stand in a list, and the one with an impossible period says so', async () => {
  const { page, url } = desk();
  await becomeAdministrator(page);
  planId = await planInForce(page, url, plan, plan.issuedOn);
  await page.goto(`/plans/${planId}/rules`);
  const list = page.getByRole('list', { name: words.list.label });
  await list.getByRole('button').nth(2).waitFor();
  expect(await list.getByRole('button').count()).toBe(sentences.length);
  const period = merged.rule.mergedInto?.period;
  if (period?.kind !== 'month') throw new Error('the merged report names a month');
  const named = vi.periods.month(period.month, period.year);
  await list.getByText(words.list.beforeIssue(named)).waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('it is recorded as read: one report a body, due on the day entered, moved off a Saturday, and the date says why', async () => {
  const { page } = desk();
  await openRule(page, 'lồng ghép');
  const later = addMonths(today, 6);
  const [year, month] = [Number(later.slice(0, 4)), Number(later.slice(5, 7))];
  const saturday = firstFrom(
    CivilDate.parse(`${later.slice(0, 7)}-01`),
    (day) => !isWorkingDay(calendar, day) && isWorkingDay(calendar, addDays(day, -1)),
  );
  const reason = 'Văn bản ghi nhầm năm, thống nhất với các cơ quan';
  await recordReading(page, { month, year, dueOn: writeDate(saturday), reason });
  const due = shiftDate(calendar, saturday, 'next');
  const row = page.getByRole('row').filter({ hasText: vi.periods.month(month, year) });
  await row.getByText(writeDate(due)).waitFor();
  await row.getByRole('button', { name: vi.dates.why }).click();
  const chain = page.getByRole('dialog');
  await chain.getByText(vi.dueSteps.readAs(vi.periods.month(month, year))).waitFor();
  expect(await chain.getByText(reason).count()).toBe(1);
  expect(await chain.getByText(writeDate(saturday)).count()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  const line = (await rules()).find(({ rule }) => rule.readAs !== null);
  expect(line).toMatchObject({
    rule: { readAs: { period: { kind: 'month', year, month }, reason } },
    namedBeforeIssue: null,
  });
  expect(line?.rule.wording).toContain('lồng ghép');
  expect(line?.obligations).toBe(line?.reporters);
  expect(await barriers(page)).toEqual([]);
});

test('a monthly rule is made of a selected sentence, as the sentence says it', async () => {
  const { page } = desk();
  await page.keyboard.press('n');
  await selectWords(page, monthly.text);
  await page.getByRole('button', { name: words.pick.make }).click();
  const { due } = monthly.rule;
  if (due?.kind !== 'day-of-month') throw new Error('due on a day of the month');
  const said = `${words.operators.before} ${words.due.dayOfMonth(due.day, false)}`;
  await page.getByRole('button', { name: `${words.labels.due}: ${said}` }).waitFor();
  await page.getByRole('textbox', { name: words.name }).fill('');
  await page.getByRole('button', { name: words.save.create }).click();
  await page.getByText(vi.forms.issues.required).waitFor();
  await page.getByRole('textbox', { name: words.name }).fill('Báo cáo tháng, lập tay');
  const wanted = String(due.day).padStart(2, '0');
  const nominal = firstFrom(
    addDays(today, -10),
    (day) => day.slice(8) === wanted && shiftDate(calendar, day, 'next') >= today,
  );
  const first = page.getByRole('row').nth(1);
  await first.getByText(writeDate(shiftDate(calendar, nominal, 'next'))).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: words.save.create }).click();
  await page.getByText(words.saved('Báo cáo tháng, lập tay')).first().waitFor();
  await page.waitForURL((url) => /open=[\w-]{36}/.test(url.search));
  const made = (await rules()).find(({ rule }) => rule.name === 'Báo cáo tháng, lập tay');
  expect(made?.rule.wording).toBe(monthly.text);
  expect(made?.rule.due).toEqual({ ...due, monthOffset: 0 });
  expect(made?.obligations).toBeGreaterThanOrEqual(12 * (made?.reporters ?? 0));
});

test('a yearly one by the keyboard alone, from the passage in the margin', async () => {
  const { page } = desk();
  await page.keyboard.press('n');
  const passage = page.getByRole('button', { name: /^Lập chế độ từ đoạn/ });
  await passage.first().waitFor();
  const texts = await passage.evaluateAll((buttons) =>
    buttons.map((button) => button.closest('p')?.textContent ?? ''),
  );
  const at = texts.findIndex((text) => text.includes(yearly.text));
  expect(at).toBeGreaterThanOrEqual(0);
  await passage.nth(at).focus();
  await page.keyboard.press('Enter');
  const { due } = yearly.rule;
  if (due?.kind !== 'yearly-day') throw new Error('due on a day of the year');
  const said = words.due.yearlyDay(`${two(due.day)}/${two(due.month)}`, false);
  const phrase = page.getByRole('button', {
    name: `${words.labels.due}: ${words.operators.before} ${said}`,
  });
  await phrase.waitFor();
  await page.getByRole('textbox', { name: words.name }).fill('Báo cáo năm, lập tay');
  await page.keyboard.press('Enter');
  await page.getByText(words.saved('Báo cáo năm, lập tay')).first().waitFor();
  const made = (await rules()).find(({ rule }) => rule.name === 'Báo cáo năm, lập tay');
  expect(made).toMatchObject({ rule: { cadence: { kind: 'year' } } });
  expect(made?.obligations).toBe(made?.reporters);
});

test('a word that was read wrongly is corrected where it stands, and the correction taken back', async () => {
  const { page } = desk();
  await openRule(page, 'Báo cáo tháng, lập tay');
  const { due } = monthly.rule;
  if (due?.kind !== 'day-of-month') throw new Error('due on a day of the month');
  const phrase = (day: number) =>
    page.getByRole('button', {
      name: `${words.labels.due}: ${words.operators.before} ${words.due.dayOfMonth(day, false)}`,
    });
  await page.getByRole('button', { name: `${words.labels.life}: ${words.life.whole}` }).click();
  const until = page.getByLabel(words.labels.to, { exact: true });
  await until.fill('31/02/2030');
  await until.blur();
  await page.getByText(vi.forms.issues.date).waitFor();
  expect(await until.inputValue()).toBe('31/02/2030');
  await page.keyboard.press('Escape');
  await phrase(due.day).click();
  await page.getByLabel(words.labels.day, { exact: true }).fill('27');
  await page.keyboard.press('Escape');
  await phrase(27).waitFor();
  const changes = page.getByRole('region', { name: words.changes.title });
  await changes.getByText(words.changes.effects.stays).first().waitFor();
  await changes
    .getByText(/^(?:muộn|sớm) \d+ ngày làm việc$/u)
    .first()
    .waitFor();
  const rehearsal = page.getByRole('region', { name: words.rehearsal.title });
  const read = (await rules()).find(
    ({ rule }) => rule.cadence.kind === 'month' && rule.name !== 'Báo cáo tháng, lập tay',
  );
  await rehearsal
    .getByRole('listitem')
    .filter({ hasText: read?.rule.name ?? '' })
    .first()
    .waitFor();
  await rehearsal.getByRole('columnheader', { name: words.rehearsal.burden }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: words.save.edit }).click();
  await page.getByText(words.edited('Báo cáo tháng, lập tay')).first().waitFor();
  expect(await dueOfMonthly()).toMatchObject({ day: 27 });
  await page.getByRole('button', { name: vi.shell.undo }).last().click();
  await phrase(due.day).waitFor();
  expect(await dueOfMonthly()).toMatchObject({ day: due.day });
  await page.reload();
  await phrase(due.day).waitFor();
  expect(desk().complaints).toEqual([]);
});

test('the level above is named where the sentence stands, and what leaves it no time is said beside the period', async () => {
  const { page } = desk();
  const read = (await rules()).find(
    ({ rule }) => rule.cadence.kind === 'month' && rule.name !== 'Báo cáo tháng, lập tay',
  );
  if (!read) throw new Error('the plan has a monthly report');
  await openRule(page, 'Báo cáo tháng, lập tay');
  const above = (text: string) =>
    page.getByRole('button', { name: `${words.labels.above}: ${text}` });
  await above(words.says.top).click();
  await page.getByRole('combobox', { name: words.labels.above, exact: true }).click();
  await page.getByRole('option').filter({ hasText: read.rule.name }).first().click();
  await page.keyboard.press('Escape');
  await above(read.rule.name).waitFor();
  const coming = page.getByRole('region', { name: words.periods.title });
  await coming
    .getByText(/không muộn hơn hạn cấp dưới/u)
    .first()
    .waitFor();
  const rehearsal = page.getByRole('region', { name: words.rehearsal.title });
  await rehearsal
    .getByText(/Hạn các cấp chưa khớp/u)
    .first()
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: words.save.edit }).click();
  await page.getByText(words.edited('Báo cáo tháng, lập tay')).first().waitFor();
  const made = (await rules()).find(({ rule }) => rule.name === 'Báo cáo tháng, lập tay');
  expect(made?.rule.above).toBe(read.rule.id);
  const { findings } = await procedures(page, desk().url).plan.get.query({ planId });
  expect(findings.map(({ key }) => key)).toContain(`rule-order.broken:${made?.rule.id}`);
  expect(desk().complaints).toEqual([]);
});

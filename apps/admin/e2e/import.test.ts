import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { generatedFiles, generatedPlan } from '@dondoc/documents/testing';
import { addDays } from '@dondoc/domain/calendar';
import { PlanId } from '@dondoc/domain/kernel';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { writeDate } from '../src/words/date.ts';
import { writeTiming } from '../src/words/timing.ts';
import { vi } from '../src/words/vi/index.ts';
import { barriers } from './accessible.ts';
import { useDesk } from './desk.ts';
import { dropPlan, handIn, putInForce, settleFindings, tickMembers } from './import-plan.ts';
import { becomeAdministrator } from './people.ts';
import { procedures } from './procedures.ts';
import { runNights } from './run-night.ts';

const plan = generatedPlan(20_260_320);
const { expectations } = plan;
const words = vi.drafts;
const desk = useDesk({ TODAY: plan.issuedOn });
const textFile = (name: string, lines: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\n')),
});
const view = (page: Page, name: string) => page.getByRole('tab', { name }).click();
const rowOf = (page: Page, wording: string) =>
  page.locator('.read-row').filter({ has: page.getByText(wording, { exact: true }) });
const choose = async (page: Page, label: string, option: string) => {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};
/** A body of the paper on which something is tried, one that issues instead, and a task. */
const [named = '', issuer = ''] = expectations.bodies.filter(
  (name) => ![expectations.issuer, expectations.standingAgency].includes(name),
);
const secret = expectations.tasks[2]?.text ?? '';
const { columns } = words.body;
const cell = (page: Page, column: string) =>
  page.getByRole('textbox', { name: `${column}: ${named}`, exact: true });
const chosen = (page: Page, column: string) =>
  page.getByRole('combobox', { name: `${column}: ${named}`, exact: true });
const saved = (page: Page) => page.getByText(/Bản nháp đã lưu/).waitFor();

test('a document that bears a mark of secrecy is refused, and nothing of it is kept', async () => {
  const { page, dataFolder } = desk();
  await becomeAdministrator(page);
  const name = 'kế hoạch phòng thủ.txt';
  await handIn(page, textFile(name, ['MẬT', 'KẾ HOẠCH', 'Phòng thủ dân sự']));
  await page.getByText('Tệp có dấu mật.').waitFor();
  expect(await page.getByText(name).count()).toBe(0);
  const files = await readdir(path.join(dataFolder, 'files'), { recursive: true }).catch(() => []);
  expect(files).toEqual([]);
  await page.reload();
  await page.getByText(vi.plans.empty).waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('what cannot be read is refused where it was dropped, with what to do', async () => {
  const { page } = desk();
  await page.locator('input[type=file]').setInputFiles({
    name: 'bảng tính.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from([80, 75, 3, 4, 1, 2, 3]),
  });
  const refusal = page.getByRole('alert');
  await refusal.waitFor();
  expect(await refusal.textContent()).toContain('Chưa lưu tệp.');
});

test('a plan comes in: its bodies are proposed at once, none with a mailbox', async () => {
  const { page } = desk();
  const { docx } = await generatedFiles(plan);
  await dropPlan(page, { name: 'kh-tinh.docx', bytes: docx });
  const rows = page.locator('tr[data-body]');
  await rows.first().waitFor();
  const proposed = (
    await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-body') ?? ''))
  ).map((name) => name.toLowerCase());
  const ofPaper = [...expectations.bodies, ...expectations.groups, expectations.issuer];
  expect(proposed).toEqual(expect.arrayContaining(ofPaper.map((name) => name.toLowerCase())));
  const mailboxes = await rows
    .locator(`input[aria-label^="${columns.mailbox}: "]`)
    .evaluateAll((fields: HTMLInputElement[]) => fields.map((field) => field.value));
  expect(mailboxes.length).toBeGreaterThan(0);
  expect(new Set(mailboxes)).toEqual(new Set(['']));
  expect(await barriers(page)).toEqual([]);
});

test('kind, level and mailbox of a body stay as they were written after a reload', async () => {
  const { page } = desk();
  await choose(page, `${columns.kind}: ${named}`, vi.agencies.kinds.enterprise);
  await choose(page, `${columns.level}: ${named}`, vi.agencies.levels.commune);
  await cell(page, columns.mailbox).fill('vanthu@cua-song.example');
  await cell(page, columns.mailbox).blur();
  await saved(page);
  await page.reload();
  await page.locator('tr[data-body]').first().waitFor();
  expect(await chosen(page, columns.kind).inputValue()).toBe(vi.agencies.kinds.enterprise);
  expect(await chosen(page, columns.level).inputValue()).toBe(vi.agencies.levels.commune);
  expect(await cell(page, columns.mailbox).inputValue()).toBe('vanthu@cua-song.example');
});

test('bodies are taken in by one press, right after the last letter of a mailbox', async () => {
  const { page, url } = desk();
  await cell(page, columns.mailbox).fill('vanthu@song-huong.example');
  await page.getByRole('button', { name: /^Ghi \d+ cơ quan/ }).click();
  await page.getByText(words.body.nothingToTake).waitFor();
  const { items } = await procedures(page, url).agency.list.query({ limit: 200 });
  const taken = items.find(({ name }) => name === named);
  expect(taken).toMatchObject({
    kind: 'enterprise',
    level: 'commune',
    mailbox: 'vanthu@song-huong.example',
  });
  expect(items.filter((one) => one !== taken && one.mailbox !== null)).toEqual([]);
  await tickMembers(page, plan.groupMembers);
  expect(await barriers(page)).toEqual([]);
});

test('whoever is chosen as issuer stands in the head of the paper after a reload', async () => {
  const { page } = desk();
  await view(page, words.views.head);
  await choose(page, words.head.issuer, issuer);
  await saved(page);
  await page.reload();
  await view(page, words.views.head);
  const shown = page.getByRole('combobox', { name: words.head.issuer });
  expect(await shown.inputValue()).toBe(issuer);
});

test('tasks stand as the paper says them: who answers, and when', async () => {
  const { page } = desk();
  await view(page, words.views.tasks);
  for (const task of expectations.tasks) {
    const row = rowOf(page, task.text);
    const said = (await row.textContent()) ?? '';
    for (const body of [...task.accountable, ...task.request])
      expect(said.toLowerCase()).toContain(body.toLowerCase());
    expect(said).toContain(writeTiming(task.timing, vi));
  }
  expect(await page.locator('.read-row').count()).toBe(expectations.tasks.length);
  expect(await barriers(page)).toEqual([]);
});

test('a sentence and its row light up together', async () => {
  const { page } = desk();
  const row = page.locator('.read-row').nth(2);
  await row.hover();
  const lit = page.locator('.lit-mark');
  await lit.first().waitFor();
  expect((await row.getAttribute('class')) ?? '').toContain('lit');
  await page.locator('[data-lit-text]').filter({ hasText: /./ }).last().hover();
  await page.waitForFunction(
    () => !document.querySelectorAll('.read-row')[2]?.classList.contains('lit'),
  );
});

test('a corrected date and a dismissed item stay as they were left after a reload', async () => {
  const { page } = desk();
  const [first, second] = expectations.tasks;
  if (!first || !second) throw new Error('the generated plan has too few tasks');
  await view(page, words.views.tasks);
  await rowOf(page, first.text).getByRole('button').first().click();
  await page.getByRole('button', { name: words.timing.edit }).click();
  await page.getByLabel(words.timing.kind, { exact: true }).first().click();
  await page.getByRole('option', { name: vi.timings.kinds.by, exact: true }).click();
  await page.getByLabel(words.timing.date, { exact: true }).fill('15/08/2027');
  await page.getByRole('button', { name: words.timing.save, exact: true }).click();
  await rowOf(page, first.text).getByText('15/08/2027').first().waitFor();
  await page.locator(':focus', { hasText: words.timing.edit }).waitFor();

  await rowOf(page, second.text).getByRole('button').first().click();
  await page.getByRole('button', { name: words.task.dismiss }).last().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Câu dẫn, không giao việc');
  await dialog.getByRole('button', { name: words.task.dismiss }).click();
  await rowOf(page, second.text)
    .getByText(words.task.dismissed('Câu dẫn, không giao việc'))
    .waitFor();
  await saved(page);

  await page.reload();
  await rowOf(page, first.text).getByText('15/08/2027').first().waitFor();
  await rowOf(page, second.text)
    .getByText(words.task.dismissed('Câu dẫn, không giao việc'))
    .waitFor();
  await page.getByRole('button', { name: vi.shell.undo }).click();
  await rowOf(page, second.text)
    .getByText('Câu dẫn, không giao việc')
    .waitFor({ state: 'detached' });
  expect(await rowOf(page, first.text).textContent()).toContain('15/08/2027');
});

test('an emptied number of a date is no zero: the date is not set before one is typed', async () => {
  const { page } = desk();
  const [first] = expectations.tasks;
  const row = rowOf(page, first?.text ?? '');
  await row.getByRole('button').first().click();
  await page.getByRole('button', { name: words.timing.edit }).click();
  const form = page.locator('.timing-form');
  await form.getByLabel(words.timing.kind, { exact: true }).click();
  await page.getByRole('option', { name: vi.timings.kinds.yearly, exact: true }).click();
  const month = form.getByLabel(words.timing.month, { exact: true });
  await form.getByLabel(words.timing.day, { exact: true }).fill('20');
  await month.fill('6');
  await month.fill('');
  await form.getByText(vi.forms.issues.required).waitFor();
  await form.getByRole('button', { name: words.timing.save, exact: true }).click();
  await form.getByText(words.timing.incomplete).waitFor();
  expect(await month.inputValue()).toBe('');
  await form.getByRole('button', { name: vi.shell.cancel }).click();
});

test('a task that is to be followed by reference only stays so after a reload', async () => {
  const { page } = desk();
  const row = rowOf(page, secret);
  await row.getByRole('button').first().click();
  await page.getByLabel(words.task.byReferenceLabel).check();
  await row.getByText(words.task.byReference).waitFor();
  await saved(page);
  await page.reload();
  await row.waitFor();
  expect(await row.textContent()).toContain(words.task.byReference);
});

test('choosing a role by the keyboard leaves the keyboard where it was', async () => {
  const { page } = desk();
  const role = page.getByRole('combobox', { name: `${words.task.role} 1` });
  const before = await role.inputValue();
  await role.focus();
  await page.keyboard.press('Enter');
  // The list has to stand, and its timer to have found the line that holds, before an arrow leads on from there.
  await page.getByRole('option', { name: before }).waitFor();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
  const lit = page.locator('[role=option][data-combobox-selected]');
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowDown');
      return lit.textContent();
    })
    .not.toBe(before);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    ([name, was]) =>
      document.querySelector<HTMLInputElement>(`[aria-label="${name}"]`)?.value !== was,
    [`${words.task.role} 1`, before],
  );
  expect(await role.evaluate((field) => field === document.activeElement)).toBe(true);
  await saved(page);
  await page.getByRole('button', { name: vi.shell.undo }).click();
  await saved(page);
});

test('a sentence that was passed over becomes a task from the selection, and undo takes it back', async () => {
  const { page } = desk();
  const purpose = 'Tạo chuyển biến rõ nét, thiết thực, tiết kiệm trong lĩnh vực của Kế hoạch.';
  await page.locator('.doc p', { hasText: purpose }).selectText();
  await page.keyboard.press('+');
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByLabel(words.addTask.wording).inputValue()).toContain(purpose);
  await dialog.getByLabel(words.addTask.wording).fill(purpose);
  await dialog.getByRole('combobox', { name: words.task.addBody }).click();
  await page.getByRole('option', { name: expectations.standingAgency, exact: true }).click();
  await dialog.getByRole('button', { name: words.addTask.confirm }).click();
  const row = rowOf(page, purpose);
  await row.waitFor();
  expect(await row.textContent()).toContain(expectations.standingAgency);
  await saved(page);
  await page.getByRole('button', { name: vi.shell.undo }).click();
  await row.waitFor({ state: 'detached' });
});

test('the keyboard walks the rows and takes them', async () => {
  const { page } = desk();
  await page.locator('.read-pane').click({ position: { x: 4, y: 4 } });
  const openRow = page.locator('.read-row.open');
  await page.keyboard.press('n');
  const doubtful = await openRow.getAttribute('class');
  expect(doubtful).toContain('doubt');
  const wording = await openRow.locator('.what').textContent();
  await page.keyboard.press('k');
  await page.waitForFunction(
    (was) => document.querySelector('.read-row.open .what')?.textContent !== was,
    wording,
  );
  await page.keyboard.press('Shift+A');
  await page
    .getByRole('button', { name: /^Nhận \d+ mục chắc chắn/ })
    .waitFor({ state: 'detached' });
});

test('the note on a finding is there after a reload', async () => {
  const { page } = desk();
  const list = page.getByRole('region', { name: vi.findings.heading });
  const note = 'Đã hỏi cơ quan soạn thảo, theo đúng câu văn.';
  const verbs = [vi.findings.note, vi.findings.dismiss].map((verb) =>
    list.getByRole('button', { name: verb, exact: true }),
  );
  await verbs
    .reduce((one, other) => one.or(other))
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(note);
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  await saved(page);
  await page.reload();
  await list.getByRole('button', { name: words.finding.show }).click();
  expect(await list.textContent()).toContain(note);
});

test('the register is put in force, and the nights hold what its first notices tell', async () => {
  const { page, url, dataFolder } = desk();
  await settleFindings(page);
  expect(await page.getByText('undefined').count()).toBe(0);
  await page.getByRole('button', { name: words.putInForce, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('.figures').waitFor();
  const asked = Promise.withResolvers<undefined>();
  const gate = Promise.withResolvers<undefined>();
  // The question may stand in one request with others.
  await page.route(/\/api\/trpc\/[^?]*draft\.preview/u, async (route) => {
    asked.resolve(undefined);
    await gate.promise;
    await route.continue();
  });
  await dialog.getByLabel(words.force.trackedFrom).fill(writeDate(addDays(plan.issuedOn, 30)));
  await asked.promise;
  await dialog.locator('.figures').waitFor({ state: 'detached' });
  gate.resolve(undefined);
  await dialog.locator('.figures').waitFor();
  await page.unrouteAll();
  await dialog.getByRole('button', { name: vi.shell.cancel }).click();
  await dialog.waitFor({ state: 'detached' });
  const planId = PlanId.parse(await putInForce(page, writeDate(plan.issuedOn)));
  expect(await barriers(page)).toEqual([]);
  const { held, sent } = await runNights(dataFolder, addDays(plan.issuedOn, 60));
  expect(held).toBeGreaterThan(0);
  expect(sent).toBe(0);
  const api = procedures(page, url);
  const { items } = await api.plan.firstNotices.query({ planId, limit: 200 });
  expect(items.length).toBeGreaterThan(0);
  const { tasks } = await api.plan.get.query({ planId });
  expect(tasks.filter((task) => task.byReferenceOnly).map(({ wording }) => wording)).toEqual([
    expect.stringContaining(secret),
  ]);
});

test('the first notices are seen row by row before they are released, and gone after it', async () => {
  const { page } = desk();
  await page.reload();
  const list = page.getByRole('region', { name: vi.firstNotices.title });
  await list.getByText(writeDate(plan.issuedOn).slice(6)).first().waitFor();
  await page.route('**/api/trpc/plan.get*', (route) => route.abort());
  await page.locator('main .head button').click();
  await page.getByRole('button', { name: vi.shell.retry }).waitFor();
  await page.getByRole('heading', { level: 1, name: vi.firstNotices.title }).waitFor();
  await page.unroute('**/api/trpc/plan.get*');
  await page.getByRole('button', { name: vi.shell.retry }).click();
  await page.getByText(vi.firstNotices.released(writeDate(plan.issuedOn))).waitFor();
  await list.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByText(vi.firstNotices.released(writeDate(plan.issuedOn))).waitFor();
  expect(await page.locator('tr[data-row]').count()).toBe(0);
});

test('the list of plans leads to the plan, and no draft is left on it', async () => {
  const { page } = desk();
  await page.goto('/plans');
  const title = page.getByRole('link', { name: plan.document.instrument.title, exact: true });
  await page.getByText(issuer).first().waitFor();
  expect(await page.getByText(vi.plans.drafts.heading).count()).toBe(0);
  await title.click();
  await page.getByRole('region', { name: vi.plan.register }).waitFor();
});

test('whoever went on to another screen is not called back when a document has been read', async () => {
  const { page } = desk();
  const gate = Promise.withResolvers<undefined>();
  await page.route('**/api/upload', async (route) => {
    const response = await route.fetch();
    await gate.promise;
    await route.fulfill({ response });
  });
  const { docx } = await generatedFiles(generatedPlan(20_260_321));
  await handIn(page, { name: 'kh-khac.docx', bytes: docx });
  await page.getByText('kh-khac.docx').waitFor();
  await page.getByRole('link', { name: vi.shell.nav.agencies }).first().click();
  await page.getByRole('heading', { level: 1, name: vi.agencies.title }).waitFor();
  const answered = page.waitForResponse('**/api/upload');
  gate.resolve(undefined);
  await (await answered).finished();
  await page.waitForLoadState('networkidle');
  expect(new URL(page.url()).pathname).toBe('/agencies');
  await page.goto('/plans');
  await page.getByText('kh-khac.docx').waitFor();
  expect(desk().complaints).toEqual([]);
});

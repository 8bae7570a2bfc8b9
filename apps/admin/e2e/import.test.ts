import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { generatedFiles, generatedPlan } from '@dondoc/documents/testing';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { writeDate } from '../src/words/date.ts';
import { writeTiming } from '../src/words/timing.ts';
import { vi } from '../src/words/vi/index.ts';
import { barriers } from './accessible.ts';
import { useDesk } from './desk.ts';
import {
  dropPlan,
  handIn,
  putInForce,
  settleFindings,
  takeInBodies,
  tickMembers,
} from './import-plan.ts';
import { becomeAdministrator } from './people.ts';

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

test('a plan comes in: its bodies are proposed at once and taken in by one act', async () => {
  const { page } = desk();
  const { docx } = await generatedFiles(plan);
  await dropPlan(page, { name: 'kh-tinh.docx', bytes: docx });
  const rows = page.locator('tr[data-body]');
  await rows.first().waitFor();
  const proposed = (
    await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-body') ?? ''))
  ).map((name) => name.toLowerCase());
  const named = [...expectations.bodies, ...expectations.groups, expectations.issuer];
  expect(proposed).toEqual(expect.arrayContaining(named.map((name) => name.toLowerCase())));
  expect(await barriers(page)).toEqual([]);
  await takeInBodies(page);
  await tickMembers(page, plan.groupMembers);
  expect(await barriers(page)).toEqual([]);
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

test('the register is put in force, its first notices are seen and released', async () => {
  const { page } = desk();
  await settleFindings(page);
  expect(await page.getByText('undefined').count()).toBe(0);
  await putInForce(page, writeDate(plan.issuedOn));
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: vi.firstNotices.release(0) }).click();
  await page.getByText(vi.firstNotices.released(writeDate(plan.issuedOn))).waitFor();
  await page.goto('/plans');
  await page.getByText(plan.document.instrument.title, { exact: true }).waitFor();
  expect(await page.getByText(vi.plans.drafts.heading).count()).toBe(0);
  expect(desk().complaints).toEqual([]);
});

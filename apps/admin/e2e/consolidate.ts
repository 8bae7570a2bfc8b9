import { readSource } from '@dondoc/documents/read';
import type { PlanId } from '@dondoc/domain/kernel';
import type { Period } from '@dondoc/domain/period';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { vi } from '../src/words/vi/index.ts';
import { writePeriod } from '../src/words/period.ts';

const words = vi.consolidation;
const sentence = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Begins the consolidated report on a period of a plan, from the list of its periods; ends on the report. */
export async function beginReport(page: Page, planId: PlanId, period: Period): Promise<void> {
  await page.goto(`/plans/${planId}/consolidations`);
  const name = writePeriod(period, vi);
  const row = page.getByRole('row').filter({ hasText: sentence(name) });
  await row.getByRole('button', { name: words.begin }).first().click();
  await page.getByRole('heading', { name: words.title(name), level: 1 }).waitFor();
}

/** The bodies that the screen names as not having sent, or still asked for more, as it names them. */
export async function namedAsMissing(page: Page): Promise<readonly string[]> {
  const list = page.getByRole('region', { name: words.missing.label });
  await list.waitFor();
  return (await list.getByRole('listitem').allInnerTexts()).map((text) => text.trim());
}

const paper = (page: Page) => page.getByRole('region', { name: words.paper.label });

/** Writes other words into the paragraph that says something, in its place on the page. */
export async function rewordParagraph(page: Page, saying: string, text: string): Promise<void> {
  const paragraph = paper(page).locator('.para').filter({ hasText: saying });
  await paragraph.hover();
  await paragraph.getByRole('button', { name: words.paper.edit, exact: true }).click();
  await paper(page).getByRole('textbox').fill(text);
  await paper(page).getByRole('button', { name: words.paper.save }).click();
  await paper(page).getByText(text).waitFor();
}

/** Adds a paragraph of the clerk's own to a section of the page. */
export async function addParagraph(page: Page, section: string, text: string): Promise<void> {
  await paper(page)
    .getByRole('button', { name: words.paper.addTo(section) })
    .click();
  await paper(page).getByRole('textbox').fill(text);
  await paper(page).getByRole('button', { name: words.paper.save }).click();
  await paper(page).getByText(text).waitFor();
}

/** Pulls what a body wrote under the open section into the report. */
export async function pullIn(page: Page, body: string): Promise<void> {
  await page.getByRole('button', { name: words.pullOf(body) }).click();
  await page.getByRole('button', { name: words.pullOf(body) }).waitFor({ state: 'detached' });
}

/** Records that the text was approved by somebody of a position; from then on it is frozen. */
export async function approveReport(page: Page, role: string): Promise<void> {
  await page.getByRole('button', { name: words.approve.open, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.approve.role).fill(role);
  await dialog.getByRole('button', { name: words.approve.confirm }).click();
  await page.getByRole('button', { name: words.number.open }).waitFor();
}

/** Records the number that the records office gave, dated today. */
export async function recordNumber(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: words.number.open }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.number.number).fill(number);
  await dialog.getByRole('button', { name: words.number.confirm }).click();
  await page.getByRole('button', { name: words.sent.open }).waitFor();
}

/** The report as a person downloads it: the name of the file, its bytes, and its paragraphs as our own reader reads them. */
export async function downloadReport(
  page: Page,
): Promise<{ name: string; bytes: Uint8Array; lines: readonly string[] }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: words.download }).click();
  const download = await coming;
  const name = download.suggestedFilename();
  const bytes = new Uint8Array(await readFile(await download.path()));
  const read = await readSource({ name, bytes });
  if (!read.ok) throw new Error(`the report cannot be read: ${read.refusal.code}`);
  const { text, blocks } = read.value;
  return { name, bytes, lines: blocks.map(({ anchor }) => text.slice(anchor.start, anchor.end)) };
}

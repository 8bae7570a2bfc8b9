import type { Page } from 'playwright-core';
import { vi } from '../src/words/vi/index.ts';

const { mine, writing, obligation, matrix } = vi;

/** A cell of a plan's matrix: a body and a period as the screen words it, "tháng 7/2026". */
export interface ReportCell {
  readonly planId: string;
  readonly agency: string;
  readonly period: string;
  /** Of the due date, where it is not the year of today. */
  readonly year?: number;
}

/** Opens a report from the first screen of its body, whether it stands on top or in the list. */
export async function openReport(page: Page, period: string): Promise<void> {
  const title = mine.report(period);
  await page.goto('/mine');
  const shown = page.locator('.mine-now, .mine-item').filter({ hasText: title }).first();
  await shown.waitFor();
  await shown.or(shown.getByRole('link')).and(page.locator('a')).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/**
 * Writes sections of a report, in their order, and lays it before the head, as an officer does. A section left undefined stays
 * as it is.
 *
 * @example
 * await draftReport(officer, 'tháng 7/2026', ['Đã rà soát 12/12 hồ, đập.']);
 */
export async function draftReport(
  page: Page,
  period: string,
  sections: readonly (string | undefined)[],
): Promise<void> {
  await openReport(page, period);
  await writeSections(page, sections);
  await page.getByRole('button', { name: writing.submit, exact: true }).click();
  await page.getByText(writing.laid).waitFor();
}

/** Types into the sections of the report that is open and waits until the server has it. */
export async function writeSections(
  page: Page,
  sections: readonly (string | undefined)[],
): Promise<void> {
  for (const [at, text] of sections.entries())
    if (text !== undefined) await page.locator('.write-section textarea').nth(at).fill(text);
  await page.getByText(writing.saved.at('')).waitFor();
}

/** Reads what an officer laid before and sends it in the name of the body, as its head does. */
export async function sendReport(page: Page, period: string): Promise<void> {
  await openReport(page, period);
  await page.getByRole('button', { name: writing.send, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: writing.confirm.send, exact: true }).click();
  await page.waitForURL('**/mine');
}

/** Opens a cell of the matrix with its report beside it. */
export async function openCell(page: Page, cell: ReportCell): Promise<void> {
  const { planId, agency, period, year } = cell;
  await page.goto(`/plans/${planId}/matrix${year === undefined ? '' : `?year=${year}`}`);
  const named = matrix.cell(agency, period, '').trimEnd();
  await page
    .locator(`[role=gridcell][aria-label^=${JSON.stringify(named)}]`)
    .first()
    .click();
  await page.getByRole('complementary', { name: agency }).getByText(obligation.why).waitFor();
}

/** Asks a body for more of what it sent, with a reason, as a clerk does; three working days where no day is given. */
export async function askForMore(
  page: Page,
  cell: ReportCell,
  { reason, due }: { readonly reason: string; readonly due?: string },
): Promise<void> {
  await openCell(page, cell);
  await page.getByRole('button', { name: obligation.acts.askMore, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (due !== undefined) await dialog.getByLabel(obligation.acts.askMoreDue).fill(due);
  await dialog.getByLabel(obligation.acts.askMoreReason).fill(reason);
  await dialog.getByRole('button', { name: obligation.acts.askMore, exact: true }).click();
  await stateOfCell(page, vi.states.askedMore);
}

/** Notes what a body sent sufficient, as a clerk does. */
export async function noteSufficient(page: Page, cell: ReportCell): Promise<void> {
  await openCell(page, cell);
  await page.getByRole('button', { name: obligation.acts.accept, exact: true }).click();
  await stateOfCell(page, vi.states.accepted);
}

/** Waits until the report beside the matrix is in a state. */
async function stateOfCell(page: Page, state: string): Promise<void> {
  await page.locator('.state-band b').filter({ hasText: state }).waitFor();
}

import type { Page } from 'playwright-core';
import { vi } from '../src/words/vi/index.ts';

/** A document that a person drops, and what they know beside it. */
export interface ImportedPlan {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** dd/mm/yyyy. */
  readonly trackedFrom: string;
  /** Members of the groups of the paper by the group's name; bodies that the registry lacks are taken in. */
  readonly groupMembers?: Readonly<Record<string, readonly string[]>>;
}

const words = vi.drafts;

/**
 * Walks a document from the list of plans to a register in force, as a clerk does, and ends on its first notices. Answers the
 * plan's id.
 *
 * @example
 * const planId = await importPlan(page, { file: { name: 'kh.docx', bytes }, trackedFrom: '20/03/2026' });
 */
export async function importPlan(page: Page, plan: ImportedPlan): Promise<string> {
  await dropPlan(page, plan.file);
  await takeInBodies(page);
  await tickMembers(page, plan.groupMembers ?? {});
  await settleFindings(page);
  return putInForce(page, plan.trackedFrom);
}

/** Hands a file in and waits until what was read of it lies on the desk. */
export async function dropPlan(page: Page, { name, bytes }: ImportedPlan['file']): Promise<void> {
  await handIn(page, { name, bytes });
  await page.waitForURL(/\/drafts\/[\w-]+/);
  await page.getByRole('tab', { name: words.views.tasks }).waitFor();
}

/** Drops a file on the list of plans. */
export async function handIn(page: Page, { name, bytes }: ImportedPlan['file']): Promise<void> {
  await page.goto('/plans');
  await page.getByText(vi.plans.drop.lead).waitFor();
  const dataTransfer = await page.evaluateHandle(
    (file) => {
      const dropped = new DataTransfer();
      const content = Uint8Array.from(atob(file.base64), (letter) => letter.codePointAt(0) ?? 0);
      dropped.items.add(new File([content], file.name));
      return dropped;
    },
    { name, base64: Buffer.from(bytes).toString('base64') },
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

/** Takes every body that the paper names into the registry, by one act. */
export async function takeInBodies(page: Page): Promise<void> {
  await page.getByRole('tab', { name: words.views.bodies }).click();
  await page.getByRole('button', { name: /^Ghi \d+ cơ quan/ }).click();
  await page.getByText(words.body.nothingToTake).waitFor();
}

/** Ticks the members of each group; those that the registry lacks are typed, and taken in by the same press. */
export async function tickMembers(
  page: Page,
  members: NonNullable<ImportedPlan['groupMembers']>,
): Promise<void> {
  for (const [group, names] of Object.entries(members)) {
    const row = page.locator('tr[data-body]').filter({ hasText: new RegExp(group, 'iu') });
    await row.getByRole('button', { name: words.body.tickMembers }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').first().waitFor();
    const known = new Set(await dialog.locator('.member-list label').allTextContents());
    for (const name of names)
      if (known.has(name)) await dialog.getByLabel(name, { exact: true }).check();
    const fresh = names.filter((name) => !known.has(name));
    if (fresh.length > 0) await dialog.getByLabel(words.members.add).fill(fresh.join('\n'));
    await dialog.getByRole('button', { name: vi.agencies.groups.save(names.length) }).click();
    await row.getByText(words.body.members(names.length)).waitFor();
  }
}

/** Notes every finding that asks for it and passes over what blocks, each with a reason. */
export async function settleFindings(page: Page): Promise<void> {
  const list = page.getByRole('region', { name: vi.findings.heading });
  const verbs = [vi.findings.dismiss, words.task.dismiss, vi.findings.note];
  const verb = list.getByRole('button', { name: new RegExp(`^(${verbs.join('|')})$`) });
  for (let left = await verb.count(); left > 0; left = await verb.count()) {
    await verb.first().click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('textbox')
      .fill('Đã xem cùng văn bản, không ảnh hưởng tới việc theo dõi.');
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    // The dialog goes before the list knows: counted at once, it would still hold the verb that was pressed.
    await verb.nth(left - 1).waitFor({ state: 'detached' });
  }
}

/** Puts the register in force from a day on and waits for its first notices. */
export async function putInForce(page: Page, trackedFrom: string): Promise<string> {
  await page.getByRole('button', { name: words.putInForce, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.force.trackedFrom).fill(trackedFrom);
  await dialog.getByRole('button', { name: words.force.confirm(trackedFrom) }).click();
  await page.waitForURL(/\/plans\/[\w-]+\/first-notices/);
  await page.getByRole('heading', { name: vi.firstNotices.title }).waitFor();
  return /\/plans\/([\w-]+)\//.exec(page.url())?.[1] ?? '';
}

import { generatedPlan } from '@dondoc/documents/testing';
import type { GeneratedPlan } from '@dondoc/documents/testing';
import type { Page } from 'playwright-core';
import { vi } from '../src/words/vi/index.ts';

const words = vi.rules;

/** The first plan from a seed on whose merged report names a period before the plan. */
export function planWithImpossiblePeriod(seed: number): GeneratedPlan {
  for (let next = seed; ; next++) {
    const plan = generatedPlan(next);
    if (plan.expectations.findings.includes('report-period.before-issue')) return plan;
  }
}

/** The sentences of a generated plan that say what is to be reported, in the order of its expectations. */
export const reportSentencesOf = ({ document, expectations }: GeneratedPlan) => {
  const section = document.sections.find(({ heading }) => heading === 'Chế độ báo cáo');
  const texts = (section?.blocks ?? []).flatMap((block) =>
    block.kind === 'item' ? [block.text] : [],
  );
  return expectations.rules.map((rule, at) => ({ rule, text: texts[at] ?? '' }));
};

/** Opens the rule in the list whose name holds the words. */
export async function openRule(page: Page, name: string): Promise<void> {
  const list = page.getByRole('list', { name: words.list.label });
  await list.getByRole('button').filter({ hasText: name }).click();
  await page.getByRole('textbox', { name: words.name }).waitFor();
}

/** Selects words of the plan as a hand does with the mouse. */
export async function selectWords(page: Page, sentence: string): Promise<void> {
  await page.locator('.doc [data-start]').first().waitFor();
  await page.evaluate((wanted) => {
    const stretches = [...document.querySelectorAll('.doc [data-start]')];
    const ends: { node: Node; from: number }[] = [];
    let text = '';
    for (const { firstChild } of stretches) {
      if (!firstChild) continue;
      ends.push({ node: firstChild, from: text.length });
      text += firstChild.textContent ?? '';
    }
    const start = text.indexOf(wanted);
    if (start < 0) throw new Error(`not on the page: ${wanted}`);
    const place = (at: number) => {
      const held = ends.findLast(({ from }) => from <= at);
      if (!held) throw new Error('before the text');
      return [held.node, at - held.from] as const;
    };
    const range = document.createRange();
    range.setStart(...place(start));
    const [last, offset] = place(start + wanted.length - 1);
    range.setEnd(last, offset + 1);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }, sentence);
}

/** How a period that the paper names wrongly is to be read. */
export interface Reading {
  readonly month: number;
  readonly year: number;
  /** dd/mm/yyyy. */
  readonly dueOn: string;
  readonly reason: string;
}

/** Records how the open rule's period is read, by the form beside it. */
export async function recordReading(
  page: Page,
  { month, year, dueOn, reason }: Reading,
): Promise<void> {
  const section = page.getByRole('region', { name: words.readAs.heading });
  await section
    .getByRole('button', { name: words.readAs.open })
    .or(section.getByRole('button', { name: words.readAs.again }))
    .click();
  await section.getByLabel(words.readAs.part.month).fill(String(month));
  await section.getByLabel(words.readAs.year, { exact: true }).fill(String(year));
  await section.getByLabel(words.readAs.dueOn).fill(dueOn);
  await section.getByLabel(words.readAs.reason).fill(reason);
  await section.getByRole('button', { name: words.readAs.save, exact: true }).click();
  await section.getByRole('button', { name: words.readAs.again }).waitFor();
}

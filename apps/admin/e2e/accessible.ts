import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds on a page against WCAG 2.0 to 2.2, A and AA: the rule and the first place, a line each. */
export const barriers = (page: Page): Promise<readonly string[]> =>
  found(page, (axe) => axe.withTags(TAGS));

/** What of it hangs on the colours: the one thing that differs between day and night. */
export const faintness = (page: Page): Promise<readonly string[]> =>
  found(page, (axe) => axe.withRules(['color-contrast', 'link-in-text-block']));

async function found(
  page: Page,
  rules: (axe: AxeBuilder) => AxeBuilder,
): Promise<readonly string[]> {
  await page.evaluate(settle);
  // No screen has a frame, and what is in order need not be told place by place: both took two thirds of the time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await rules(axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** Colours on their way to other ones are measured where they arrive. */
const settle = async (): Promise<void> => {
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
};

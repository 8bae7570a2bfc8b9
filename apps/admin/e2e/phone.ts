import type { Page } from 'playwright-core';

/** A window as small as a phone's. */
export const PHONE = { width: 390, height: 844 };

/** How far a page is wider than its window; 0 where nothing is cut off. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

import type { Page } from 'playwright-core';

/** A window as small as a phone's. */
export const PHONE = { width: 390, height: 844 };

/** How far a page is wider than its window, or an open dialog's content than the dialog; 0 where nothing is cut off. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      ...[
        document.documentElement,
        ...document.querySelectorAll('[role=dialog], .mantine-Modal-body'),
      ].map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ),
  );

import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { CHROMIUM, NO_CHROMIUM } from './chromium.ts';
import { startTree } from './tree.ts';
import type { Tree } from './tree.ts';

/** Milliseconds that a person would wait for anything on a screen, on a slow machine. */
export const PATIENCE = 30_000;

/** A desk in a real browser over the real tree of processes. */
export interface Desk {
  readonly url: string;
  /** Where the tree keeps files, outbox and logs. */
  readonly dataFolder: string;
  /** The page of the file's own person, in Vietnamese at 1440 by 900. */
  readonly page: Page;
  /** Goes on with the same data on another day; who was signed in still is. */
  readonly goTo: (today: string) => Promise<void>;
  /** A page of somebody else, with a session of its own. */
  readonly somebodyElse: () => Promise<Page>;
  /** What the browsers complained of so far: errors that no screen should have. */
  readonly complaints: readonly string[];
}

/**
 * Starts the tree and a browser once for a test file and stops both after it. Where the machine has no Chromium every test of the
 * file is skipped with the sentence that says how to get it. The tests of a file run in order and go on where the one before ended.
 *
 * @example
 * const desk = useDesk({ TODAY: '2026-03-20' });
 * test('a plan comes in', async () => {
 *   await becomeAdministrator(desk().page, desk().url);
 * });
 */
export function useDesk(settings: Readonly<Record<string, string>> = {}): () => Desk {
  let tree: Tree | undefined;
  let browser: Browser | undefined;
  let desk: Desk | undefined;
  beforeAll(async () => {
    if (CHROMIUM === undefined) return;
    tree = await startTree(settings);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    desk = await openDesk(tree, browser);
  }, 240_000);
  beforeEach(({ skip }) => skip(CHROMIUM === undefined, NO_CHROMIUM));
  afterAll(async () => {
    await browser?.close();
    await tree?.stop();
  }, 30_000);
  return () => {
    if (!desk) throw new Error('the desk opens with the first test');
    return desk;
  };
}

async function openDesk({ url, dataFolder, restart }: Tree, browser: Browser): Promise<Desk> {
  const complaints: string[] = [];
  const open = async (): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: url,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      viewport: { width: 1440, height: 900 },
    });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (line) => {
      // A refusal is an answer with a status that the browser logs as an error of its own.
      if (line.type() === 'error' && !line.text().startsWith('Failed to load resource'))
        complaints.push(line.text());
    });
    return page;
  };
  return {
    url,
    dataFolder,
    page: await open(),
    goTo: (TODAY) => restart({ TODAY }),
    somebodyElse: open,
    complaints,
  };
}

import type { Page } from 'playwright-core';
import { en } from '../src/words/en/index.ts';
import { vi } from '../src/words/vi/index.ts';

/** Stands for what a sentence is made of beside its words: a name, a day, a count. */
const GAP = '\u{F8FF}';
const LETTERS = /\p{L}{2}/u;

/**
 * What a desk in English shows in Vietnamese: texts, labels and placeholders that are words of the Vietnamese interface and no English
 * ones. What is marked as Vietnamese (`lang="vi"`: the words of papers, the names of bodies) is left out.
 */
export async function foreignWords(page: Page): Promise<readonly string[]> {
  const shown = await page.evaluate(() => {
    const texts: string[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      if (!element.checkVisibility() || element.closest('[lang="vi"]')) continue;
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
      for (const name of ['aria-label', 'placeholder', 'title'])
        texts.push(element.getAttribute(name) ?? '');
    }
    return texts.map((text) => text.trim());
  });
  return [...new Set(shown)].filter((text) => VIETNAMESE.some((word) => word.test(text)));
}

/** Every word of a table. A sentence that asks more of what it is made of than to be written down is left out. */
function wordsOf(table: unknown): readonly string[] {
  if (typeof table === 'string') return [table];
  if (typeof table === 'object' && table !== null) return Object.values(table).flatMap(wordsOf);
  if (typeof table !== 'function') return [];
  try {
    return wordsOf(table(...Array.from({ length: table.length }, () => GAP)));
  } catch {
    return [];
  }
}

const english = new Set(wordsOf(en));

const VIETNAMESE = wordsOf(vi)
  .filter((word) => !english.has(word) && LETTERS.test(word.replaceAll(GAP, '')))
  .map((word) => {
    const parts = word
      .trim()
      .split(GAP)
      .map((part) => RegExp.escape(part));
    return new RegExp(`^${parts.join('.*')}$`, 'u');
  });

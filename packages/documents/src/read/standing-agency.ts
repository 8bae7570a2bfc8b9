import { bodiesAt } from './body-list.ts';
import type { Naming } from './body-name.ts';
import type { Page } from './page.ts';

const IN_BRACKETS = /cơ quan thường trực[^(.;,]{0,60}\(/gu;
const BEFORE = /(?:\(\s*|là\s+|[-–]\s*)cơ quan (?:thường trực|đầu mối)/gu;

/** The standing agency that the text names: "Cơ quan Thường trực (Công an tỉnh)", "Sở A (Cơ quan thường trực ...)", "Sở A là cơ quan đầu mối". */
export function standingAgencyOf(page: Page): Naming | null {
  for (const match of page.low.matchAll(IN_BRACKETS)) {
    const naming = bodiesAt(page, match.index + match[0].length).bodies[0];
    if (naming) return naming;
  }
  for (const match of page.low.matchAll(BEFORE)) {
    const before = nearestBefore(page, match.index);
    if (before) return before;
  }
  return null;
}

function nearestBefore(page: Page, at: number): Naming | null {
  for (let from = Math.max(0, at - 120); from < at; from++) {
    if (/[\p{L}\p{N}]/u.test(page.text[from - 1] ?? ' ')) continue;
    const naming = bodiesAt(page, from).bodies.at(-1);
    if (naming && /^\s*$/u.test(page.low.slice(naming.end, at))) return naming;
  }
  return null;
}

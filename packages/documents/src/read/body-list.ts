import { bodyAt } from './body-name.ts';
import type { Naming } from './body-name.ts';
import { upTo } from './page.ts';
import type { Page } from './page.ts';

/** Bodies named one after the other, and where the list has ended. */
export interface BodyList {
  readonly bodies: readonly Naming[];
  readonly end: number;
}

const BETWEEN =
  /^(?:\s*\([^)]{0,200}\))?(?:\s*[,;/&]\s*(?:và\s+|cùng\s+)?|\s+và\s+|\s+cùng\s+(?:với\s+)?|\s+hoặc\s+)/u;
const WORDLESS = /^\s+/u;
const STANDING =
  /^(?:cơ quan|đơn vị|bộ phận)\s+(?:thường trực|đầu mối|chuyên trách)[^(.;,]{0,60}\(/u;

/**
 * The bodies listed from a place on: "Sở Y tế, các sở, ban, ngành và UBND các xã". Empty where no body is named there.
 * A body in brackets behind "Cơ quan thường trực" is the body that is meant.
 */
export function bodiesAt(page: Page, at: number): BodyList {
  const bodies: Naming[] = [];
  let end = at;
  let next = at;
  for (;;) {
    const found = oneAt(page, next);
    if (!found) break;
    bodies.push(found.body);
    end = found.after;
    const rest = page.low.slice(end, end + 220);
    const between =
      BETWEEN.exec(rest) ??
      (/^\s+\p{Lu}/u.test(page.text.slice(end, end + 3)) ? WORDLESS.exec(rest) : null);
    if (!between) break;
    next = end + between[0].length;
  }
  return { bodies, end };
}

function oneAt(page: Page, at: number): { body: Naming; after: number } | null {
  const standing = STANDING.exec(page.low.slice(at, at + 120));
  if (standing) {
    const inner = bodyAt(page, at + standing[0].length);
    const close = page.text.indexOf(')', at + standing[0].length);
    if (inner && close >= inner.end && close < inner.end + 80)
      return { body: { ...inner, start: at }, after: close + 1 };
  }
  const body = bodyAt(page, at);
  return body ? { body, after: body.end } : null;
}

/** Every naming of a body in a stretch of text, in order, none inside another. */
export function bodiesIn(page: Page, start: number, end: number): Naming[] {
  const found: Naming[] = [];
  for (let at = start; at < end; at++) {
    if (/[\p{L}\p{N}]/u.test(page.text[at - 1] ?? ' ') || !/\p{L}/u.test(page.text[at] ?? ' '))
      continue;
    const one = oneAt(page, at);
    if (!one || one.after > end) continue;
    found.push(one.body);
    at = one.after - 1;
  }
  return found;
}

const ONLY_TAIL =
  /^(?:\s*\([^)]*\)|\s*[-–]\s*(?:cơ quan|đơn vị) [^.;:]*)?\s*(?:có trách nhiệm|chịu trách nhiệm|:)?\s*[.:;]?\s*$/u;

/** The bodies of which a heading consists and nothing else; null for any other text. */
export function onlyBodies(page: Page, start: number, end: number): readonly Naming[] | null {
  const list = bodiesAt(upTo(page, end), start);
  return list.bodies.length > 0 && ONLY_TAIL.test(page.low.slice(list.end, end))
    ? list.bodies
    : null;
}

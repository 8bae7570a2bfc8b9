import type { Page } from './page.ts';
import type { Anchor } from '@dondoc/domain/plan';
import { bodiesIn } from './body-list.ts';
import { bodyAt } from './body-name.ts';
import { sentencesIn } from './sentence.ts';

/**
 * The clauses of a stretch: its sentences, but a semicolon between two names of bodies goes on with the list
 * ("các sở, ban, ngành; UBND huyện, thành phố ... triển khai").
 */
export function clausesIn(page: Page, start: number, end: number): Anchor[] {
  const clauses: Anchor[] = [];
  for (const sentence of sentencesIn(page.text, start, end)) {
    const before = clauses.at(-1);
    const listed =
      before &&
      page.text.slice(before.end, sentence.start).trim() === ';' &&
      bodyAt(page, sentence.start) !== null &&
      bodiesIn(page, before.start, before.end).at(-1)?.end === before.end;
    if (before && listed) clauses[clauses.length - 1] = { start: before.start, end: sentence.end };
    else clauses.push(sentence);
  }
  return clauses;
}

import type { Anchor } from '@dondoc/domain/plan';
import { bodiesIn } from './body-list.ts';
import { bodyAt } from './body-name.ts';
import type { Page } from './page.ts';
import { sentencesIn } from './sentence.ts';

/**
 * The clauses of a stretch: its sentences, but a semicolon between two names of bodies goes on with the list
 * ("các sở, ban, ngành; UBND huyện, thành phố ... triển khai").
 */
export function clausesIn(page: Page, start: number, end: number): Anchor[] {
  const clauses: Anchor[] = [];
  let piece: Anchor | null = null;
  for (const sentence of sentencesIn(page.text, start, end)) {
    const before = clauses.at(-1);
    const listed =
      before !== undefined &&
      piece !== null &&
      page.text.slice(piece.end, sentence.start).trim() === ';' &&
      bodyAt(page, sentence.start) !== null &&
      bodiesIn(page, piece.start, piece.end).at(-1)?.end === piece.end;
    if (listed) clauses[clauses.length - 1] = { start: before.start, end: sentence.end };
    else clauses.push(sentence);
    piece = sentence;
  }
  return clauses;
}

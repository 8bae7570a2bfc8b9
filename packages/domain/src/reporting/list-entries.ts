import { PARAGRAPH_LIMIT } from './consolidation-paragraph.ts';

/** Dashes, dots, plus signs, and "1." or "a)" with a blank after them; an amount like "1.500" stays. */
const MARK = /^(?:[-–—+•*]\s*|\d{1,3}[.)]\s+|\p{L}\)\s+)/u;

/**
 * What a body wrote as entries of one list (danh sách chung): a line each, under the mark of the list in place of its own, with the
 * body's name behind it. Null where there is no entry, or where the names would make it longer than a paragraph may be.
 *
 * @example
 * listEntries('1. Bổ sung kinh phí;', 'Sở Y tế'); // '- Bổ sung kinh phí (Sở Y tế).'
 */
export function listEntries(text: string, agencyName: string): string | null {
  const entries = text.split('\n').flatMap((line) => {
    const words = line
      .trim()
      .replace(MARK, '')
      .replace(/[\s.;,]+$/u, '');
    return words === '' ? [] : [`- ${words} (${agencyName}).`];
  });
  const listed = entries.join('\n');
  return listed !== '' && listed.length <= PARAGRAPH_LIMIT ? listed : null;
}

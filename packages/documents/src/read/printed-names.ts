import type { Anchor } from '@dondoc/domain/plan';
import { isShortName, startsWithHead } from './body-name.ts';
import { fieldOf, namesBodies } from './field.ts';
import { fold, oneLine } from './fold.ts';
import { OWNER_PREFIX, WORK_VERBS } from './lexicon.ts';
import { unitsOf } from './outline.ts';
import type { Unit } from './outline.ts';

/**
 * Names that the document prints alone: the heading of a body's block, a cell or a line of who leads or joins in.
 * They tell where the same name ends inside a sentence. Folded, the longest first.
 */
export function printedNames(text: string, low: string, root: Unit): string[] {
  const names = new Set<string>();
  const take = (anchor: Anchor, field = false) => {
    const prefix = OWNER_PREFIX.exec(low.slice(anchor.start, anchor.end))?.[0].length ?? 0;
    const printed = oneLine(text.slice(anchor.start + prefix, anchor.end))
      .replace(/\s*\([^)]*\)\s*/gu, ' ')
      .replace(/\s+[-–]\s+(?:cơ quan|đơn vị)(?!\p{L}).*$/iu, '')
      .replace(/[\s.:;,]+$/u, '');
    if (standsAlone(printed, field)) names.add(fold(printed));
  };
  for (const unit of unitsOf(root)) {
    if (unit.style === 'root') continue;
    if (unit.grid) {
      for (const row of unit.grid.rows)
        for (const [column, kind] of unit.grid.columns ?? []) {
          const cell = row.cells.get(column);
          if (cell && (kind === 'lead' || kind === 'coordinate')) take(cell);
        }
      continue;
    }
    const field = fieldOf(text, unit);
    if (field && namesBodies(field)) for (const value of field.values) take(value, true);
    else if (unit.children.length > 0 && unit.label !== '') take(unit.anchor);
  }
  return [...names].toSorted((a, b) => b.length - a.length);
}

/** One name and nothing else: it begins with the first word of a body or group (in a labelled line with any capital), lists no second one, and does nothing. */
function standsAlone(printed: string, field: boolean): boolean {
  const low = fold(printed);
  const group = /^(?:các|ủy ban nhân dân|ubnd)\s/u.test(low);
  const named = group || startsWithHead(printed, 0) || (field && isShortName(printed));
  if (printed.length > 110 || /[;:.]/u.test(printed) || !named) return false;
  for (const match of low.matchAll(/(?:[,/]|\s(?:và|cùng))\s+/gu)) {
    const next = match.index + match[0].length;
    if (startsWithHead(printed, next) || (!group && !/^\p{Lu}/u.test(printed.slice(next))))
      return false;
    if (group && /^các\s/u.test(low.slice(next))) return false;
  }
  const verb = WORK_VERBS.exec(printed.slice(1));
  return verb === null || /(?:các|của)\s$/u.test(printed.slice(0, verb.index + 1));
}

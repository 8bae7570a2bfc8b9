import { fold } from './fold.ts';
import { SECTION_KINDS } from './lexicon.ts';
import type { SectionKind } from './lexicon.ts';
import type { Unit } from './outline.ts';

const WORK = /nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|nội dung|trách nhiệm/u;

/** What a heading says its section is about; null where it says nothing about that. */
export function sectionKind(heading: string): SectionKind | null {
  const low = fold(heading).slice(0, 160);
  if (heading.length > 110) return null;
  return (
    SECTION_KINDS.find(([, pattern]) => pattern.test(low))?.[0] ?? (WORK.test(low) ? 'work' : null)
  );
}

/** The kind of the section in which a unit stands: its own heading's, or the nearest one above that says. */
export function sectionOf(text: string, unit: Unit): SectionKind {
  for (let at: Unit | null = unit; at; at = at.parent) {
    const heads =
      at.style === 'roman' ||
      at.style === 'capital' ||
      at.style === 'part' ||
      at.style === 'chapter' ||
      (at.children.length > 0 && at.style.startsWith('number'));
    const kind = heads ? sectionKind(text.slice(at.anchor.start, at.anchor.end)) : null;
    if (kind) return kind;
  }
  return 'work';
}

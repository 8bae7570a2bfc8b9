import type { Anchor, SourceText } from '@dondoc/domain/plan';
import type { CoverageEntry, PlanDraft } from '@dondoc/domain/register';
import { fold, isCapitals } from './fold.ts';
import { DUTY_WORDS, FORMULA } from './lexicon.ts';
import { unitsOf } from './outline.ts';
import type { Outline } from './outline.ts';
import { sectionOf } from './section.ts';
import { sentencesIn } from './sentence.ts';

type Read = Pick<PlanDraft, 'tasks' | 'rules' | 'targets'>;

/**
 * Every sentence with a duty word, once: as what it was read, or as frame (purpose, heads, closing formulas, recipients, labelled
 * lines of an item), or unread.
 */
export function coverageOf(
  source: SourceText,
  outline: Outline,
  read: Read,
  labelled: readonly Anchor[],
): CoverageEntry[] {
  const { text } = source;
  const low = fold(text);
  const frames = frameAnchors(text, outline);
  return source.blocks.flatMap((block) =>
    sentencesIn(text, block.anchor.start, block.anchor.end).flatMap((anchor): CoverageEntry[] => {
      const word = [...low.slice(anchor.start, anchor.end).matchAll(DUTY_WORDS)][0]?.[0];
      if (word === undefined) return [];
      const entry = (as: CoverageEntry['as'], key: string | null): CoverageEntry[] => [
        { anchor, word, as, key },
      ];
      const task = covered(read.tasks, anchor.start, anchor.end);
      if (task !== null) return entry('task', task);
      const rule = covered(read.rules, anchor.start, anchor.end);
      if (rule !== null) return entry('rule', rule);
      const target = covered(read.targets, anchor.start, anchor.end);
      if (target !== null) return entry('target', target);
      const framed =
        block.kind === 'note' ||
        frames.some((frame) => frame.start <= anchor.start && anchor.end <= frame.end) ||
        labelled.some((line) => line.start < anchor.end && anchor.start < line.end) ||
        FORMULA.test(low.slice(block.anchor.start, block.anchor.end)) ||
        isCapitals(text.slice(anchor.start, anchor.end));
      return entry(framed ? 'frame' : 'unread', null);
    }),
  );
}

function frameAnchors(text: string, outline: Outline): Anchor[] {
  const frames = [...outline.heads.flat(), ...outline.closing].map((block) => block.anchor);
  for (const unit of unitsOf(outline.root)) {
    if (unit.style === 'root') continue;
    const heads = unit.children.length > 0 && unit.anchor.end - unit.anchor.start < 240;
    if (heads || sectionOf(text, unit) === 'purpose' || unit.style === 'article')
      frames.push(unit.block);
    if (unit.grid && unit.grid.columns === null) frames.push(unit.anchor);
    if (unit.grid?.columns) for (const cell of unit.grid.cells) frames.push(cell.anchor);
  }
  return frames;
}

const covered = (
  list: readonly { readonly key: string; readonly anchor: Anchor }[],
  start: number,
  end: number,
): string | null =>
  list.find(({ anchor }) => anchor.start < end && start < anchor.end)?.key ?? null;

import type { PlanDraft } from '@dondoc/domain/register';
import { isCapitals, oneLine } from './fold.ts';
import type { Unit } from './outline.ts';

const TOP = new Set<Unit['style']>([
  'appendix',
  'part',
  'chapter',
  'section',
  'article',
  'capital',
  'roman',
]);

/** The headings of a document as printed, outermost first; an appendix takes the lines in capitals below it into its title. */
export function sectionsOf(text: string, root: Unit): PlanDraft['sections'] {
  const sections: PlanDraft['sections'] = [];
  const styles = root.children.filter((unit) => TOP.has(unit.style));
  const tops = styles.length > 0 ? styles : root.children.filter((unit) => unit.style === 'number');
  const take = (unit: Unit, depth: number) => {
    const titles =
      unit.style === 'appendix'
        ? unit.children.filter(
            (child) =>
              child.style === 'paragraph' &&
              isCapitals(text.slice(child.anchor.start, child.anchor.end)),
          )
        : [];
    const end = titles.at(-1)?.anchor.end ?? unit.block.end;
    sections.push({
      label: unit.label === '' ? null : unit.label,
      title: oneLine(text.slice(unit.anchor.start, end)),
      depth,
      anchor: { start: unit.block.start, end },
    });
    for (const child of unit.children) if (TOP.has(child.style)) take(child, depth + 1);
  };
  for (const unit of tops) take(unit, 0);
  return sections;
}

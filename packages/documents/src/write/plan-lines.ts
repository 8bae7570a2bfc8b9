import { unreachable } from '@dondoc/domain/kernel';
import type { PlanBlock, PlanDocument, PlanTableRow } from './plan-document.ts';
import { roman } from './roman.ts';
import { capitals, ended, words } from './words.ts';

/** One paragraph of a plan's body with the label it carries, or a table. */
export type PlanLine =
  | {
      readonly kind: 'paragraph' | 'section' | 'heading' | 'item' | 'bullet' | 'inner';
      readonly label: string | null;
      readonly text: string;
    }
  | { readonly kind: 'table'; readonly rows: readonly PlanTableRow[] };

/**
 * The body of a plan in reading order, labels counted: sections I., items 1. anew in each section, bullets - and +. The
 * last paragraph ends with "./." as the decree asks.
 *
 * @example
 * planLines(plan)[1]; // { kind: 'section', label: 'I.', text: 'MỤC ĐÍCH, YÊU CẦU' }
 */
export function planLines(plan: Pick<PlanDocument, 'opening' | 'sections'>): PlanLine[] {
  const body = [
    ...plan.opening.map((text): PlanLine => ({
      kind: 'paragraph',
      label: null,
      text: words(text),
    })),
    ...plan.sections.flatMap((section, at): PlanLine[] => [
      { kind: 'section', label: `${roman(at + 1)}.`, text: capitals(section.heading) },
      ...linesOf(section.blocks),
    ]),
  ];
  const last = body.at(-1);
  return last === undefined || last.kind === 'table'
    ? body
    : [...body.slice(0, -1), { ...last, text: ended(last.text, './.') }];
}

function linesOf(blocks: readonly PlanBlock[]): PlanLine[] {
  let number = 0;
  return blocks.flatMap((block): PlanLine[] => {
    switch (block.kind) {
      case 'paragraph':
        return [{ kind: 'paragraph', label: null, text: words(block.text) }];
      case 'item':
        number += 1;
        return [
          {
            kind: block.heading ? 'heading' : 'item',
            label: `${number}.`,
            text: words(block.text),
          },
          ...linesOf(block.blocks),
        ];
      case 'bullet':
        return [
          { kind: 'bullet', label: '-', text: words(block.text) },
          ...block.inner.map((text): PlanLine => ({
            kind: 'inner',
            label: '+',
            text: words(text),
          })),
        ];
      case 'table':
        return [block];
      default:
        return unreachable(block);
    }
  });
}

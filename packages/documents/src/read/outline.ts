import type { Anchor, Block, SourceText } from '@dondoc/domain/plan';
import { fold, isCapitals } from './fold.ts';
import { labelAt } from './label.ts';
import type { Label, LabelStyle } from './label.ts';
import { isTypeLine } from './lexicon.ts';
import { gridsOf } from './table-grid.ts';
import type { Grid } from './table-grid.ts';

/** One numbered unit, bullet, paragraph or table of a document with what stands below it. */
export interface Unit {
  readonly style: LabelStyle | 'root' | 'paragraph' | 'table';
  /** As printed, "" for paragraphs. */
  readonly label: string;
  readonly value: number | null;
  /** Its own words, without the label. */
  readonly anchor: Anchor;
  /** Its own block, label included. */
  readonly block: Anchor;
  readonly parent: Unit | null;
  readonly children: Unit[];
  readonly grid: Grid | null;
}

/** A document cut into its parts. A decision with a plan attached has two heads. */
export interface Outline {
  /** Blocks in front of the first unit, one list for each document in the file. */
  readonly heads: readonly (readonly Block[])[];
  readonly root: Unit;
  /** "Nơi nhận" and the signature. */
  readonly closing: readonly Block[];
  /** Footnotes, headers and footers of the file. */
  readonly notes: readonly Block[];
}

const CLOSING = /^(?:nơi nhận|(?:tm|kt|tl|tuq|q)\s*\.\s)/u;
const APPENDIX_FOLLOWS = /^(?:phụ lục|danh mục|biểu)(?!\p{L})/u;

/**
 * Cuts a source into head, tree of units and closing.
 *
 * @example
 * outlineOf(source).root.children.map((unit) => unit.label); // ['I.', 'II.', 'III.', 'IV.']
 */
export function outlineOf(source: SourceText): Outline {
  const { text } = source;
  const grids = gridsOf(source);
  const tree = new Tree();
  const heads: Block[][] = [[]];
  const closing: Block[] = [];
  const notes: Block[] = [];
  let mode: 'head' | 'body' | 'closing' = 'head';

  for (const block of source.blocks) {
    const words = text.slice(block.anchor.start, block.anchor.end);
    const low = fold(words);
    if (block.kind === 'note') {
      notes.push(block);
      continue;
    }
    if (block.table) {
      const grid = grids.get(block.table.table);
      if (CLOSING.test(low) || (mode === 'closing' && grid?.columns === null)) {
        mode = 'closing';
        closing.push(block);
      } else if (mode === 'head' && grid?.columns === null) heads.at(-1)?.push(block);
      else if (grid && grid.cells[0] === block) {
        tree.add('table', block, 0, null, grid);
        mode = 'body';
      }
      continue;
    }
    const label = labelAt(words);
    if (label === null && CLOSING.test(low)) mode = 'closing';
    else if (label === null && mode !== 'head' && isTypeLine(words)) {
      if (mode === 'closing') heads.push([]);
      mode = 'head';
      tree.restart();
    } else if (
      label === null &&
      mode === 'closing' &&
      APPENDIX_FOLLOWS.test(low) &&
      isCapitals(words)
    ) {
      mode = 'body';
      tree.restart();
      tree.enter('appendix', block, 0, null, -0.5);
      continue;
    } else if (label?.style === 'appendix' || (mode === 'head' && label && opensBody(label)))
      mode = 'body';

    if (mode === 'closing') closing.push(block);
    else if (mode === 'head') heads.at(-1)?.push(block);
    else if (label) tree.enter(label.style, block, label.length, label.value, block.depth);
    else tree.add('paragraph', block, 0, null, null);
  }
  return { heads, root: tree.root, closing, notes };
}

/** The units as they are met: each stands under the last one that is less deep. */
class Tree {
  readonly root: Unit = {
    style: 'root',
    label: '',
    value: null,
    anchor: { start: 0, end: 0 },
    block: { start: 0, end: 0 },
    parent: null,
    children: [],
    grid: null,
  };
  #open: { unit: Unit; depth: number }[] = [{ unit: this.root, depth: -1 }];

  restart(): void {
    this.#open = [{ unit: this.root, depth: -1 }];
  }
  add(
    style: Unit['style'],
    block: Block,
    labelLength: number,
    value: number | null,
    grid: Grid | null,
  ): Unit {
    const parent = this.#open.at(-1)?.unit ?? this.root;
    const anchor = { start: block.anchor.start + labelLength, end: block.anchor.end };
    const own = grid?.anchor ?? anchor;
    const unit: Unit = {
      style,
      label: block.label ?? '',
      value,
      anchor: own,
      block: grid?.anchor ?? block.anchor,
      parent,
      children: [],
      grid,
    };
    parent.children.push(unit);
    return unit;
  }
  enter(
    style: LabelStyle,
    block: Block,
    labelLength: number,
    value: number | null,
    depth: number,
  ): void {
    while (this.#open.length > 1 && (this.#open.at(-1)?.depth ?? -1) >= depth) this.#open.pop();
    this.#open.push({ unit: this.add(style, block, labelLength, value, null), depth });
  }
}

/** Bullets and stray letters in a head are part of it; the first unit of the body has a number of its own. */
const opensBody = ({ style, value }: Label): boolean =>
  style !== 'dash' && style !== 'plus' && style !== 'letter' && (style !== 'number' || value === 1);

/** All units below one, in reading order, itself first. */
export function* unitsOf(unit: Unit): Generator<Unit> {
  yield unit;
  for (const child of unit.children) yield* unitsOf(child);
}

/** Where a unit stands, as a person would cite it: "III.3.b". */
export function placeOf(unit: Unit): string {
  const parts: string[] = [];
  for (let at: Unit | null = unit; at && at.style !== 'root'; at = at.parent) {
    if (at.style === 'dash' || at.style === 'plus') {
      const row = at.parent?.children.filter((other) => other.style === at?.style) ?? [];
      parts.unshift(`${at.label}${row.indexOf(at) + 1}`);
    } else if (at.style === 'number-2' || at.style === 'number-3') {
      parts.unshift(at.label.replace(/[.)]$/u, ''));
      while (at.parent && (at.parent.style === 'number' || at.parent.style === 'number-2'))
        at = at.parent;
    } else if (at.label !== '') parts.unshift(at.label.replaceAll(/[.)(:/]+$/gu, '').trim());
  }
  return parts.join('.');
}

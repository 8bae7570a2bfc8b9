import { done, refuse } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import type { SourceText } from '@dondoc/domain/plan';
import { AutomaticNumbers } from './docx-numbering.ts';
import { unpacked, WORDS } from './office-package.ts';
import { alignOf, stylesOf } from './docx-styles.ts';
import { runsOn, wordsOf } from './docx-words.ts';
import { LIMITS } from './limits.ts';
import { sourceOf } from './source-text.ts';
import type { Paragraph } from './source-text.ts';
import { childOf, elementsOf, valueOf, xmlTree } from './xml-tree.ts';
import type { Element } from './xml-tree.ts';

/**
 * Reads a .docx as it prints: automatic numbers as labels, merged cells with their spans, tracked changes accepted, then
 * footnotes, endnotes, headers and footers as notes. Refuses a package that is damaged, encrypted or made to burst.
 */
export function readDocx(bytes: Uint8Array): Result<SourceText> {
  const parts = unpacked(bytes, WORDS);
  if (!parts.ok) return parts;
  const tree = (name: string) => {
    const part = parts.value.get(name);
    return part === undefined ? null : xmlTree(part);
  };
  const main = mainPart(tree('_rels/.rels'));
  const body = childOf(tree(main) ?? undefined, 'body');
  if (!body)
    return refuse({
      code: 'file.unreadable',
      facts: { reason: parts.value.has(main) ? 'xml' : 'no-document' },
    });
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const reading = new Reading(tree(`${folder}styles.xml`), tree(`${folder}numbering.xml`));
  reading.blocks(body, null);
  const text = reading.paragraphs.length;
  for (const [name, part] of parts.value) {
    if (!/(?:footnotes|endnotes|header\d*|footer\d*)\.xml$/u.test(name)) continue;
    const root = xmlTree(part);
    for (const note of name.endsWith('notes.xml')
      ? elementsOf(root ?? undefined).filter(isNote)
      : [root])
      if (note) reading.blocks(note, null);
  }
  if (reading.paragraphs.length > LIMITS.blocks)
    return refuse({ code: 'file.unreadable', facts: { reason: 'too-many-blocks' } });
  const paragraphs = reading.paragraphs.map((paragraph, at): Paragraph =>
    at < text ? paragraph : { text: paragraph.text, note: true },
  );
  return done(sourceOf(paragraphs));
}

/** The separators that every file of notes begins with are no notes. */
const isNote = (note: Element): boolean =>
  note.attributes['type'] === undefined || note.attributes['type'] === 'normal';

function mainPart(relations: Element | null): string {
  const main = elementsOf(relations ?? undefined).find(({ attributes }) =>
    attributes['Type']?.endsWith('/officeDocument'),
  );
  return main?.attributes['Target']?.replace(/^\//u, '') ?? 'word/document.xml';
}

/** The paragraphs of a document as they are met; numbers count on from one part to the next. */
class Reading {
  readonly paragraphs: Paragraph[] = [];
  readonly #style: ReturnType<typeof stylesOf>;
  readonly #numbers: AutomaticNumbers;
  #tables = 0;
  /** Words of a paragraph whose end mark was deleted. */
  #carried = '';

  constructor(styles: Element | null, numbering: Element | null) {
    this.#style = stylesOf(styles);
    this.#numbers = new AutomaticNumbers(numbering);
  }

  /** Reads what stands in a body, cell, text box or note. */
  blocks(container: Element, place: Paragraph['table']): void {
    for (const child of elementsOf(container)) {
      if (this.paragraphs.length > LIMITS.blocks) return;
      if (child.name === 'p') this.#paragraph(child, place ?? null);
      else if (child.name === 'tbl' && place)
        for (const row of elementsOf(child))
          for (const cell of elementsOf(row)) this.blocks(cell, place);
      else if (child.name === 'tbl') this.#table(child);
      else if (child.name === 'sdt') this.blocks(childOf(child, 'sdtContent') ?? child, place);
      else if (child.name === 'ins' || child.name === 'moveTo' || child.name === 'customXml')
        this.blocks(child, place);
    }
  }

  #paragraph(paragraph: Element, place: Paragraph['table']): void {
    const properties = childOf(paragraph, 'pPr');
    const styleId = valueOf(properties, 'pStyle');
    const style = this.#style(styleId);
    const words = wordsOf(paragraph, style);
    const label = this.#label(properties, styleId, words.lines);
    const [first = '', ...others] = words.lines;
    const opening = `${this.#carried}${label === '' ? '' : `${label} `}${first}`;
    this.#carried = '';
    if (runsOn(paragraph)) this.#carried = [opening, ...others].join(' ');
    else {
      const align = alignOf(valueOf(properties, 'jc')) ?? style.align;
      const look = { bold: words.bold, align, table: place ?? null };
      this.paragraphs.push(
        { text: opening, ...look },
        ...others.map((text): Paragraph => ({ text, ...look, wrapped: true })),
      );
    }
    for (const box of words.boxes) this.blocks(box, place);
  }

  /** A paragraph that prints nothing prints no number either. */
  #label(
    properties: Element | undefined,
    styleId: string | undefined,
    lines: readonly string[],
  ): string {
    const style = this.#style(styleId);
    const own = childOf(properties, 'numPr');
    const numId = valueOf(own, 'numId') ?? style.numId;
    if (numId === undefined || lines.join('').trim() === '') return '';
    const level =
      valueOf(own, 'ilvl') ?? this.#numbers.levelOfStyle(numId, styleId) ?? style.level ?? 0;
    return this.#numbers.next(numId, Number(level));
  }

  #table(table: Element): void {
    const number = this.#tables++;
    const rows = rowsOf(table);
    rows.forEach((cells, row) => {
      for (const { element, column, columnSpan, merged } of cells) {
        if (merged === 'continue') continue;
        let rowSpan = 1;
        if (merged === 'restart')
          while (
            rows[row + rowSpan]?.some(
              (below) => below.column === column && below.merged === 'continue',
            )
          )
            rowSpan++;
        this.blocks(element, { table: number, row, column, rowSpan, columnSpan });
      }
    });
  }
}

interface Cell {
  readonly element: Element;
  readonly column: number;
  readonly columnSpan: number;
  readonly merged: 'restart' | 'continue' | null;
}

/** The cells of a table with their columns; rows that were deleted are left out. */
function rowsOf(table: Element): Cell[][] {
  const rows = elementsOf(table).flatMap((child) =>
    child.name === 'sdt' ? elementsOf(childOf(child, 'sdtContent')) : [child],
  );
  return rows
    .filter((row) => row.name === 'tr' && childOf(row, 'trPr', 'del') === undefined)
    .map((row) => {
      let column = Number(valueOf(row, 'trPr', 'gridBefore') ?? 0);
      const cells = elementsOf(row).flatMap((child) =>
        child.name === 'sdt' ? elementsOf(childOf(child, 'sdtContent')) : [child],
      );
      return cells
        .filter((cell) => cell.name === 'tc')
        .map((element): Cell => {
          const properties = childOf(element, 'tcPr');
          const columnSpan = Math.max(1, Number(valueOf(properties, 'gridSpan') ?? 1));
          const merge = childOf(properties, 'vMerge');
          const cell: Cell = {
            element,
            column,
            columnSpan,
            merged: merge ? (merge.attributes['val'] === 'restart' ? 'restart' : 'continue') : null,
          };
          column += columnSpan;
          return cell;
        });
    });
}

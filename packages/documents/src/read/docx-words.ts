import { childOf, elementsOf, isOn } from './xml-tree.ts';
import type { Element } from './xml-tree.ts';

/** The words of one paragraph: lines where it breaks softly, and the text boxes that hang on it. */
export interface ParagraphWords {
  readonly lines: readonly string[];
  /** Every printed letter is bold. */
  readonly bold: boolean;
  readonly boxes: readonly Element[];
}

/** Wrappers whose content is read as if they were not there. Accepted insertions are among them. */
const THROUGH = new Set([
  'hyperlink',
  'smartTag',
  'sdt',
  'sdtContent',
  'fldSimple',
  'ins',
  'moveTo',
  'customXml',
  'dir',
  'bdo',
  'oMath',
  'oMathPara',
]);
/** Content that is not part of the text as accepted: deletions, moved away, field codes. */
const LEFT_OUT = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'pPr',
  'rPr',
  'fldData',
  'footnoteReference',
  'endnoteReference',
  'annotationRef',
]);

/**
 * Reads the words of a `w:p` with tracked changes accepted, hidden text left out, tabs as spaces, soft breaks as new lines and
 * text in capitals where the format prints it so.
 *
 * @param styled what the paragraph's style says of bold and capitals
 */
export function wordsOf(
  paragraph: Element,
  styled: { bold: boolean | undefined; capitals: boolean | undefined },
): ParagraphWords {
  const boxes: Element[] = [];
  let text = '';
  let letters = 0;
  let boldLetters = 0;
  const read = (element: Element, run: Element | undefined): void => {
    const properties = childOf(run, 'rPr');
    for (const child of elementsOf(element)) {
      if (LEFT_OUT.has(child.name)) continue;
      if (child.name === 'r') {
        if (isOn(childOf(child, 'rPr'), 'vanish') !== true) read(child, child);
      } else if (THROUGH.has(child.name)) read(child, run);
      else if (child.name === 't') {
        const printed = child.children.filter((part) => typeof part === 'string').join('');
        const said =
          (isOn(properties, 'caps') ?? styled.capitals) === true ? printed.toUpperCase() : printed;
        text += said;
        const count = said.match(/\p{L}/gu)?.length ?? 0;
        letters += count;
        if ((isOn(properties, 'b') ?? styled.bold) === true) boldLetters += count;
      } else if (child.name === 'tab' || child.name === 'ptab') text += ' ';
      else if (child.name === 'br' || child.name === 'cr')
        text +=
          child.attributes['type'] === 'page' || child.attributes['type'] === 'column' ? ' ' : '\n';
      else if (child.name === 'noBreakHyphen') text += '-';
      else if (child.name === 'sym') text += symbol(child.attributes['char']);
      else if (child.name === 'AlternateContent')
        boxes.push(...boxesIn(childOf(child, 'Choice') ?? childOf(child, 'Fallback')));
      else if (child.name === 'pict' || child.name === 'drawing' || child.name === 'object')
        boxes.push(...boxesIn(child));
    }
  };
  read(paragraph, undefined);
  return { lines: text.split('\n'), bold: letters > 0 && boldLetters === letters, boxes };
}

/** A letter of a symbol font: the bullets that matter, else nothing. */
const symbol = (code: string | undefined): string =>
  code !== undefined && /^F0(?:B7|A7|D8|FC|2D)$/iu.test(code)
    ? /2D$/iu.test(code)
      ? '-'
      : '•'
    : '';

function boxesIn(element: Element | undefined): Element[] {
  if (!element) return [];
  if (element.name === 'txbxContent') return [element];
  if (element.name === 'AlternateContent')
    return boxesIn(childOf(element, 'Choice') ?? childOf(element, 'Fallback'));
  return elementsOf(element).flatMap(boxesIn);
}

/** Whether the mark that ends a paragraph was deleted, so that the next one goes on with it. */
export const runsOn = (paragraph: Element): boolean =>
  ['del', 'moveFrom'].some((change) => childOf(paragraph, 'pPr', 'rPr', change) !== undefined);

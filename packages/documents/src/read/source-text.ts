import type { Block, BlockKind, SourceText } from '@dondoc/domain/plan';
import { fold, isCapitals, oneLine } from './fold.ts';
import { legacyDecoder } from './legacy-text.ts';
import { labelAt, LABEL_STYLES } from './label.ts';
import type { Label, LabelStyle } from './label.ts';
import { DOCUMENT_HEADS, isTypeLine } from './lexicon.ts';

/** What a file reader hands over: one paragraph of paper, its automatic number already in the text. */
export interface Paragraph {
  readonly text: string;
  readonly bold?: boolean;
  readonly align?: Block['align'];
  readonly table?: Block['table'];
  readonly note?: boolean;
  /** The file says that this paragraph goes on from the one before (a hard-wrapped line). */
  readonly wrapped?: boolean;
}

/**
 * Puts paragraphs together into the text that everything points into: NFC (out of TCVN3 and VNI too), one paragraph a line, broken ones joined,
 * each with its label and its depth in the outline. `text.slice(anchor.start, anchor.end)` is what a block says.
 *
 * @example
 * sourceOf([{ text: 'I. MỤC ĐÍCH' }]).blocks[0]?.label; // 'I.'
 */
export function sourceOf(paragraphs: readonly Paragraph[]): SourceText {
  const joined: Paragraph[] = [];
  const decode = legacyDecoder(paragraphs.map(({ text }) => text.normalize('NFC')).join('\n'));
  for (const paragraph of paragraphs) {
    const composed = paragraph.text.normalize('NFC');
    const clean = { ...paragraph, text: oneLine(decode ? decode(composed) : composed) };
    if (clean.text === '') continue;
    const before = joined.at(-1);
    if (before && goesOn(before, clean))
      joined[joined.length - 1] = { ...before, text: `${before.text} ${clean.text}` };
    else joined.push(clean);
  }
  let text = '';
  const depths = new Depths();
  const blocks = joined.map((paragraph): Block => {
    const start = text.length;
    text += paragraph.text;
    const block = blockOf(paragraph, depths, start, text.length);
    text += '\n';
    return block;
  });
  return { text, blocks };
}

function blockOf(paragraph: Paragraph, depths: Depths, start: number, end: number): Block {
  const label = paragraph.table || paragraph.note ? null : labelAt(paragraph.text);
  const opens =
    !paragraph.table && !paragraph.note && label === null && opensDocument(paragraph.text);
  if (opens) depths.reset();
  return {
    kind: kindOf(paragraph, label),
    label: label?.text ?? null,
    depth: label ? depths.enter(label.style) : depths.inside(),
    bold: paragraph.bold ?? false,
    align: paragraph.align ?? null,
    table: paragraph.table ?? null,
    anchor: { start, end },
  };
}

function kindOf(paragraph: Paragraph, label: Label | null): BlockKind {
  if (paragraph.note) return 'note';
  if (paragraph.table) return 'cell';
  if (label === null) return isCapitals(paragraph.text) ? 'heading' : 'paragraph';
  if (label.style === 'dash' || label.style === 'plus') return 'bullet';
  const short = paragraph.text.length < 200 && !/[.;:]$/u.test(paragraph.text);
  return rankOf(label.style) <= rankOf('roman') || (short && paragraph.bold === true)
    ? 'heading'
    : 'item';
}

/** A line such as "KẾ HOẠCH" or "Nơi nhận:" ends the units before it. */
const opensDocument = (text: string): boolean =>
  isTypeLine(text) || DOCUMENT_HEADS.some((head) => fold(text).startsWith(head));

function goesOn(before: Paragraph, next: Paragraph): boolean {
  if (before.note || next.note || before.table || next.table) return false;
  if (continuesAcross(before.text, next.text)) return true;
  if (labelAt(next.text) !== null || isTypeLine(before.text) || opensDocument(next.text))
    return false;
  const ended = /[.;:!?…”"]\*?$/u.test(before.text);
  if (/^[\p{Ll},)]/u.test(next.text) && !ended && !isCapitals(before.text)) return true;
  return (
    next.wrapped === true &&
    !ended &&
    before.text.length >= 60 &&
    isCapitals(before.text) === isCapitals(next.text)
  );
}

const rankOf = (style: LabelStyle): number => LABEL_STYLES.indexOf(style);

/** The labels that are open at a place; a label closes those of its own rank and below. */
class Depths {
  readonly #open: number[] = [];
  reset(): void {
    this.#open.length = 0;
  }
  enter(style: LabelStyle): number {
    while ((this.#open.at(-1) ?? -1) >= rankOf(style)) this.#open.pop();
    this.#open.push(rankOf(style));
    return this.#open.length - 1;
  }
  inside(): number {
    return this.#open.length;
  }
}

/** A word with which no line of its own ends. */
const ENDS_NOTHING =
  /\s(?:ngày|tháng|quý|số|và|của|với|các|những|từ|đến|trước|theo|tại|về|cho|do|hoặc|khoản|điều)$/u;

/**
 * Whether a break fell inside a name: behind its first words ("Hội Liên hiệp" | "Phụ nữ tỉnh"), or in front of what stands beside
 * it ("Cục A" | "- Cơ quan thường trực ...").
 */
function continuesAcross(before: string, next: string): boolean {
  if (/[.;:,!?]$/u.test(before)) return false;
  if (
    ENDS_NOTHING.test(fold(before)) &&
    /^(?:[\p{Ll}\d]|[IVX]+[/\s])/u.test(next) &&
    labelAt(next) === null
  )
    return true;
  if (
    /^[-–]\s*(?:cơ quan|đơn vị) (?:thường trực|chủ quản|đầu mối)/u.test(fold(next)) &&
    before.length > 60
  )
    return true;
  return (
    /^\p{Lu}/u.test(next) &&
    !isCapitals(next) &&
    /(?:^|[\s,])(?:hội liên hiệp|ban quản lý|ủy ban|ủy ban nhân dân|ban chỉ đạo|sở|công an)$/u.test(
      fold(before),
    )
  );
}

import { AlignmentType, BorderStyle, HeadingLevel, LineRuleType, Paragraph, TextRun } from 'docx';
import type { IParagraphOptions, IRunOptions } from 'docx';
import { BODY, RULE_THICKNESS, SIZE } from './page.ts';
import { capitals, words } from './words.ts';

export type TextStyle = Pick<IRunOptions, 'bold' | 'italics' | 'size'>;

/** A run of words. They go in as text: never through `children`, where the library reads some strings as fields. */
export const run = (text: string, style: TextStyle = {}): TextRun =>
  new TextRun({ ...style, text: words(text) });

/** A run that keeps the spaces given, for blanks to be written in by hand. */
export const blankRun = (text: string, style: TextStyle = {}): TextRun =>
  new TextRun({ ...style, text });

/** A run in a frame; the spaces given are the room inside it. */
export const framedRun = (text: string, style: TextStyle = {}): TextRun =>
  new TextRun({
    ...style,
    text,
    border: { style: BorderStyle.SINGLE, size: RULE_THICKNESS, space: 1, color: '000000' },
  });

/** A line without indent or space around it: heads, feet, table cells. */
export const line = (
  runs: readonly TextRun[],
  options: Omit<IParagraphOptions, 'text' | 'children'> = {},
): Paragraph => new Paragraph({ spacing: { before: 0, after: 0 }, ...options, children: runs });

export const centred = (text: string, style: TextStyle, before = 0): Paragraph =>
  line([run(text, style)], { alignment: AlignmentType.CENTER, spacing: { before, after: 0 } });

/** One name or subject broken into lines: a single paragraph, so that the words stay one for search and reading. */
export const centredLines = (parts: readonly string[], style: TextStyle, before = 0): Paragraph =>
  line(
    parts.map(
      (part, at) => new TextRun({ ...style, text: words(part), ...(at === 0 ? {} : { break: 1 }) }),
    ),
    { alignment: AlignmentType.CENTER, spacing: { before, after: 0 } },
  );

/** The label of a paragraph: none, typed before its words, or a level of one of the document's lists. */
export type Label =
  | { readonly kind: 'none' }
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'list'; readonly reference: string; readonly level: number };

const labelled = (text: string, label: Label): string =>
  label.kind === 'typed' ? `${label.text} ${text}` : text;

/** Box 6: justified, the first line indented, and the label's place in its list where it has one. */
const layout = (label: Label) => ({
  alignment: AlignmentType.JUSTIFIED,
  spacing: { before: BODY.between, after: 0, line: BODY.line, lineRule: LineRuleType.AUTO },
  indent: { left: 0, firstLine: BODY.firstLine },
  ...(label.kind === 'list'
    ? { numbering: { reference: label.reference, level: label.level, custom: true } }
    : {}),
});

/** A paragraph of the body. */
export const bodyParagraph = (
  text: string,
  options: { label?: Label; italics?: boolean; keepNext?: boolean } = {},
): Paragraph => {
  const { label = { kind: 'none' }, italics = false, keepNext = false } = options;
  return new Paragraph({
    ...layout(label),
    keepNext,
    children: [run(labelled(text, label), { size: SIZE.body, italics })],
  });
};

/** Which level of the decree's hierarchy a heading stands on: 0 is section I., in capitals; 1 is khoản 1. */
export type HeadingDepth = 0 | 1;

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2] as const;

/** A heading of the body, bold, kept with what follows. */
export const headingParagraph = (text: string, depth: HeadingDepth, label: Label): Paragraph =>
  new Paragraph({
    ...layout(label),
    heading: HEADINGS[depth],
    keepNext: true,
    children: [
      run(labelled(depth === 0 ? capitals(text) : text, label), { bold: true, size: SIZE.body }),
    ],
  });

/** White space above a table, kept with it. */
export const space = (height: number): Paragraph =>
  line([], {
    spacing: { before: 0, after: 0, line: height, lineRule: LineRuleType.EXACT },
    keepNext: true,
  });

/** A rule of a length in the middle of a column, drawn as the upper edge of an empty line. Both in twips. */
export function rule(length: number, column: number): Paragraph {
  const side = Math.max(0, Math.round((column - length) / 2));
  return line([new TextRun({ text: '', size: 4 })], {
    indent: { left: side, right: side },
    spacing: { before: 30, after: 0, line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: RULE_THICKNESS, space: 0, color: '000000' } },
  });
}

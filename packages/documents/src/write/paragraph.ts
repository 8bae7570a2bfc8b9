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

/** A line without indent or space around it: heads, feet, table cells. */
export const line = (
  runs: readonly TextRun[],
  options: Omit<IParagraphOptions, 'text' | 'children'> = {},
): Paragraph => new Paragraph({ spacing: { before: 0, after: 0 }, ...options, children: runs });

export const centred = (text: string, style: TextStyle, before = 0): Paragraph =>
  line([run(text, style)], { alignment: AlignmentType.CENTER, spacing: { before, after: 0 } });

/** Box 6: a paragraph of the body, justified, its first line indented. */
export const bodyParagraph = (
  text: string,
  options: { italics?: boolean; keepNext?: boolean } = {},
): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: BODY.firstLine },
    spacing: { before: BODY.between, after: 0, line: BODY.line, lineRule: LineRuleType.AUTO },
    keepNext: options.keepNext ?? false,
    children: [run(text, { size: SIZE.body, italics: options.italics ?? false })],
  });

/** Which level of the decree's hierarchy a heading stands on: 0 is section I., 1 is khoản 1. */
export type HeadingDepth = 0 | 1;

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2] as const;

/** A heading of the body, bold, kept with what follows. Its label is typed, or counted by the word processor. */
export function headingParagraph(
  text: string,
  depth: HeadingDepth,
  label: { typed: string } | { numbering: string },
): Paragraph {
  const title = depth === 0 ? capitals(text) : text;
  const typed = 'typed' in label ? `${label.typed} ` : '';
  return new Paragraph({
    heading: HEADINGS[depth],
    alignment: AlignmentType.JUSTIFIED,
    ...('numbering' in label
      ? { numbering: { reference: label.numbering, level: depth, custom: true } }
      : { indent: { firstLine: BODY.firstLine } }),
    spacing: { before: BODY.between, after: 0, line: BODY.line, lineRule: LineRuleType.AUTO },
    keepNext: true,
    children: [run(`${typed}${title}`, { bold: true, size: SIZE.body })],
  });
}

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

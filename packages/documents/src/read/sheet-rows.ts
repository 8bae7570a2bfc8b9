import { SaxesParser } from 'saxes';
import { utf8 } from './xml-tree.ts';

/** One cell that holds something: its text as stored, and whether that is a number, which may be a date. */
export interface SheetCell {
  readonly column: number;
  readonly text: string;
  readonly number: boolean;
}

/** One row that holds something, with its number as the spreadsheet shows it. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

/** Cells joined into one, as "A2:A5". */
export type Merge = string;

/** The fault that a formula shows for which nothing was computed. */
const NOT_COMPUTED = '#CALC!';
/** Characters of one cell: what a spreadsheet holds at most. */
const LONGEST = 32_767;
const MOST_MERGES = 10_000;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * The rows of one sheet that hold something, read as a stream: rows that only bear a format cost nothing but their letters. A formula is
 * never computed: what was stored as its value is read, as whoever saved the file saw it. Null where the part is no well-formed XML;
 * no more than `most` rows are read, and `more` says that there are some.
 */
export function sheetRows(
  part: Uint8Array,
  strings: readonly string[],
  most: number,
): {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  readonly more: boolean;
} | null {
  const text = utf8(part);
  if (text === null) return null;
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  const state = { failed: false, more: false, row: 0, column: -1, type: '', formula: false };
  let cells: SheetCell[] = [];
  let value: string | null = null;
  let taking = false;
  const parser = new SaxesParser();
  const fail = () => {
    state.failed = true;
  };
  parser.on('error', fail);
  parser.on('doctype', fail);
  parser.on('opentag', ({ name, attributes }) => {
    const tag = local(name);
    if (tag === 'row') {
      state.row = numberOr(attributes['r'], state.row + 1);
      state.column = -1;
      cells = [];
    } else if (tag === 'c') {
      state.column = columnOf(attributes['r']) ?? state.column + 1;
      state.type = attributes['t'] ?? 'n';
      state.formula = false;
      value = null;
    } else if (tag === 'f') state.formula = true;
    else if (tag === 'mergeCell' && merges.length < MOST_MERGES)
      merges.push(attributes['ref'] ?? '');
    taking = tag === 'v' || (tag === 't' && state.type === 'inlineStr');
  });
  parser.on('text', (piece) => {
    if (taking && (value?.length ?? 0) < LONGEST) value = (value ?? '') + piece;
  });
  parser.on('closetag', ({ name }) => {
    taking = false;
    const tag = local(name);
    if (tag === 'c') {
      const cell = cellOf(state, value, strings);
      if (cell) cells.push(cell);
    } else if (tag === 'row' && cells.length > 0) {
      if (rows.length === most) state.more = true;
      else rows.push({ row: state.row, cells });
    }
  });
  for (let at = 0; at < text.length && !state.failed && !state.more; at += 65_536)
    parser.write(text.slice(at, at + 65_536));
  if (!state.failed && !state.more) parser.close();
  return state.failed ? null : { rows, merges, more: state.more };
}

function cellOf(
  { column, type, formula }: { column: number; type: string; formula: boolean },
  value: string | null,
  strings: readonly string[],
): SheetCell | null {
  if (value === null) return formula ? { column, text: NOT_COMPUTED, number: false } : null;
  const text = printed(type === 's' ? (strings[Number(value)] ?? '') : value);
  return text === '' ? null : { column, text, number: type === 'n' };
}

/** A text on one line in NFC, without what no reader sees. */
export const printed = (text: string): string =>
  text
    .replaceAll(/_x000[dD]_/g, ' ')
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll(/\p{Cf}/gu, '')
    .trim();

const numberOr = (text: string | undefined, otherwise: number): number => {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : otherwise;
};

/** The place of a column from 0, of a cell "C7"; undefined where it names none. */
export function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The letters of a column from 0: "A", "AB". */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26));

import { MOST_BODY_ROWS } from '@dondoc/domain/agency';
import type { BodyColumn, BodyRow } from '@dondoc/domain/agency';
import { addDays, CivilDate, parseCivilDate } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import { headedColumn, kindOf, levelOf } from './body-words.ts';
import type { PlanFile } from './read-plan.ts';
import { isMarkedSecret } from './secrecy.ts';
import { columnLetters, columnOf } from './sheet-rows.ts';
import type { Merge, SheetCell, SheetRow } from './sheet-rows.ts';
import { unreadable } from './unreadable.ts';
import { readSheet } from './workbook.ts';

/** A column as the file heads it, and what it was read as; null where it is passed over. */
export interface SheetHeading {
  readonly letters: string;
  readonly heading: string;
  readonly column: BodyColumn | null;
}

/** A list of bodies as a spreadsheet holds it. */
export interface BodySheet {
  readonly sheet: string;
  readonly headings: readonly SheetHeading[];
  readonly rows: readonly BodyRow[];
}

/** Rows above the headings at most: a letterhead, a title. */
const ABOVE = 30;
/** A row of headings names the bodies and at least one thing more. */
const HEADINGS = 2;
const LONGEST_CELL = 1000;

/**
 * Reads a list of bodies from the first sheet of an .xlsx: headings in Vietnamese or English, with or without marks, in any order, under
 * whatever title; columns that nobody knows are passed over and said. Kind and level come as codes and dates as `YYYY-MM-DD` where
 * their words are known, else as typed, for `readListOfBodies` to find. Refuses what `readSheet` refuses, `secrecy.marked`, and
 * `file.unreadable`: `no-headings`, `no-rows`, `merged-cells` (one cell over several rows says of neither what is meant).
 *
 * @example
 * const read = readBodySheet({ name: 'co-quan.xlsx', bytes });
 * if (read.ok) read.value.rows[0]?.cells.name; // 'Sở Y tế'
 */
export function readBodySheet(file: PlanFile): Result<BodySheet> {
  if (isMarkedSecret(file.name, null)) return refuse({ code: 'secrecy.marked', facts: {} });
  const read = readSheet(file, MOST_BODY_ROWS + ABOVE);
  if (!read.ok) return read;
  const { name, rows, merges, from1904 } = read.value;
  const at = rows.slice(0, ABOVE).findIndex((row) => namesBodies(row));
  const head = rows[at];
  if (!head) return unreadable('no-headings');
  const headings = headingsOf(head);
  const columns = new Map(headings.map(({ place, column }) => [place, column]));
  if (merges.some((merge) => joinsCells(merge, head.row, columns)))
    return unreadable('merged-cells');
  const bodies = rows
    .slice(at + 1)
    .map((row) => bodyRow(row, columns, from1904))
    .filter(({ cells }) => Object.keys(cells).length > 0);
  if (bodies.length === 0) return unreadable('no-rows');
  if (bodies.length > MOST_BODY_ROWS) return unreadable('too-many-rows');
  return done({
    sheet: name,
    headings: headings.map(({ letters, heading, column }) => ({ letters, heading, column })),
    rows: bodies,
  });
}

function namesBodies({ cells }: SheetRow): boolean {
  const named = new Set(cells.map(({ text }) => headedColumn(text)).filter((one) => one !== null));
  return named.has('name') && named.size >= HEADINGS;
}

/** The headings of a row; of two that say the same the first counts. */
function headingsOf({ cells }: SheetRow): readonly (SheetHeading & { readonly place: number })[] {
  const said = new Set<BodyColumn>();
  return cells.map(({ column: place, text: heading }) => {
    const named = headedColumn(heading);
    const column = named !== null && !said.has(named) ? named : null;
    if (column !== null) said.add(column);
    return { place, letters: columnLetters(place), heading, column };
  });
}

/** Whether a merge below the headings joins cells of which each should say something of its own. */
function joinsCells(
  merge: Merge,
  head: number,
  columns: ReadonlyMap<number, BodyColumn | null>,
): boolean {
  const [from = '', to = from] = merge.split(':');
  const [first, last] = [columnOf(from) ?? 0, columnOf(to) ?? 0];
  const below = Number(/\d+$/u.exec(from)?.[0] ?? 0) > head;
  return (
    below &&
    [...columns].some(([place, column]) => column !== null && first <= place && place <= last)
  );
}

function bodyRow(
  { row, cells }: SheetRow,
  columns: ReadonlyMap<number, BodyColumn | null>,
  from1904: boolean,
): BodyRow {
  const read = cells.flatMap((cell): [BodyColumn, string][] => {
    const column = columns.get(cell.column) ?? null;
    return column === null ? [] : [[column, textOf(column, cell, from1904).slice(0, LONGEST_CELL)]];
  });
  return { row, cells: Object.fromEntries(read) };
}

function textOf(column: BodyColumn, cell: SheetCell, from1904: boolean): string {
  if (column === 'kind') return kindOf(cell.text) ?? cell.text;
  if (column === 'level') return levelOf(cell.text) ?? cell.text;
  if (column === 'shortNames') return cell.text.replaceAll(',', ';');
  if (column === 'validFrom') return dateOf(cell, from1904) ?? cell.text;
  return cell.text;
}

/** A date as a spreadsheet counts days, or as it is typed: 01/07/2025, 2025-07-01. */
function dateOf({ text, number }: SheetCell, from1904: boolean): string | null {
  if (number) return countedDay(Number(text), from1904);
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text) ?? [];
  const typed = day === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseCivilDate(typed);
}

/** Day 61 of a spreadsheet, for it believes that 1900 had a 29 February; day 0 of one that counts from 1904. */
const MARCH_1900 = CivilDate.parse('1900-03-01');
const FROM_1904 = CivilDate.parse('1904-01-01');
const LATEST = 73_000;

/** Numbers below are years that somebody typed, not days: this one is a day of 1927. */
const EARLIEST_COUNT = 10_000;

function countedDay(count: number, from1904: boolean): string | null {
  if (count < EARLIEST_COUNT) return null;
  const days = Math.floor(count) - (from1904 ? 0 : 61);
  return days < LATEST ? addDays(from1904 ? FROM_1904 : MARCH_1900, days) : null;
}

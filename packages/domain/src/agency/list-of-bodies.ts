import type { z } from 'zod';
import type { AgencyId } from '../kernel/id.ts';
import { Agency } from './agency.ts';
import { BodyColumn } from './body-row.ts';
import type { BodyRow, BodyRowError, BodyRowIssue } from './body-row.ts';
import { nameKey } from './name-key.ts';

/** A body of a list, ready to be taken in; its parent stands in the registry or on another line of the list. */
export interface ListedBody extends Omit<Agency, 'id' | 'parentId' | 'validTo' | 'version'> {
  readonly row: number;
  readonly parent: AgencyId | { readonly row: number } | null;
}

/** What came of a list: bodies in its order, and the cells that stand in the way, by line and column. */
export interface ReadBodies {
  readonly bodies: readonly ListedBody[];
  readonly errors: readonly BodyRowError[];
}

const COLUMNS = BodyColumn.options;
const NEEDED: ReadonlySet<BodyColumn> = new Set(['name', 'kind', 'level']);
const ERROR_VALUE = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|CALC!)$/;

/**
 * Reads the lines of a list of bodies, for an all-or-nothing take-in: where `errors` is not empty nothing of it should be taken. Two
 * bodies of one name are told apart by their parent ("Văn phòng" of each commune); under the same parent they are one body twice. Every
 * code is of one body.
 *
 * @param rows the lines in their order, each cell as `BodyRow` says
 * @param registry the bodies that exist today: parents are found among them, and what they have already is refused
 * @example
 * const rows = [{ row: 2, cells: { name: 'Sở Y tế', kind: 'sở', level: 'province' } }];
 * readListOfBodies(rows, []).errors; // [{ row: 2, column: 'kind', issue: 'unreadable', text: 'sở', other: null }]
 */
export function readListOfBodies(
  rows: readonly BodyRow[],
  registry: readonly Agency[],
): ReadBodies {
  const lines = rows.map((row) => readLine(row));
  const called = calledBy(lines, registry);
  const placed = lines.map((line) => withParent(line, called));
  const errors = [
    ...placed.flatMap((line) => line.errors),
    ...circles(placed),
    ...taken(placed, registry),
  ];
  return {
    bodies: placed.map((line) => bodyOf(line)),
    errors: errors.toSorted(
      (a, b) => a.row - b.row || COLUMNS.indexOf(a.column) - COLUMNS.indexOf(b.column),
    ),
  };
}

interface Line extends Omit<ListedBody, 'parent'> {
  readonly parentText: string;
  readonly errors: readonly BodyRowError[];
}
interface PlacedLine extends Line {
  readonly parent: ListedBody['parent'];
}

function readLine({ row, cells }: BodyRow): Line {
  const errors: BodyRowError[] = [];
  const blame = (column: BodyColumn, issue: BodyRowIssue) =>
    errors.push({ row, column, issue, text: cells[column] ?? '', other: null });
  const text = (column: BodyColumn): string => {
    const typed = (cells[column] ?? '').trim();
    if (!ERROR_VALUE.test(typed)) return typed;
    blame(column, 'error-value');
    return '';
  };
  const read = <T>(column: BodyColumn, schema: z.ZodType<T>, value: unknown, otherwise: T): T => {
    if (errors.some((error) => error.column === column)) return otherwise;
    if (value === null && !NEEDED.has(column)) return otherwise;
    const { success, data } = schema.safeParse(value);
    if (success) return data;
    blame(column, value === null ? 'missing' : 'unreadable');
    return otherwise;
  };
  const { name, shortNames, code, kind, level, mailbox, officePhone, validFrom } = Agency.shape;
  const orNull = (column: BodyColumn) => text(column) || null;
  const shorts = text('shortNames')
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return {
    row,
    name: read('name', name, orNull('name'), ''),
    shortNames: read('shortNames', shortNames, shorts, []),
    code: read('code', code, orNull('code'), null),
    kind: read('kind', kind, orNull('kind'), 'state'),
    level: read('level', level, orNull('level'), 'province'),
    mailbox: read('mailbox', mailbox, orNull('mailbox'), null),
    officePhone: read('officePhone', officePhone, orNull('officePhone'), null),
    validFrom: read('validFrom', validFrom, orNull('validFrom'), null),
    parentText: text('parent'),
    errors,
  };
}

type Found = Exclude<ListedBody['parent'], null>;

/** Bodies by everything that they are called: name, short names, code. */
function calledBy(
  lines: readonly Line[],
  registry: readonly Agency[],
): ReadonlyMap<string, readonly Found[]> {
  const called = new Map<string, Found[]>();
  const call = (body: Pick<Agency, 'name' | 'shortNames' | 'code'>, found: Found) => {
    const words = [body.name, ...body.shortNames, body.code ?? ''].map(nameKey);
    for (const word of new Set(words))
      if (word !== '') called.set(word, [...(called.get(word) ?? []), found]);
  };
  // A line that brings a top of the registry once more is refused as known: it must not make the parents of all others doubtful too.
  const tops = new Set(
    registry.filter(({ parentId }) => parentId === null).map(({ name }) => nameKey(name)),
  );
  for (const line of lines)
    if (line.parentText !== '' || !tops.has(nameKey(line.name))) call(line, { row: line.row });
  for (const agency of registry) call(agency, agency.id);
  return called;
}

function withParent(line: Line, called: ReadonlyMap<string, readonly Found[]>): PlacedLine {
  const { row, parentText: text, errors } = line;
  if (text === '') return { ...line, parent: null };
  const [found = null, another] = called.get(nameKey(text)) ?? [];
  if (found !== null && another === undefined) return { ...line, parent: found };
  const issue = found === null ? 'unknown' : 'several';
  return {
    ...line,
    parent: null,
    errors: [...errors, { row, column: 'parent', issue, text, other: null }],
  };
}

function bodyOf(line: PlacedLine): ListedBody {
  const { errors: _errors, parentText: _parentText, ...body } = line;
  return body;
}

const rowOf = (parent: ListedBody['parent']): number | null =>
  parent !== null && typeof parent === 'object' ? parent.row : null;

/** Lines whose parents lead back to them: a tree without a top. */
function circles(lines: readonly PlacedLine[]): BodyRowError[] {
  const above = new Map(lines.map(({ row, parent }) => [row, rowOf(parent)]));
  const returns = (start: number): boolean => {
    let at = above.get(start) ?? null;
    for (let step = 0; at !== null && step < lines.length; step += 1) {
      if (at === start) return true;
      at = above.get(at) ?? null;
    }
    return false;
  };
  return lines
    .filter(({ row }) => returns(row))
    .map(({ row, parentText: text }) => ({
      row,
      column: 'parent',
      issue: 'under-itself',
      text,
      other: null,
    }));
}

const place = (name: string, parent: ListedBody['parent']): string =>
  JSON.stringify([nameKey(name), parent]);

/** Names under one parent, and codes, that another line or the registry has already. */
function taken(lines: readonly PlacedLine[], registry: readonly Agency[]): BodyRowError[] {
  const columns = [
    {
      column: 'name',
      known: new Set(registry.map(({ name, parentId }) => place(name, parentId))),
      key: ({ name, parent }: PlacedLine) => (name === '' ? null : place(name, parent)),
      text: ({ name }: PlacedLine) => name,
    },
    {
      column: 'code',
      known: new Set<string | null>(registry.map(({ code }) => code)),
      key: ({ code }: PlacedLine) => code,
      text: ({ code }: PlacedLine) => code ?? '',
    },
  ] as const;
  return columns.flatMap(({ column, known, key, text }) => {
    const first = new Map<string, number>();
    return lines.flatMap((line): BodyRowError[] => {
      const said = key(line);
      if (said === null) return [];
      const error = { row: line.row, column, text: text(line) };
      const other = first.get(said);
      if (other !== undefined) return [{ ...error, issue: 'double', other }];
      first.set(said, line.row);
      return known.has(said) ? [{ ...error, issue: 'known', other: null }] : [];
    });
  });
}

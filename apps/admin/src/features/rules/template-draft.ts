import type {
  FormCheck,
  FormColumn,
  FormRow,
  TemplateForm,
  TemplateSection,
} from '@dondoc/domain/reporting';

/** What a section may be made on the screen. */
export const SECTION_KINDS = [
  'narrative',
  'form',
  'per-task',
  'difficulties',
  'next-period',
] as const;
export type SectionKind = TemplateSection['kind'];

/**
 * What a title is called by in records: its words in small letters with hyphens, as a key that is not taken.
 *
 * @example
 * keyFrom('Hồ, đập', ['hồ-đập']); // 'hồ-đập-2'
 */
export function keyFrom(title: string, taken: readonly string[]): string {
  const words = title
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .match(/[\p{Ll}\p{N}]+/gu) ?? ['m'];
  const key = words.join('-').slice(0, 80).replace(/-$/u, '');
  const free = (n: number): string => (taken.includes(`${key}-${n}`) ? free(n + 1) : `${key}-${n}`);
  return taken.includes(key) ? free(2) : key;
}

/** One thing of a list moved by one place; at the ends of the list it stays. */
export function moved<T>(list: readonly T[], at: number, by: 1 | -1): T[] {
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return [...list];
  return list.with(at, other).with(at + by, one);
}

/**
 * Rows as they are typed, one a line. A row keeps its key while its title stays or is only reworded in its place, so that figures that
 * were sent for it stand under it.
 *
 * @example
 * rowsFrom('Toàn huyện', [{ key: 'a', title: 'Toàn địa bàn' }]); // [{ key: 'a', title: 'Toàn huyện' }]
 */
export function rowsFrom(typed: string, before: readonly FormRow[]): FormRow[] {
  const titles = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const taken = new Set<string>();
  const kept = titles.map((title, at) => {
    const same = before.find((row) => row.title === title && !taken.has(row.key));
    const reworded = before.length === titles.length ? before[at] : undefined;
    const row = same ?? (reworded && !titles.includes(reworded.title) ? reworded : undefined);
    if (row) taken.add(row.key);
    return row?.key ?? null;
  });
  return titles.map((title, at) => {
    const key = kept[at] ?? keyFrom(title, [...taken]);
    taken.add(key);
    return { key, title };
  });
}

/** A column as it begins: whole numbers that were reached and are summed. */
export const newColumn = (title: string, columns: readonly FormColumn[]): FormColumn => ({
  key: keyFrom(
    title,
    columns.map(({ key }) => key),
  ),
  title,
  unit: null,
  type: 'whole',
  valueKind: 'actual',
  aggregation: { kind: 'sum' },
});

/** The titles that something new begins with. */
export interface FirstTitles {
  readonly section: string;
  readonly column: string;
  readonly row: string;
}

/** A section as another kind; what only its form said is gone, its words stay. */
export function asKind(
  { key, title, required, consolidated }: TemplateSection,
  kind: SectionKind,
  first: FirstTitles,
): TemplateSection {
  const section = { key, title, required, consolidated };
  if (kind === 'form') return { ...section, kind, form: newForm(first) };
  return kind === 'targets' ? { ...section, kind, targets: [] } : { ...section, kind };
}

const newForm = ({ column, row }: FirstTitles): TemplateForm => ({
  columns: [newColumn(column, [])],
  rows: [{ key: keyFrom(row, []), title: row }],
  checks: [],
});

/** A check as it begins, on the first column that can be checked. */
export function newCheck(kind: FormCheck['kind'], columns: readonly FormColumn[]): FormCheck {
  const [first, second] = checkable(columns);
  const column = first?.key ?? '';
  if (kind === 'at-most') return { kind, column, other: second?.key ?? '' };
  if (kind === 'total') return { kind, column, parts: second ? [second.key] : [] };
  return { kind, column };
}

/** The columns with figures that somebody fills in. */
export const checkable = (columns: readonly FormColumn[]): readonly FormColumn[] =>
  columns.filter(({ type, aggregation }) => type !== 'text' && aggregation.kind !== 'ratio');

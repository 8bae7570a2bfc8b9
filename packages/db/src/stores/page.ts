/** Where a page ended: the next one starts after it. */
export interface Cursor<Id extends string> {
  readonly position: number;
  readonly id: Id;
}

/** One page of a list, and where the next one starts; null at the end. */
export interface Page<Item, After = string> {
  readonly items: readonly Item[];
  readonly next: After | null;
}

export interface PageRequest<After> {
  readonly after?: After | null | undefined;
  /** Items at most, 1 to 500. */
  readonly limit: number;
}

/** Cuts one row more than was asked for into a page; the row too many tells that there is a next one. */
export function pageOf<Row, Item, After>(
  rows: readonly Row[],
  limit: number,
  read: { readonly item: (row: Row) => Item; readonly place: (row: Row) => After },
): Page<Item, After> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => read.item(row)),
    next: rows.length > limit && last !== undefined ? read.place(last) : null,
  };
}

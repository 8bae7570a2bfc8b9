import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { RefObject } from 'react';

interface SheetSize {
  readonly rows: number;
  readonly columns: number;
  /** Pixels; a row that is higher is measured. */
  readonly rowHeight: number;
  readonly columnWidth: number;
  readonly rowKey: (row: number) => string;
}

/** The part of a large table that is in sight. */
interface Sheet {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Rows to draw, each with its distance from the first; all rows together are so high. */
  readonly rows: readonly { readonly at: number; readonly top: number }[];
  readonly height: number;
  /** Columns to draw, and the width of what is left out on either side. */
  readonly columns: readonly number[];
  readonly before: number;
  readonly after: number;
  /** The `ref` of a row that carries `data-index`. */
  readonly measure: (row: Element | null) => void;
  readonly reveal: (row: number, column: number) => void;
}

/** Draws only the rows and columns of a table that are in sight, however many there are. */
export function useSheet({ rows, columns, rowHeight, columnWidth, rowKey }: SheetSize): Sheet {
  const scroller = useRef<HTMLDivElement>(null);
  const down = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: rowKey,
    overscan: 12,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    getItemKey: (column) => `${column} ${columnWidth}`,
    overscan: 6,
  });
  const seen = across.getVirtualItems();
  return {
    scroller,
    rows: down.getVirtualItems().map(({ index, start }) => ({ at: index, top: start })),
    height: down.getTotalSize(),
    columns: seen.map(({ index }) => index),
    before: seen[0]?.start ?? 0,
    after: across.getTotalSize() - (seen.at(-1)?.end ?? 0),
    measure: down.measureElement,
    reveal: (row, column) => {
      down.scrollToIndex(row, { align: 'auto' });
      across.scrollToIndex(column, { align: 'auto' });
    },
  };
}

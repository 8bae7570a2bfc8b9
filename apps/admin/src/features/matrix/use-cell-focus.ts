import type { ObligationId } from '@dondoc/domain/kernel';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useKeys } from '../../keys/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { columnKey } from './column.ts';
import { nextCell } from './next-cell.ts';
import type { CellPlace } from './next-cell.ts';
import type { MatrixColumn, MatrixRow } from './use-matrix.ts';

interface CellFocusParts {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  readonly open: ObligationId | null;
  readonly onOpen: (obligationId: ObligationId) => void;
  readonly reveal: (row: number, column: number) => void;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** Where the keys went last, and which report was open then: one that is opened afterwards takes the focus along. */
interface Chosen extends CellPlace {
  readonly beside: ObligationId | null;
}

/** Which cell has the focus: arrows, Home, End and pages move it, Enter opens it, and it follows the report that is open. */
export function useCellFocus(parts: CellFocusParts) {
  const { columns, rows, open, onOpen, reveal, scroller } = parts;
  const words = useWords().matrix.keys;
  const [chosen, setChosen] = useState<Chosen>({ row: 0, column: 0, beside: null });
  const wanted = useRef<CellPlace | null>(null);
  const openPlace = useMemo(() => placeOf(open, rows, columns), [open, rows, columns]);
  const { row, column } = chosen.beside === open ? chosen : (openPlace ?? chosen);
  const active = {
    row: Math.min(row, Math.max(0, rows.length - 1)),
    column: Math.min(column, Math.max(0, columns.length - 1)),
  };

  useEffect(() => {
    const place = wanted.current;
    if (!place) return;
    const cell = scroller.current?.querySelector<HTMLElement>(
      `[data-cell="${place.row} ${place.column}"]`,
    );
    if (!cell) return;
    wanted.current = null;
    cell.focus({ preventScroll: true });
  });

  const go = useCallback(
    (place: CellPlace) => {
      wanted.current = place;
      setChosen({ ...place, beside: open });
      reveal(place.row, place.column);
    },
    [open, reveal],
  );
  const openActive = useCallback(() => {
    const head = columns[active.column];
    const cell = head && rows[active.row]?.cells.find((one) => columnKey(one) === columnKey(head));
    if (cell) onOpen(cell.id);
  }, [active.column, active.row, columns, rows, onOpen]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof Element) || !event.target.closest('[role="gridcell"]')) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      openActive();
      return;
    }
    const place = nextCell(event, active, { rows: rows.length, columns: columns.length });
    if (!place) return;
    event.preventDefault();
    go(place);
  };
  useKeys(
    useMemo(
      () => [
        {
          press: 'ArrowDown',
          word: words.move,
          run: () => go({ row: active.row, column: active.column }),
        },
        { press: 'Enter', word: words.open, run: openActive },
      ],
      [words, go, openActive, active.row, active.column],
    ),
  );
  return { active, onKeyDown };
}

function placeOf(
  open: ObligationId | null,
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
): CellPlace | null {
  if (open === null) return null;
  const row = rows.findIndex(({ cells }) => cells.some(({ id }) => id === open));
  const cell = rows[row]?.cells.find(({ id }) => id === open);
  if (!cell) return null;
  const column = columns.findIndex((one) => columnKey(one) === columnKey(cell));
  return column < 0 ? null : { row, column };
}

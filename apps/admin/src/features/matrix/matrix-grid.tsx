import type { ObligationId } from '@dondoc/domain/kernel';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useMemo } from 'react';
import { useSession } from '../../session/use-session.ts';
import { useSheet } from '../../ui/grid/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { countColumns, currentColumn } from './column.ts';
import { MatrixFoot } from './matrix-foot.tsx';
import { MatrixHead } from './matrix-head.tsx';
import { MatrixLine } from './matrix-line.tsx';
import { useCellFocus } from './use-cell-focus.ts';
import type { MatrixColumn, MatrixRow } from './use-matrix.ts';

declare module 'react' {
  interface CSSProperties {
    /** The width of a period's column. */
    '--matrix-column'?: string;
  }
}

const ROW = 27;
const NAME = 236;
const TOTALS = 206;
const [NARROWEST, WIDEST] = [61, 120];

interface MatrixGridProps {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  readonly whole: boolean;
  readonly open: ObligationId | null;
  readonly onOpen: (obligationId: ObligationId) => void;
}

/** The part of the columns that is drawn, and the width of what is left out on either side. */
export interface DrawnColumns {
  readonly at: readonly number[];
  readonly before: number;
  readonly after: number;
  readonly now: number;
}

/** Bodies by periods under a head that stays; draws only what is in sight, both ways. One cell holds the focus, arrows move it. */
export function MatrixGrid({ columns, rows, whole, open, onOpen }: MatrixGridProps) {
  const words = useWords().matrix;
  const { today } = useSession();
  const { ref: measured, width } = useElementSize<HTMLDivElement>();
  const room = Math.floor((width - NAME - TOTALS) / Math.max(1, columns.length));
  const columnWidth = Math.min(WIDEST, Math.max(NARROWEST, room));
  const sheet = useSheet({
    rows: rows.length,
    columns: columns.length,
    rowHeight: ROW,
    columnWidth,
    rowKey: (at) => rows[at]?.agencyId ?? String(at),
  });
  const { scroller, reveal } = sheet;
  const counts = useMemo(() => countColumns(rows), [rows]);
  const focus = useCellFocus({ columns, rows, open, onOpen, reveal, scroller });
  const ref = useMergedRef(scroller, measured);
  const drawn: DrawnColumns = {
    at: sheet.columns,
    before: sheet.before,
    after: sheet.after,
    now: currentColumn(columns, today),
  };
  return (
    <div
      ref={ref}
      className="matrix"
      role="grid"
      aria-label={words.grid}
      aria-rowcount={rows.length + 4}
      aria-colcount={columns.length + 4}
      aria-busy={!whole}
      tabIndex={-1}
      style={{ '--matrix-column': `${columnWidth}px` }}
      onKeyDown={focus.onKeyDown}
    >
      <div className="matrix-sheet">
        <MatrixHead columns={columns} drawn={drawn} bodies={rows.length} whole={whole} />
        <div role="rowgroup" style={{ height: sheet.height, position: 'relative' }}>
          {sheet.rows.map(({ at, top }) => {
            const row = rows[at];
            return (
              row && (
                <MatrixLine
                  key={row.agencyId}
                  row={row}
                  at={at}
                  top={top}
                  columns={columns}
                  drawn={drawn}
                  open={open}
                  active={focus.active.row === at ? focus.active.column : null}
                  onOpen={onOpen}
                  measure={sheet.measure}
                />
              )
            );
          })}
        </div>
        <MatrixFoot
          columns={columns}
          drawn={drawn}
          counts={counts}
          whole={whole}
          rows={rows.length}
        />
      </div>
    </div>
  );
}

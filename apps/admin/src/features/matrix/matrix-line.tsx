import type { ObligationId } from '@dondoc/domain/kernel';
import { memo, useMemo } from 'react';
import { OBLIGATION_KEY, StateCell } from '../../ui/state/index.ts';
import type { StateKey } from '../../words/state-words.ts';
import { writePeriod } from '../../words/period.ts';
import { useWords } from '../../words/words-provider.tsx';
import { columnKey } from './column.ts';
import type { DrawnColumns } from './matrix-grid.tsx';
import type { MatrixCell, MatrixColumn, MatrixRow } from './use-matrix.ts';

interface MatrixLineProps {
  readonly row: MatrixRow;
  readonly at: number;
  readonly top: number;
  readonly columns: readonly MatrixColumn[];
  readonly drawn: DrawnColumns;
  readonly open: ObligationId | null;
  /** The column of the cell that may be tabbed to; null in every row but one. */
  readonly active: number | null;
  readonly onOpen: (obligationId: ObligationId) => void;
  /** A name that wraps makes its row higher. */
  readonly measure: (row: Element | null) => void;
}

const keyOf = ({ state, beside }: MatrixCell): StateKey =>
  state === 'accepted' && beside.nil ? 'nil' : OBLIGATION_KEY[state];

/** A body with what it owes in each period. */
export const MatrixLine = memo(function MatrixLine(props: MatrixLineProps) {
  const { row, at, top, columns, drawn, open, active, onOpen, measure } = props;
  const words = useWords();
  const cells = useMemo(() => new Map(row.cells.map((cell) => [columnKey(cell), cell])), [row]);
  const holdsOpen = row.cells.some(({ id }) => id === open);
  const { expected, complete, onTimeByOriginal, onTime } = row.counts;
  return (
    <div
      ref={measure}
      data-index={at}
      role="row"
      aria-rowindex={at + 2}
      className={holdsOpen ? 'matrix-row sel' : 'matrix-row'}
      style={{ transform: `translateY(${top}px)`, position: 'absolute', top: 0 }}
    >
      <div role="rowheader" aria-colindex={1} className="matrix-name">
        {row.agencyName}
      </div>
      <span style={{ width: drawn.before }} />
      {drawn.at.map((column) => {
        const head = columns[column];
        const cell = head && cells.get(columnKey(head));
        const className = [
          'matrix-cell',
          column === drawn.now ? 'now' : '',
          cell ? 'can' : '',
          cell && cell.id === open ? 'open' : '',
        ].join(' ');
        return (
          <div
            key={column}
            role="gridcell"
            aria-colindex={column + 2}
            aria-selected={cell !== undefined && cell.id === open}
            aria-label={
              head &&
              words.matrix.cell(
                row.agencyName,
                writePeriod(head.period, words),
                cell ? words.states[keyOf(cell)] : words.matrix.nothingOwed,
              )
            }
            data-cell={`${at} ${column}`}
            tabIndex={active === column ? 0 : -1}
            className={className}
            onClick={cell && (() => onOpen(cell.id))}
          >
            {cell && (
              <StateCell
                wide
                state={keyOf(cell)}
                lateDays={cell.state === 'overdue' ? 0 : cell.beside.lateBy}
                awaitingDocument={cell.beside.awaitingDocument}
              />
            )}
          </div>
        );
      })}
      <span style={{ width: drawn.after }} />
      {Object.entries({ complete, onTimeByOriginal, onTime }).map(([total, count], place) => (
        <div
          key={total}
          role="gridcell"
          aria-colindex={columns.length + 2 + place}
          className="matrix-total"
        >
          {expected > 0 && `${count}/${expected}`}
        </div>
      ))}
    </div>
  );
});

import { writeDayMonth } from '../../words/date.ts';
import { writePeriod } from '../../words/period.ts';
import { useWords } from '../../words/words-provider.tsx';
import { shortPeriod } from './column.ts';
import type { DrawnColumns } from './matrix-grid.tsx';
import type { MatrixColumn } from './use-matrix.ts';

interface MatrixHeadProps {
  readonly columns: readonly MatrixColumn[];
  readonly drawn: DrawnColumns;
  readonly bodies: number;
  readonly whole: boolean;
}

/** Periods with the day on which the last body owes them. */
export function MatrixHead({ columns, drawn, bodies, whole }: MatrixHeadProps) {
  const words = useWords();
  const say = words.matrix;
  return (
    <div role="rowgroup" className="matrix-head">
      <div role="row" aria-rowindex={1} className="matrix-row">
        <div role="columnheader" aria-colindex={1} className="matrix-name">
          {whole ? say.bodies(bodies) : say.reading(bodies)}
        </div>
        <span style={{ width: drawn.before }} />
        {drawn.at.map((at) => {
          const column = columns[at];
          return (
            column && (
              <div
                key={at}
                role="columnheader"
                aria-colindex={at + 2}
                className={at === drawn.now ? 'matrix-cell now' : 'matrix-cell'}
                title={writePeriod(column.period, words)}
              >
                <span className="period">{shortPeriod(column.period, words)}</span>
                <span className="dim">
                  {column.due === null ? say.noDue : writeDayMonth(column.due)}
                </span>
              </div>
            )
          );
        })}
        <span style={{ width: drawn.after }} />
        {[say.complete, say.onTimeByOriginal, say.onTime].map((title, at) => (
          <div
            key={title}
            role="columnheader"
            aria-colindex={columns.length + 2 + at}
            className="matrix-total"
          >
            {title}
          </div>
        ))}
      </div>
    </div>
  );
}

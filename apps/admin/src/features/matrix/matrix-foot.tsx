import type { ReportCounts } from '@dondoc/domain/register';
import { useWords } from '../../words/words-provider.tsx';
import type { countColumns } from './column.ts';
import type { DrawnColumns } from './matrix-grid.tsx';
import type { MatrixColumn } from './use-matrix.ts';

interface MatrixFootProps {
  readonly columns: readonly MatrixColumn[];
  readonly drawn: DrawnColumns;
  readonly counts: ReturnType<typeof countColumns>;
  readonly whole: boolean;
  readonly rows: number;
}

const LINES = [
  'complete',
  'onTimeByOriginal',
  'onTime',
] as const satisfies readonly (keyof ReportCounts)[];

/** The sums of each period: what came in of what is due, and the two timelinesses. Only true once every body is there. */
export function MatrixFoot({ columns, drawn, counts, whole, rows }: MatrixFootProps) {
  const say = useWords().matrix;
  const titles = {
    complete: say.completeOfExpected,
    onTimeByOriginal: say.onTimeByOriginal,
    onTime: say.onTime,
  };
  const written = (of: ReportCounts, line: (typeof LINES)[number], of_: boolean) =>
    whole && of.expected > 0 ? (of_ ? `${of[line]}/${of.expected}` : String(of[line])) : '';
  return (
    <div role="rowgroup" className="matrix-foot">
      {LINES.map((line, place) => (
        <div key={line} role="row" aria-rowindex={rows + 2 + place} className="matrix-row">
          <div role="rowheader" aria-colindex={1} className="matrix-name">
            {titles[line]}
          </div>
          <span style={{ width: drawn.before }} />
          {drawn.at.map((at) => {
            const column = columns[at];
            return (
              <div
                key={at}
                role="gridcell"
                aria-colindex={at + 2}
                className={at === drawn.now ? 'matrix-cell now' : 'matrix-cell'}
              >
                {column && written(counts.of(column), line, line === 'complete')}
              </div>
            );
          })}
          <span style={{ width: drawn.after }} />
          {LINES.map((total, totalAt) => (
            <div
              key={total}
              role="gridcell"
              aria-colindex={columns.length + 2 + totalAt}
              className="matrix-total"
            >
              {total === line && written(counts.all, line, true)}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

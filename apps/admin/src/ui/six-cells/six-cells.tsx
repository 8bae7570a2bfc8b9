import type { CivilDate } from '@dondoc/domain/calendar';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import './six-cells.css';

/** The official table: six counts that add up to all tasks given. Requests stand outside it. */
export interface SixCounts {
  readonly doneOnTime: number;
  readonly doneLate: number;
  readonly openInTime: number;
  readonly openOverdue: number;
  readonly noDeadline: number;
  readonly continuous: number;
}

const CELLS = [
  'doneOnTime',
  'doneLate',
  'openInTime',
  'openOverdue',
  'noDeadline',
  'continuous',
] as const satisfies readonly (keyof SixCounts)[];

interface SixCellsProps {
  readonly counts: SixCounts;
  readonly asOf: CivilDate;
  readonly requests?: number;
  /** Of the tasks those whose date is the end of their plan and no date of their own. */
  readonly inherited?: number;
}

/** The band under the head of a plan, a matrix, a list. Only "open overdue" above 0 is red. */
export function SixCells({ counts, asOf, requests = 0, inherited = 0 }: SixCellsProps) {
  const words = useWords().states.sixCells;
  const all = CELLS.reduce((sum, cell) => sum + counts[cell], 0);
  const beside = [
    ...(inherited > 0 ? [words.inherited(inherited)] : []),
    ...(requests > 0 ? [words.requests(requests)] : []),
  ];
  return (
    <div className="six" role="group" aria-label={words.label}>
      <span className="six-head">{words.head(writeDate(asOf))}</span>
      <dl>
        {CELLS.map((cell) => (
          <div key={cell} className={cell === 'openOverdue' && counts[cell] > 0 ? 'late' : ''}>
            <dt>{words[cell]}</dt>
            <dd>{counts[cell]}</dd>
          </div>
        ))}
        <div className="sum">
          <dt>{words.all}</dt>
          <dd>{all}</dd>
        </div>
      </dl>
      {beside.length > 0 && <span className="end">{beside.join('; ')}</span>}
    </div>
  );
}

import { writeTaskLabel } from '@dondoc/domain/task';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { ShownConsolidation } from './answer.ts';

const NAMES = {
  'done-on-time': 'doneOnTime',
  'done-late': 'doneLate',
  'open-in-time': 'openInTime',
  'open-overdue': 'openOverdue',
  'no-deadline': 'noDeadline',
  continuous: 'continuous',
} as const;
type Cell = keyof typeof NAMES;

const isCell = (cell: string): cell is Cell => cell in NAMES;

/** The six cells of the plan that the report prints, each with the tasks that it counts. */
export function FigureList({ figures }: { readonly figures: ShownConsolidation['figures'] }) {
  const all = useWords();
  const words = all.consolidation.figures;
  const counted = figures.cells.filter(({ tasks }) => tasks.length > 0);
  if (counted.length === 0) return null;
  return (
    <section className="figures" aria-label={words.title}>
      <h3>{words.title}</h3>
      <dl>
        {counted.map(({ cell, tasks }) => (
          <div key={cell}>
            <dt>
              {isCell(cell) ? all.states.sixCells[NAMES[cell]] : cell}
              <span className="xs dim">
                {words.tasks(tasks.map((label) => writeTaskLabel(label, all.plan.dash)).join(', '))}
              </span>
            </dt>
            <dd className={cell === 'open-overdue' ? 'bad' : ''}>{tasks.length}</dd>
          </div>
        ))}
      </dl>
      <p className="xs dim">{words.from(writeDate(figures.asOf))}</p>
    </section>
  );
}

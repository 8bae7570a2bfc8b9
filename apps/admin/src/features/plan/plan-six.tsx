import { isInherited } from '@dondoc/domain/register';
import { SixCells } from '../../ui/six-cells/index.ts';
import type { PlanShown } from './use-plan.ts';

/** The official table of a plan, under the head of each of its pages. */
export function PlanSix({
  six: { cells, requests },
  tasks,
  asOf,
}: Pick<PlanShown, 'six' | 'tasks' | 'asOf'>) {
  return (
    <SixCells
      asOf={asOf}
      requests={requests}
      inherited={tasks.filter(({ timing }) => isInherited(timing)).length}
      counts={{
        doneOnTime: cells['done-on-time'],
        doneLate: cells['done-late'],
        openInTime: cells['open-in-time'],
        openOverdue: cells['open-overdue'],
        noDeadline: cells['no-deadline'],
        continuous: cells.continuous,
      }}
    />
  );
}

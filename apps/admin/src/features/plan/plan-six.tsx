import { isInherited } from '@dondoc/domain/register';
import { useSession } from '../../session/use-session.ts';
import { SixCells } from '../../ui/six-cells/index.ts';
import type { PlanShown } from './use-plan.ts';

/** The official table of a plan, under the head of each of its pages. */
export function PlanSix({ six: { cells, requests }, tasks }: Pick<PlanShown, 'six' | 'tasks'>) {
  const { today } = useSession();
  return (
    <SixCells
      asOf={today}
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

import type { SixCounts } from '../../ui/six-cells/index.ts';
import type { PlanShown } from './use-plan.ts';

/** The official table of a plan as the band shows it. */
export const sixCounts = ({ cells }: PlanShown['six']): SixCounts => ({
  doneOnTime: cells['done-on-time'],
  doneLate: cells['done-late'],
  openInTime: cells['open-in-time'],
  openOverdue: cells['open-overdue'],
  noDeadline: cells['no-deadline'],
  continuous: cells.continuous,
});

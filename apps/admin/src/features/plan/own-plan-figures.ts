import type { OwnPlanCount } from '@dondoc/domain/task';
import type { Words } from '../../words/words.ts';

/** How many bodies have issued a plan of their own, in words; those that make none stand apart. */
export const ownPlanFigures = (
  { issued, without, all }: OwnPlanCount,
  { ownPlan: say }: Words,
): string => [say.issued(issued, all), ...(without > 0 ? [say.without(without)] : [])].join(', ');

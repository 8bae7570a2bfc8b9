import { FINDING_SEVERITY } from '@dondoc/domain/plan';
import type { PaperMark } from '../../ui/paper/index.ts';
import type { PlanShown } from './use-plan.ts';

/**
 * What is marked in a plan's text: each task's sentence with the phrases in it that name bodies and dates, and the places of
 * findings that somebody has to look at.
 */
export function planMarks({
  tasks,
  findings,
}: Pick<PlanShown, 'tasks' | 'findings'>): readonly PaperMark[] {
  return [
    ...tasks.flatMap(({ id, anchor, timingAnchor, duties }): PaperMark[] => [
      { key: id, kind: 'read', anchor },
      ...[...duties.map((duty) => duty.anchor), ...(timingAnchor ? [timingAnchor] : [])].map(
        (phrase): PaperMark => ({ key: id, kind: 'phrase', anchor: phrase }),
      ),
    ]),
    ...findings.flatMap(({ key, code, anchor, note }): PaperMark[] =>
      anchor !== null && note === null && FINDING_SEVERITY[code] !== 'information'
        ? [{ key, kind: 'doubt', anchor }]
        : [],
    ),
  ];
}

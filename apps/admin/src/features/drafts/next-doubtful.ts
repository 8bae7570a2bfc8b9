import { ruleStanding, taskStanding } from '@dondoc/domain/register';
import type { PlanDraft } from '@dondoc/domain/register';

/**
 * The key of the next task or rule that is in doubt, in the order of the paper, from the start again after the last; null where
 * nothing but the one at hand is.
 *
 * @example
 * nextDoubtful(draft, 't4'); // 't7'
 */
export function nextDoubtful(
  { tasks, rules }: Pick<PlanDraft, 'tasks' | 'rules'>,
  after: string | null,
): string | null {
  const items = [
    ...tasks.map((task) => ({ key: task.key, standing: taskStanding(task) })),
    ...rules.map((rule) => ({ key: rule.key, standing: ruleStanding(rule) })),
  ];
  const from = items.findIndex((item) => item.key === after) + 1;
  const round = [...items.slice(from), ...items.slice(0, from)];
  return round.find(({ key, standing }) => standing === 'doubt' && key !== after)?.key ?? null;
}

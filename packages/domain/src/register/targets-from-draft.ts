import type { PlanId, TargetId } from '../kernel/id.ts';
import type { Anchor } from '../plan/anchor.ts';
import { Figure } from '../reporting/figure.ts';
import type { Target } from '../reporting/target.ts';
import type { PlanDraft } from './draft.ts';

/** A target as it comes in force: with its place in the text. */
export interface NewTarget extends Target {
  readonly anchor: Anchor;
}

/**
 * The targets that a draft becomes, in its order: one aim each, to be reached by the end of the plan; without a day where the plan has no
 * end. Who answers, shares and the column that measures it are entered later. What was read without a figure makes none.
 *
 * @example
 * targetsFromDraft(draft, order); // []
 */
export function targetsFromDraft(
  { targets, instrument }: PlanDraft,
  order: { readonly planId: PlanId; readonly newTargetId: () => TargetId },
): readonly NewTarget[] {
  return targets.flatMap(({ wording, unit, comparator, value, anchor, baseline }) => {
    const figure = Figure.safeParse(String(value ?? ''));
    if (!figure.success) return [];
    return [
      {
        id: order.newTargetId(),
        planId: order.planId,
        wording,
        unit,
        comparator,
        series: [{ by: instrument.periodTo, value: figure.data }],
        baseline,
        accountableId: null,
        allocation: null,
        source: null,
        anchor,
      },
    ];
  });
}

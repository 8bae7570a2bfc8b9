import { refuse, done } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { Instrument } from '../plan/instrument.ts';
import type { Timing } from '../task/timing.ts';
import type { PlanDraft } from './draft.ts';

/** What of an instrument says when its plan ends. */
export type PlanTerm = Pick<Instrument, 'periodTo'>;

/**
 * The timing of what is due when the plan's period ends: a date inherited from the plan, marked so. None while the end is not known.
 *
 * @example
 * planEndTiming({ periodTo: CivilDate.parse('2026-12-31') }).kind; // 'by'
 */
export const planEndTiming = ({ periodTo }: PlanTerm): Timing =>
  periodTo === null
    ? { kind: 'none' }
    : { kind: 'by', date: periodTo, operator: 'by', inheritedFromPlan: true };

/**
 * Whether a timing has its date from the plan's period and none of its own: such dates are counted apart.
 *
 * @example
 * isInherited({ kind: 'none' }); // false
 */
export const isInherited = (timing: Timing): boolean =>
  timing.kind === 'by' && timing.inheritedFromPlan;

/**
 * Whether a timing may stand in a plan: a date that is said to be inherited is the end of the plan's period. Refuses `input.invalid`
 * with the issue `not-the-plans-end`.
 *
 * @example
 * const instrument = { periodTo: CivilDate.parse('2026-12-31') };
 * askInherited(planEndTiming(instrument), instrument).ok; // true
 */
export const askInherited = (timing: Timing, { periodTo }: PlanTerm): Result<null> =>
  timing.kind === 'by' && timing.inheritedFromPlan && timing.date !== periodTo
    ? refuse({
        code: 'input.invalid',
        facts: { path: 'timing.date', issue: 'not-the-plans-end' },
      })
    : done(null);

/**
 * The draft with every inherited date brought to the end of the plan's period as it is now.
 *
 * @example
 * const inherited = { ...task, timing: { ...task.timing, inheritedFromPlan: true } };
 * followPlanEnd({ ...draft, tasks: [inherited] }).tasks[0].timing; // { kind: 'none' }
 */
export const followPlanEnd = (draft: PlanDraft): PlanDraft => ({
  ...draft,
  tasks: draft.tasks.map((task) =>
    isInherited(task.timing) ? { ...task, timing: planEndTiming(draft.instrument) } : task,
  ),
});

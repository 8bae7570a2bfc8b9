import { draftDates } from './draft-dates.ts';
import type { RegisterFrame } from './draft-dates.ts';
import type { DraftTask, PlanDraft } from './draft.ts';
import { registerBlockers } from './put-in-force.ts';
import type { RegisterBlocker } from './put-in-force.ts';

/** What one body or group of a draft would have in the register. */
export interface BodyLoad {
  readonly bodyKey: string;
  readonly accountable: number;
  readonly joins: number;
  readonly asked: number;
}

/** What would come to be if a draft were put in force, before it is. */
export interface RegisterPreview {
  readonly blockers: readonly RegisterBlocker[];
  readonly tasks: number;
  /** Tasks due before the register is tracked: shown, in no statistic, no notice. */
  readonly history: number;
  /** Tasks with a date to come. */
  readonly dated: number;
  readonly rules: number;
  /** In the order in which the paper names the bodies. */
  readonly bodies: readonly BodyLoad[];
}

/**
 * Shows what a draft would become. Dismissed tasks and rules are left out. A task counts by the dates that its bodies would have, each by
 * its own calendar: it is history where all of them are.
 *
 * @example
 * registerPreview(draft, order).tasks; // 1
 */
export function registerPreview(draft: PlanDraft, frame: RegisterFrame): RegisterPreview {
  const tasks = draft.tasks.filter((task) => task.dismissed === null);
  const bodies = new Map(draft.bodies.map(({ key, agencyId }) => [key, agencyId]));
  const datesOf = draftDates(draft, frame);
  const dated = tasks
    .map((task) => {
      const owners = task.duties.map(({ bodyKey }) => bodies.get(bodyKey) ?? null);
      return (owners.length > 0 ? owners : [null])
        .flatMap((agencyId) => datesOf(task, agencyId))
        .filter(({ originalDue }) => originalDue !== null);
    })
    .filter((dates) => dates.length > 0);
  const history = dated.filter((dates) => dates.every((date) => date.history)).length;
  return {
    blockers: registerBlockers(draft),
    tasks: tasks.length,
    history,
    dated: dated.length - history,
    rules: draft.rules.filter((rule) => rule.dismissed === null).length,
    bodies: loads(draft, tasks),
  };
}

function loads(draft: PlanDraft, tasks: readonly DraftTask[]): readonly BodyLoad[] {
  const duties = tasks.flatMap((task) => task.duties);
  return draft.bodies.flatMap(({ key }): BodyLoad[] => {
    const own = duties.filter((duty) => duty.bodyKey === key);
    if (own.length === 0) return [];
    const accountable = own.filter((duty) => duty.accountable).length;
    const asked = own.filter((duty) => duty.role === 'request').length;
    return [{ bodyKey: key, accountable, asked, joins: own.length - accountable - asked }];
  });
}

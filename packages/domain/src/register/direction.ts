import { z } from 'zod';
import { hasCome } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { DirectionSource } from '../task/task-source.ts';
import { addedTask, makingFrom } from './amendment-effect.ts';
import type { TaskEffect } from './amendment-effect.ts';
import { AmendedItem } from './amendment.ts';
import type { AmendmentFrame } from './duty-effect.ts';

/** One line by a leader: body, what, by when. It becomes a task whose source is the direction (domain, "Words"). */
export const Direction = z.object({
  document: DirectionSource,
  item: AmendedItem.omit({ taskId: true })
    .extend({ parts: AmendedItem.shape.parts.min(1) })
    .refine(({ parts }) => parts.some(({ accountable }) => accountable), {
      error: 'part.nobody-answers',
      path: ['parts'],
    }),
});
export type Direction = z.infer<typeof Direction>;

/** What a direction is given to: the last day of the plan's period, and how its dates are counted. */
export interface DirectedPlan extends AmendmentFrame {
  readonly periodTo: CivilDate | null;
}

/**
 * The task that a direction makes, with its duties: they count from the day on which it was given, whatever the paper says. Refuses
 * `date.in-future` for one that was not given yet, and `date.before-issue` where it is to be done before the day on which it was given.
 *
 * @example
 * const item = { label: '', wording: 'Rà soát lại hồ, đập', timing: { kind: 'none' }, parts: [] };
 * const given = { role: 'Trưởng Ban Chỉ đạo', number: null, date: today };
 * directedTask({ document: given, item }, { calendars, before: 'end-of-day', periodTo: null }, today).value.kind; // 'new'
 */
export function directedTask(
  { document: { date: on }, item }: Direction,
  { periodTo, ...frame }: DirectedPlan,
  today: CivilDate,
): Result<Extract<TaskEffect, { kind: 'new' }>> {
  if (!hasCome(on, today)) return refuse({ code: 'date.in-future', facts: { date: on } });
  const { timing } = item;
  if (timing.kind === 'by' && timing.date < on)
    return refuse({ code: 'date.before-issue', facts: { date: timing.date, issuedOn: on } });
  return done(addedTask({ ...item, taskId: null }, makingFrom(on, periodTo, frame)));
}

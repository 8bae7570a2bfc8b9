import type { CivilDate } from '../calendar/civil-date.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';

/** The days by which something that is owed has to be answered: its current one, and that of what more was asked for. */
export interface OwedDays {
  readonly currentDue: CivilDate | null;
  readonly askedMoreDue: CivilDate | null;
}

/**
 * The day that more time moves, which is that of what more was asked for where there is one. Refuses `state.refused` where there is none,
 * and `input.invalid` for a day that is no later; `path` is where it was typed.
 *
 * @example
 * movedDay({ currentDue: '2026-07-15', askedMoreDue: null }, CivilDate.parse('2026-07-31'), 'due').value; // '2026-07-15'
 */
export function movedDay(
  { currentDue, askedMoreDue }: OwedDays,
  to: CivilDate,
  path: string,
): Result<CivilDate> {
  const from = askedMoreDue ?? currentDue;
  if (from === null)
    return refuse({ code: 'state.refused', facts: { action: 'give-time', state: 'no-date' } });
  return to > from
    ? done(from)
    : refuse({ code: 'input.invalid', facts: { path, issue: 'not-later' } });
}

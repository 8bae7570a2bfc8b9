import { hasCome } from '../calendar/arithmetic.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';

/** A period of a rule that bodies owe, as it stands. */
export interface StandingPeriod {
  readonly periodKey: string;
  readonly opensOn: CivilDate | null;
  /** The first of the dates that hold for its bodies. */
  readonly currentDue: CivilDate | null;
  /** How many of its bodies have sent nothing and are still waited for. */
  readonly waiting: number;
}

/** A period that the new wording owes, with the first of the dates that hold for its bodies. */
export interface PeriodDue {
  readonly key: string;
  readonly due: CivilDate | null;
}

/** What a change of a rule does to one period, with its date under the rule as it stands and as it is to be. */
export interface PeriodChange {
  readonly periodKey: string;
  /**
   * `same`: the date holds under both. `moves`: not open yet, it takes the new date. `stays`: open, so its date is fixed.
   * `joins`: owed from now on. `leaves`: who has not sent it owes it no longer.
   */
  readonly effect: 'same' | 'moves' | 'stays' | 'joins' | 'leaves';
  readonly before: CivilDate | null;
  readonly after: CivilDate | null;
  /** Working days by which the date moves; below 0 where it comes earlier, 0 where there is no date on either side. */
  readonly workingDays: number;
}

/**
 * What writing a rule anew does to the periods that bodies owe now (`standing`) and to those that the new wording owes (`owed`, the
 * periods to make with nothing made yet), in the order of their keys. What fell due before the register was tracked is left out.
 *
 * @example
 * const standing = [{ periodKey: '2026-02-28.4.month', opensOn: null, currentDue: null, waiting: 54 }];
 * ruleChange(standing, [], { calendar, today, trackedFrom: today }).map(({ effect }) => effect); // ['leaves']
 */
export function ruleChange(
  standing: readonly StandingPeriod[],
  owed: readonly PeriodDue[],
  frame: {
    readonly calendar: Calendar;
    readonly today: CivilDate;
    readonly trackedFrom: CivilDate;
  },
): readonly PeriodChange[] {
  const now = new Map(standing.map((period) => [period.periodKey, period]));
  const next = new Map(owed.map(({ key, due }) => [key, due]));
  return [...new Set([...now.keys(), ...next.keys()])]
    .toSorted()
    .map((periodKey) => {
      const before = now.get(periodKey)?.currentDue ?? null;
      const after = next.get(periodKey) ?? null;
      return {
        periodKey,
        effect: effectOn(now.get(periodKey), next.has(periodKey), after, frame.today),
        before,
        after,
        workingDays: before && after ? movedBy(frame.calendar, before, after) : 0,
      };
    })
    .filter(({ before, after }) => {
      const due = before ?? after;
      return due === null || due >= frame.trackedFrom;
    });
}

function effectOn(
  held: StandingPeriod | undefined,
  owed: boolean,
  after: CivilDate | null,
  today: CivilDate,
): PeriodChange['effect'] {
  if (!held) return 'joins';
  if (!owed) return held.waiting > 0 ? 'leaves' : 'stays';
  if (held.currentDue === after) return 'same';
  return held.currentDue !== null && hasCome(held.opensOn, today) ? 'stays' : 'moves';
}

const movedBy = (calendar: Calendar, from: CivilDate, to: CivilDate): number =>
  from <= to ? workingDaysBetween(calendar, from, to) : -workingDaysBetween(calendar, to, from);

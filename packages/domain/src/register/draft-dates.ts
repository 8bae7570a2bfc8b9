import type { Calendars } from '../agency/calendars.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { AgencyId } from '../kernel/id.ts';
import { occurrencesUntil } from '../reporting/horizon.ts';
import { timingOccurrences } from '../task/occurrence.ts';
import type { BeforeReading } from '../task/timing.ts';
import type { DraftTask } from './draft.ts';
import type { PlanTerm } from './plan-end.ts';

/** What the dates of a register depend on besides its text. */
export interface RegisterFrame {
  readonly trackedFrom: CivilDate;
  readonly inForceOn: CivilDate;
  readonly calendars: Calendars;
  readonly before: BeforeReading;
}

/** The dates of one duty, of a yearly task those of one occurrence. */
export interface DutyDates {
  /** Of a yearly task the day that the text names in the year of this occurrence. */
  readonly occurrence: CivilDate | null;
  readonly opensOn: CivilDate | null;
  /** The effective date on the day the register comes in force; the current date starts as this one. */
  readonly originalDue: CivilDate | null;
  readonly overdueFrom: CivilDate | null;
  /** Due before the register is tracked: shown, in no statistic, raises no notice (decision D6). */
  readonly history: boolean;
}

/**
 * The dates that the tasks of a draft have for a body, by its own calendar; of a group, or of a body that nobody has matched yet, by
 * the one for all: one set, of a yearly task one for each occurrence within twelve months and the plan's period.
 */
export function draftDates(
  { instrument: { periodTo } }: { readonly instrument: PlanTerm },
  { before, trackedFrom, inForceOn, calendars }: RegisterFrame,
): (task: Pick<DraftTask, 'timing'>, agencyId: AgencyId | null) => readonly DutyDates[] {
  const until = occurrencesUntil(inForceOn, periodTo);
  const known = new Map<Pick<DraftTask, 'timing'>, Map<Calendar, readonly DutyDates[]>>();
  return (task, agencyId) => {
    const calendar = calendars.of(agencyId);
    const ofTask = known.get(task) ?? new Map<Calendar, readonly DutyDates[]>();
    known.set(task, ofTask);
    const context = { calendar, before, notBefore: trackedFrom };
    const dates =
      ofTask.get(calendar) ??
      timingOccurrences(task.timing, context, until).map(
        ({ occurrence, opensOn, due, overdueFrom }) => ({
          occurrence,
          opensOn,
          originalDue: due,
          overdueFrom,
          history: due !== null && due < trackedFrom,
        }),
      );
    ofTask.set(calendar, dates);
    return dates;
  };
}

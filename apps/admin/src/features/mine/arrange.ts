import type { CivilDate } from '@dondoc/domain/calendar';
import type { ObligationState } from '@dondoc/domain/reporting';
import type { DutyState } from '@dondoc/domain/task';

interface Report {
  readonly state: ObligationState;
  readonly currentDue: CivilDate | null;
  readonly askedMoreDue: CivilDate | null;
}

interface Duty {
  readonly state: DutyState;
}

/** What a body owes, in the order in which it can do something about it. */
export interface Arranged<R, D> {
  /** The one thing on top: what can still be done in time comes before what is already late. */
  readonly now: R | null;
  readonly asked: readonly R[];
  readonly overdue: readonly (R | D)[];
  readonly soon: readonly R[];
  readonly answer: readonly D[];
  readonly duties: readonly D[];
  readonly sent: readonly (R | D)[];
}

/** The day that counts for a report at this moment: that of what more was asked for, else its own. */
const dayOf = ({ state, askedMoreDue, currentDue }: Report): string =>
  (state === 'asked-for-more' ? askedMoreDue : currentDue) ?? '9999-12-31';

const LATE: ReadonlySet<ObligationState> = new Set(['overdue', 'missing']);
const COMING: ReadonlySet<ObligationState> = new Set(['upcoming', 'open', 'due-soon']);

/** Sorts what a body owes into the groups of its first screen; within a group the given order stays. */
export function arrange<R extends Report, D extends Duty>(
  reports: readonly R[],
  duties: readonly D[],
): Arranged<R, D> {
  const inTime = reports
    .filter(({ state }) => state === 'due-soon' || state === 'asked-for-more')
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  const now = inTime[0] ?? reports.find(({ state }) => LATE.has(state)) ?? null;
  const rest = reports.filter((report) => report !== now);
  const ofState = (...states: readonly DutyState[]) =>
    duties.filter(({ state }) => states.includes(state));
  return {
    now,
    asked: rest.filter(({ state }) => state === 'asked-for-more'),
    overdue: [...rest.filter(({ state }) => LATE.has(state)), ...ofState('overdue')],
    soon: rest.filter(({ state }) => COMING.has(state)),
    answer: ofState('sent'),
    duties: ofState('due-soon', 'asked-for-more', 'open', 'unarmed', 'upcoming', 'accepted'),
    sent: [...rest.filter(({ state }) => state === 'received'), ...ofState('claimed')],
  };
}

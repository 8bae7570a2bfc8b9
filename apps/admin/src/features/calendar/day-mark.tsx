import { weekday } from '@dondoc/domain/calendar';
import type { CivilDate, DayReason } from '@dondoc/domain/calendar';
import type { DaySaid } from './day-said.ts';

/** How a day looks in the calendar: as all count it, and whether some count it otherwise. */
export interface DayMark {
  readonly kind: DayReason['kind'];
  readonly local: boolean;
}

/** The mark of a day by what is said of it. */
export function markOf(date: CivilDate, said: readonly DaySaid[]): DayMark {
  const ofAll = said.findLast(({ local }) => local === null);
  return {
    kind: ofAll?.kind ?? (weekday(date) > 5 ? 'weekend' : 'working'),
    local: said.some(({ local }) => local !== null),
  };
}

/** The classes of a day: what it is shows by ground, weight and line, not by colour alone. */
export const markClass = ({ kind, local }: DayMark): string =>
  `day ${kind}${local ? ' local' : ''}`;

interface MarkSampleProps {
  readonly mark: DayMark;
  readonly today?: boolean;
  readonly day?: number;
}

/** A day as it looks, beside the word or the date that says it. */
export const MarkSample = ({ mark, today = false, day = 7 }: MarkSampleProps) => (
  <span className={`${markClass(mark)}${today ? ' today' : ''} sample`} aria-hidden="true">
    {day}
  </span>
);

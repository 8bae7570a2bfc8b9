import { dayNumber } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { Deadline } from '@dondoc/domain/reporting';
import { writeDayMonth } from '../../words/date.ts';

/** The days around the nominal date that every row of a drawing shows, so that the dates stand under each other. */
export interface Scale {
  readonly first: number;
  readonly last: number;
}

/** Days left free on either side, and the widest drawing on which single days off can still be told apart. */
const MARGIN = 2;
const FINE = 120;

const middleOf = ({ nominal, effective, window }: Deadline): CivilDate | null =>
  nominal ?? effective ?? window?.to ?? null;

/** The scale on which all the deadlines given can be drawn; null where none has a date. */
export function scaleOf(deadlines: readonly Deadline[]): Scale | null {
  const offsets = deadlines.flatMap((deadline) => {
    const middle = middleOf(deadline);
    if (middle === null) return [];
    const { window, effective } = deadline;
    return [window?.from, window?.to, effective]
      .filter((day) => day !== null && day !== undefined)
      .map((day) => dayNumber(day) - dayNumber(middle));
  });
  if (offsets.length === 0) return null;
  return { first: Math.min(...offsets, 0) - MARGIN, last: Math.max(...offsets, 0) + MARGIN };
}

interface PeriodDrawingProps {
  readonly deadline: Deadline;
  readonly scale: Scale;
  readonly daysOff: ReadonlySet<CivilDate>;
  /** A longer report stands for it: drawn, but nobody owes it. */
  readonly replaced: boolean;
}

/** One period: the days of its figures as a bar, the day it is due as a dot, and where a day off moved it. */
export function PeriodDrawing({ deadline, scale, daysOff, replaced }: PeriodDrawingProps) {
  const middle = middleOf(deadline);
  if (middle === null) return null;
  const days = scale.last - scale.first + 1;
  const at = (day: number) => ({
    left: `${((day - dayNumber(middle) - scale.first) / days) * 100}%`,
  });
  const stretch = (from: number, to: number) => ({
    ...at(from),
    width: `${((to - from + 1) / days) * 100}%`,
  });
  const point = (day: CivilDate) => at(dayNumber(day) + 0.5);
  const { window, nominal, effective } = deadline;
  const moved = nominal !== null && effective !== null && nominal !== effective;
  return (
    <div className={replaced ? 'drawing replaced' : 'drawing'} aria-hidden>
      {days <= FINE &&
        runsOf(daysOff, dayNumber(middle) + scale.first, dayNumber(middle) + scale.last).map(
          ([from, to]) => <i key={from} className="off" style={stretch(from, to)} />,
        )}
      {window && (
        <i className="figures" style={stretch(dayNumber(window.from), dayNumber(window.to))}>
          {writeDayMonth(window.from)} – {writeDayMonth(window.to)}
        </i>
      )}
      {moved && !replaced && <i className="nominal" style={point(nominal)} />}
      {effective && !replaced && (
        <i className={moved ? 'due moved' : 'due'} style={point(effective)} />
      )}
    </div>
  );
}

/** Days off one after another, put together. */
function runsOf(
  daysOff: ReadonlySet<CivilDate>,
  first: number,
  last: number,
): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  const numbers = [...daysOff].map((day) => dayNumber(day)).toSorted((a, b) => a - b);
  for (const day of numbers) {
    if (day < first || day > last) continue;
    const run = runs.at(-1);
    if (run && run[1] === day - 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

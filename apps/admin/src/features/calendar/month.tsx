import type { CivilDate } from '@dondoc/domain/calendar';
import { UnstyledButton } from '@mantine/core';
import { writeDay } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { markClass, markOf } from './day-mark.tsx';
import type { DaySaid } from './day-said.ts';
import { weeksOf } from './month-weeks.ts';

/** What every month of a year is drawn by. */
export interface MonthFrame {
  readonly year: number;
  readonly said: ReadonlyMap<CivilDate, readonly DaySaid[]>;
  readonly today: CivilDate;
  /** The one day that the tab key reaches. */
  readonly active: CivilDate;
  readonly open: string | null;
  readonly onOpen: (date: CivilDate) => void;
}

/** One month of the wall calendar; each day opens. */
export function Month({ month, frame }: { readonly month: number; readonly frame: MonthFrame }) {
  const words = useWords();
  const { year } = frame;
  return (
    <table className="month">
      <caption>{words.calendar.month(month)}</caption>
      <thead>
        <tr>
          {words.calendar.weekdays.map((name, at) => (
            <th key={name} scope="col" abbr={words.dates.weekdays[at]}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find((date) => date !== null)}>
            {week.map((date, at) => (
              <td key={words.dates.weekdays[at]}>
                {date !== null && <Day date={date} frame={frame} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const nothing: readonly DaySaid[] = [];

function Day({ date, frame }: { readonly date: CivilDate; readonly frame: MonthFrame }) {
  const words = useWords();
  const said = frame.said.get(date) ?? nothing;
  const mark = markOf(date, said);
  const today = date === frame.today;
  const number = Number(date.slice(8));
  // What is seen comes first, for whoever speaks to the machine.
  const spoken = [
    String(number),
    writeDay(date, words),
    ...(today ? [words.dates.today] : []),
    words.calendar.kinds[mark.kind],
    ...said.map(({ what, local }) => (local === null ? what : `${local}: ${what}`)),
  ];
  return (
    <UnstyledButton
      className={`${markClass(mark)}${today ? ' today' : ''}`}
      data-date={date}
      tabIndex={date === frame.active ? 0 : -1}
      aria-label={[...new Set(spoken)].join(', ')}
      aria-current={today ? 'date' : undefined}
      aria-pressed={date === frame.open}
      onClick={() => frame.onOpen(date)}
    >
      {number}
    </UnstyledButton>
  );
}

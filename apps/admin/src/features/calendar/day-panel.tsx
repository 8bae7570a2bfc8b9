import { weekday } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { SidePanel } from '../../ui/pane/index.ts';
import { writeDay } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { DaySaid } from './day-said.ts';
import { EnterDayForm } from './enter-day-form.tsx';
import type { Entered } from './use-calendar.ts';

const TakeBackDialog = lazy(async () => ({
  default: (await import('./take-back-dialog.tsx')).TakeBackDialog,
}));

interface DayPanelProps {
  /** Null: a day that is still to be typed. */
  readonly date: CivilDate | null;
  readonly said: readonly DaySaid[];
  readonly writes: boolean;
  readonly onEntered: (date: CivilDate) => void;
  readonly onClose: () => void;
}

/** What is said of one day and by what, and the form that says something else. */
export function DayPanel({ date, said, writes, onEntered, onClose }: DayPanelProps) {
  const words = useWords();
  const say = words.calendar;
  const [leaving, setLeaving] = useState<Entered | null>(null);
  if (date === null)
    return (
      <SidePanel title={say.day.title} onClose={onClose}>
        <EnterDayForm date={null} onEntered={onEntered} />
      </SidePanel>
    );
  const own = said.filter((one) => one.date === date);
  const table = own.find(({ entered }) => entered === null);
  const entered = own.flatMap((one) => (one.entered ? [{ ...one, entered: one.entered }] : []));
  return (
    <SidePanel title={writeDay(date, words)} onClose={onClose}>
      <section>
        <h3>{say.day.ofTable}</h3>
        <p>
          {table?.what ?? say.kinds[weekday(date) > 5 ? 'weekend' : 'working']}
          {table && <span className="aside">{table.source}</span>}
        </p>
      </section>
      <section>
        <h3>{say.day.entered}</h3>
        {entered.length === 0 && <p className="dim">{say.day.nothingEntered}</p>}
        {entered.length > 0 && (
          <ul className="entered">
            {entered.map((one) => (
              <li key={one.key}>
                <div className="grow">
                  <b className="mid">{one.what}</b>, {one.local ?? say.scopes.all}
                  <span className="aside" lang="vi">
                    {one.source}
                  </span>
                </div>
                {writes && (
                  <Button size="xs" onClick={() => setLeaving(one.entered)}>
                    {say.day.takeBack}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
      {writes && <EnterDayForm key={date} date={date} onEntered={onEntered} />}
      {leaving && (
        <Suspense>
          <TakeBackDialog day={leaving} onClose={() => setLeaving(null)} />
        </Suspense>
      )}
    </SidePanel>
  );
}

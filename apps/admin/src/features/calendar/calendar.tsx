import { yearOf } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useKeys } from '../../keys/index.ts';
import { useSession } from '../../session/use-session.ts';
import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { useWords } from '../../words/words-provider.tsx';
import { PageHead } from '../shell/index.ts';
import { DayList } from './day-list.tsx';
import { daysSaid } from './day-said.ts';
import { FIRST_YEAR, LAST_YEAR } from './route.ts';
import type { CalendarSearch } from './route.ts';
import { useYear } from './use-calendar.ts';
import { YearGrid } from './year-grid.tsx';
import './calendar.css';

const DayPanel = lazy(async () => ({ default: (await import('./day-panel.tsx')).DayPanel }));
const SettingsPanel = lazy(async () => ({
  default: (await import('./settings-panel.tsx')).SettingsPanel,
}));

/** The year by which everybody's dates are counted: days off, weekend days worked, what says so, and for whom. */
export function Calendar() {
  const words = useWords();
  const say = words.calendar;
  const { today } = useSession();
  const { year: asked, open } = useSearch({ from: '/shell/calendar' });
  const navigate = useNavigate({ from: '/calendar' });
  const now = yearOf(today);
  const year = asked ?? now;
  const { data, error, isPending, refetch } = useYear(year);
  const said = useMemo(() => (data ? daysSaid(data, words) : []), [data, words]);
  const go = useCallback(
    (search: CalendarSearch) => void navigate({ search, replace: true }),
    [navigate],
  );
  const turn = useCallback(
    (to: number) => {
      if (to >= FIRST_YEAR && to <= LAST_YEAR) go(to === now ? {} : { year: to });
    },
    [go, now],
  );
  const show = useCallback(
    (next: CalendarSearch['open']) =>
      go({ ...(year === now ? {} : { year }), ...(next === undefined ? {} : { open: next }) }),
    [go, year, now],
  );
  const [byList, setByList] = useState(false);
  const openFrom = useCallback(
    (list: boolean) => (date: CivilDate) => {
      setByList(list);
      show(date);
    },
    [show],
  );
  const fromMonths = useMemo(() => openFrom(false), [openFrom]);
  const fromList = useMemo(() => openFrom(true), [openFrom]);
  const acts = data?.acts ?? NONE;
  useKeys(
    useMemo(
      () => [
        { press: '[', word: say.keys.previous, run: () => turn(year - 1) },
        { press: ']', word: say.keys.next, run: () => turn(year + 1) },
        ...(acts.enter ? [{ press: 'n', word: say.keys.enter, run: () => show('new') }] : []),
      ],
      [say, turn, show, year, acts.enter],
    ),
  );
  const count = (kind: 'off' | 'worked') =>
    said.filter((one) => one.kind === kind && one.local === null).length;
  const local = said.filter((one) => one.local !== null).length;
  const isDay = open !== undefined && open !== 'new' && open !== 'settings';
  return (
    <>
      <PageHead
        title={say.heading(year)}
        sub={
          data && (
            <>
              {say.count(count('off'), count('worked'))}
              {local > 0 && `; ${say.local(local)}`}
              {data.provisional && <span className="warn"> {say.provisional(year)}</span>}
            </>
          )
        }
        actions={
          <>
            <Button onClick={() => turn(year - 1)} aria-label={say.year.previous(year - 1)}>
              {year - 1}
            </Button>
            {year !== now && <Button onClick={() => turn(now)}>{say.year.now}</Button>}
            <Button onClick={() => turn(year + 1)} aria-label={say.year.next(year + 1)}>
              {year + 1}
            </Button>
            {acts.set && <Button onClick={() => show('settings')}>{say.settings}</Button>}
            {acts.enter && (
              <Button variant="filled" onClick={() => show('new')}>
                {say.enter}
              </Button>
            )}
          </>
        }
      />
      <div className="with-panel calendar">
        <div>
          {error && <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />}
          {isPending && <Waiting />}
          {data && (
            <>
              <YearGrid
                year={year}
                said={said}
                today={today}
                open={open ?? null}
                onOpen={fromMonths}
              />
              <DayList
                year={year}
                said={said}
                open={open ?? null}
                follows={byList}
                onOpen={fromList}
              />
            </>
          )}
        </div>
        <Suspense>
          {data && (isDay || (open === 'new' && acts.enter)) && (
            <DayPanel
              key={open}
              date={isDay ? open : null}
              said={said}
              writes={acts.enter}
              onEntered={(date) =>
                go({ ...(yearOf(date) === now ? {} : { year: yearOf(date) }), open: date })
              }
              onClose={() => show(undefined)}
            />
          )}
          {data && open === 'settings' && acts.set && (
            <SettingsPanel key={year} calendar={data} onClose={() => show(undefined)} />
          )}
        </Suspense>
      </div>
    </>
  );
}

const NONE = { enter: false, set: false };

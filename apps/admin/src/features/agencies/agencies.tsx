import { mayAnywhere } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useKeys } from '../../keys/index.ts';
import { useSession } from '../../session/use-session.ts';
import { EmptyNote } from '../../ui/note/index.ts';
import { Panes } from '../../ui/pane/index.ts';
import { Sign } from '../../ui/sign/index.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { PageHead } from '../shell/index.ts';
import { AgencyList } from './agency-list.tsx';
import { AgencyTree, countsOn } from './agency-tree.tsx';
import { BodyLife } from './body-life.tsx';
import { DateBar } from './date-bar.tsx';
import type { AgenciesSearch } from './route.ts';
import { useAgencies } from './use-agencies.ts';
import { useSuccessions } from './use-successions.ts';
import './agencies.css';

const GroupList = lazy(async () => ({ default: (await import('./group-list.tsx')).GroupList }));
const SuccessionForm = lazy(async () => ({
  default: (await import('./succession-form.tsx')).SuccessionForm,
}));

/** Days of rearrangement that the head offers, the latest. */
const DAYS = 3;

/** The registry as on a day: bodies in their tree with each one's life, bodies with how to reach them, and the groups documents speak of. */
export function Agencies() {
  const all = useWords();
  const words = all.agencies;
  const say = all.successions;
  const { grants, today } = useSession();
  const { view = 'tree', open, on } = useSearch({ from: '/shell/agencies' });
  const navigate = useNavigate({ from: '/agencies' });
  const { agencies } = useAgencies();
  const { successions } = useSuccessions();
  const [sought, setSought] = useState('');
  const [recording, setRecording] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const writes = mayAnywhere(grants, 'registry.write');
  const records = mayAnywhere(grants, 'succession.write');
  const date = on ?? today;
  const go = useCallback(
    (change: AgenciesSearch) => {
      const next = { view, open, on: date, ...change };
      void navigate({
        search: {
          ...(next.view === 'tree' ? {} : { view: next.view }),
          ...(next.open === undefined ? {} : { open: next.open }),
          ...(next.on === today ? {} : { on: next.on }),
        },
        replace: true,
      });
    },
    [navigate, view, open, date, today],
  );
  const show = useCallback((id: string | null) => go({ open: id ?? undefined }), [go]);
  const days = useMemo(() => [...new Set(successions.map((one) => one.on))], [successions]);
  const turn = useCallback(
    (step: 1 | -1) => {
      const known = [...new Set([...days, today])].toSorted();
      const next = step < 0 ? known.findLast((day) => day < date) : known.find((day) => day > date);
      if (next) go({ on: next });
    },
    [days, today, date, go],
  );
  useKeys(
    useMemo(
      () => [
        { press: '/', word: words.keys.find, run: () => field.current?.focus() },
        ...(view === 'tree'
          ? [
              { press: '[', word: say.keys.dayBefore, run: () => turn(-1) },
              { press: ']', word: say.keys.dayAfter, run: () => turn(1) },
              ...(records
                ? [{ press: 'n', word: say.keys.record, run: () => setRecording(true) }]
                : []),
            ]
          : []),
      ],
      [words, say, view, turn, records],
    ),
  );
  const counts = countsOn(agencies, date);
  const list = { sought, open: open ?? null, onOpen: show, writes };
  const bar = (
    <div className="bar">
      <TextInput
        ref={field}
        aria-label={words.searchLabel}
        placeholder={words.search}
        leftSection={<Sign name="search" size={14} />}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      <SegmentedControl
        aria-label={words.views.label}
        value={view}
        onChange={(next) => go({ view: viewOf(next), open: undefined })}
        data={[
          { value: 'tree', label: say.tree },
          { value: 'list', label: words.views.list },
          { value: 'groups', label: words.views.groups },
        ]}
      />
    </div>
  );
  const chosen = agencies.find(({ id }) => id === open);
  return (
    <>
      <PageHead
        title={words.title}
        sub={
          view !== 'tree'
            ? words.count(agencies.length)
            : date === today
              ? say.viewingToday(counts.bodies, counts.ended)
              : say.viewing(writeDate(date), counts.bodies, counts.ended)
        }
        actions={
          view === 'tree' ? (
            <>
              <DateBar
                date={date}
                today={today}
                days={days.slice(-DAYS)}
                onDate={(day: CivilDate) => go({ on: day })}
              />
              {records && <Button onClick={() => setRecording(true)}>{say.form.open}</Button>}
            </>
          ) : (
            writes && (
              <>
                {view === 'list' && (
                  <Button component={Link} to="/start">
                    {words.fromFile}
                  </Button>
                )}
                <Button variant="filled" onClick={() => show('new')}>
                  {view === 'groups' ? words.groups.create : words.create}
                </Button>
              </>
            )
          )
        }
      />
      {view === 'tree' ? (
        <Panes
          name="agencies"
          panes={[
            {
              id: 'tree',
              tab: say.tree,
              size: '492px',
              min: '320px',
              content: (
                <div className="agencies tree">
                  {bar}
                  <AgencyTree date={date} sought={sought} open={open ?? null} onOpen={show} />
                </div>
              ),
            },
            {
              id: 'life',
              tab: chosen?.name ?? say.columns.name,
              size: 1,
              content: chosen ? (
                <BodyLife
                  agency={chosen}
                  agencies={agencies}
                  date={date}
                  onEdit={() => go({ view: 'list' })}
                />
              ) : (
                <EmptyNote>{say.nothingChosen}</EmptyNote>
              ),
            },
          ]}
        />
      ) : (
        <div className="agencies">
          {bar}
          <Suspense>
            {view === 'groups' ? <GroupList {...list} /> : <AgencyList {...list} />}
          </Suspense>
        </div>
      )}
      <Suspense>
        {recording && (
          <SuccessionForm
            agencies={agencies}
            agencyId={chosen?.id ?? null}
            onClose={() => setRecording(false)}
          />
        )}
      </Suspense>
    </>
  );
}

const viewOf = (value: string): 'tree' | 'list' | 'groups' =>
  value === 'list' || value === 'groups' ? value : 'tree';

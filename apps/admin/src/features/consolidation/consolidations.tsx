import { mayAnywhere } from '@dondoc/domain/agency';
import { ConsolidationId } from '@dondoc/domain/kernel';
import type { PlanId } from '@dondoc/domain/kernel';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { useKeys } from '../../keys/index.ts';
import { useSession } from '../../session/use-session.ts';
import { DueDate } from '../../ui/date/index.ts';
import { nextRow, RegisterTable } from '../../ui/grid/index.ts';
import type { RegisterColumn } from '../../ui/grid/index.ts';
import { EmptyNote, ErrorNote, Waiting } from '../../ui/note/index.ts';
import { everyPage } from '../../wire/every-page.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { writePeriod } from '../../words/period.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';
import { PlanHead } from '../plan/index.ts';
import type { PeriodCursor, ShownPeriod } from './answer.ts';
import './consolidation.css';

/** The reports of a plan, a row for each period that has opened: how many have reported, and the report made of it. */
export function Consolidations() {
  const { planId } = useParams({ from: '/shell/plans/$planId/consolidations' });
  return <ConsolidationsOf key={planId} planId={planId} />;
}

function ConsolidationsOf({ planId }: { readonly planId: PlanId }) {
  const all = useWords();
  const words = all.consolidation;
  const navigate = useNavigate();
  const { grants } = useSession();
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [...trpc.consolidation.list.pathKey(), planId],
    queryFn: () =>
      everyPage((after: PeriodCursor | null) =>
        api.consolidation.list.query({ planId, limit: 200, after }),
      ),
  });
  const rows = data ?? none;
  const start = useCommand([trpc.consolidation.pathFilter()]);
  const writes = mayAnywhere(grants, 'consolidation.write');
  const { run } = start;
  const begin = useCallback(
    ({ ruleId, periodKey }: ShownPeriod) => {
      const consolidationId = ConsolidationId.parse(uuidv7());
      const to = '/plans/$planId/consolidations/$consolidationId';
      void run(
        (stamp) => api.consolidation.start.mutate({ ...stamp, consolidationId, ruleId, periodKey }),
        { after: () => navigate({ to, params: { planId, consolidationId } }) },
      );
    },
    [run, navigate, planId],
  );
  const columns = useMemo(
    () => periodColumns(all, planId, writes ? begin : null),
    [all, planId, writes, begin],
  );
  useKeys(
    useMemo(() => {
      const move = (step: 1 | -1) => setChosen((held) => nextRow(rows.map(idOf), held, step));
      return [
        { press: 'j', word: words.keys.nextPeriod, run: () => move(1) },
        { press: 'k', word: words.keys.previousPeriod, run: () => move(-1) },
      ];
    }, [rows, words]),
  );
  return (
    <>
      <PlanHead planId={planId} />
      <div className="consolidations">
        {error && <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />}
        {start.trouble && <ErrorNote trouble={start.trouble} onRetry={() => void start.again()} />}
        {isPending && <Waiting />}
        {data && rows.length === 0 && <EmptyNote>{words.noPeriods}</EmptyNote>}
        {rows.length > 0 && (
          <RegisterTable
            label={words.listTitle}
            rows={rows}
            columns={columns}
            rowId={idOf}
            selected={chosen}
            onSelect={setChosen}
          />
        )}
      </div>
    </>
  );
}

const none: readonly ShownPeriod[] = [];

const idOf = ({ ruleId, periodKey }: ShownPeriod): string => `${ruleId} ${periodKey}`;

const periodColumns = (
  all: Words,
  planId: PlanId,
  begin: ((row: ShownPeriod) => void) | null,
): readonly RegisterColumn<ShownPeriod>[] => {
  const words = all.consolidation;
  return [
    {
      id: 'period',
      header: words.columns.period,
      cell: ({ period, ruleName }) => (
        <>
          <span className="mid">{capital(writePeriod(period, all))}</span>
          <span className="dim" lang="vi">
            {' '}
            {ruleName}
          </span>
        </>
      ),
    },
    {
      id: 'due',
      header: words.columns.due,
      width: 130,
      cell: ({ due }) => <DueDate original={due} current={due} />,
    },
    {
      id: 'received',
      header: words.columns.received,
      width: 150,
      align: 'end',
      cell: ({ received, owed }) => (
        <span className={received < owed ? 'warn' : ''}>{words.sentOf(received, owed)}</span>
      ),
    },
    {
      id: 'report',
      header: words.columns.report,
      width: 320,
      cell: ({ consolidations }) =>
        consolidations.length === 0 ? (
          <span className="dim">{words.noReport}</span>
        ) : (
          consolidations.map(({ id, state, number }) => (
            <div key={id}>
              <Link
                to="/plans/$planId/consolidations/$consolidationId"
                params={{ planId, consolidationId: id }}
              >
                {number ?? words.untitled}
              </Link>{' '}
              <span className="soft">{words.states[state]}</span>
            </div>
          ))
        ),
    },
    {
      id: 'verb',
      header: '',
      width: 170,
      align: 'end',
      cell: (row) =>
        begin !== null &&
        row.consolidations.every(({ state }) => state !== 'drafting') && (
          <Button size="xs" onClick={() => begin(row)}>
            {row.consolidations.length === 0 ? words.begin : words.beginAgain}
          </Button>
        ),
    },
  ];
};

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

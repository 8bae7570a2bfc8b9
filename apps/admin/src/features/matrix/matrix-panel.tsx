import type { ObligationId } from '@dondoc/domain/kernel';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { KeyCap, useKeys } from '../../keys/index.ts';
import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { SidePanel } from '../../ui/pane/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { writePeriod } from '../../words/period.ts';
import { useWords } from '../../words/words-provider.tsx';
import { AboutObligation, ReportActs, StateBand, useObligation } from '../obligation/index.ts';
import type { MatrixRow } from './use-matrix.ts';

interface MatrixPanelProps {
  readonly obligationId: ObligationId;
  readonly rows: readonly MatrixRow[];
  readonly onOpen: (obligationId: ObligationId | null) => void;
}

/** The report of one cell; [ and ] go to the period before and after of the same body. */
export function MatrixPanel({ obligationId, rows, onOpen }: MatrixPanelProps) {
  const words = useWords();
  const { data: view, error, refetch } = useObligation(obligationId);
  const keys = useMemo(() => {
    const row = rows.find(({ cells }) => cells.some(({ id }) => id === obligationId));
    const at = row?.cells.findIndex(({ id }) => id === obligationId) ?? -1;
    const step = (by: 1 | -1) => () => {
      const cell = row?.cells[at + by];
      if (cell) onOpen(cell.id);
    };
    return [
      { press: '[', word: words.matrix.keys.previous, run: step(-1) },
      { press: ']', word: words.matrix.keys.next, run: step(1) },
    ];
  }, [rows, obligationId, onOpen, words]);
  useKeys(keys);
  const title = view
    ? words.obligation.title(writePeriod(view.obligation.period, words))
    : words.matrix.title;
  return (
    <SidePanel
      title={view?.agencyName ?? words.matrix.title}
      sub={
        <>
          {view && [title, view.plan?.numberSymbol].filter(Boolean).join(' · ')}{' '}
          <span className="nw">
            <KeyCap press="[" /> <KeyCap press="]" /> {words.matrix.periodBeside}
          </span>
        </>
      }
      onClose={() => onOpen(null)}
    >
      {error && <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />}
      {!view && !error && <Waiting />}
      {view && (
        <>
          <StateBand view={view} />
          <ReportActs key={view.obligation.id} view={view} />
          <AboutObligation view={view} />
          <section>
            <Link to="/obligations/$obligationId" params={{ obligationId }}>
              {words.obligation.acts.open}
            </Link>
          </section>
        </>
      )}
    </SidePanel>
  );
}

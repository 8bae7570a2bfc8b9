import { searchKey } from '@dondoc/domain/agency';
import type { Agency } from '@dondoc/domain/agency';
import { lazy, Suspense, useMemo } from 'react';
import { useKeys } from '../../keys/index.ts';
import { nextRow, RegisterTable } from '../../ui/grid/index.ts';
import type { RegisterColumn } from '../../ui/grid/index.ts';
import { EmptyNote, ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { writeDate } from '../../words/date.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from './use-agencies.ts';

const AgencyPanel = lazy(async () => ({
  default: (await import('./agency-panel.tsx')).AgencyPanel,
}));

/** What either list of the registry is given. */
export interface RegistryListProps {
  readonly sought: string;
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly writes: boolean;
}

/** Every body with its kind, level, mailbox and life. */
export function AgencyList({ sought, open, onOpen, writes }: RegistryListProps) {
  const words = useWords();
  const { agencies, error, isPending, refetch } = useAgencies();
  const rows = useMemo(() => {
    const wanted = searchKey(sought);
    return wanted === ''
      ? agencies
      : agencies.filter((agency) =>
          [agency.name, ...agency.shortNames].some((name) => searchKey(name).includes(wanted)),
        );
  }, [agencies, sought]);
  const columns = useMemo(() => agencyColumns(words), [words]);
  useKeys(
    useMemo(() => {
      const move = (step: 1 | -1) => onOpen(nextRow(rows.map(idOf), open, step));
      return [
        { press: 'j', word: words.agencies.keys.next, run: () => move(1) },
        { press: 'k', word: words.agencies.keys.previous, run: () => move(-1) },
      ];
    }, [rows, open, onOpen, words]),
  );
  const chosen = agencies.find((agency) => agency.id === open) ?? null;
  return (
    <div className="with-panel">
      <div>
        {error && <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />}
        {isPending && <Waiting />}
        {!isPending && !error && agencies.length === 0 && (
          <EmptyNote>{words.agencies.empty}</EmptyNote>
        )}
        {agencies.length > 0 && rows.length === 0 && (
          <EmptyNote>{words.agencies.nothingFound(sought)}</EmptyNote>
        )}
        {rows.length > 0 && (
          <RegisterTable
            label={words.agencies.title}
            rows={rows}
            columns={columns}
            rowId={idOf}
            selected={open}
            onSelect={onOpen}
          />
        )}
      </div>
      {(chosen !== null || (open === 'new' && writes)) && (
        <Suspense>
          <AgencyPanel
            key={open}
            agency={chosen}
            writes={writes}
            onClose={() => onOpen(null)}
            onMade={onOpen}
          />
        </Suspense>
      )}
    </div>
  );
}

const idOf = (agency: Agency): string => agency.id;

const agencyColumns = ({ agencies: words }: Words): readonly RegisterColumn<Agency>[] => [
  {
    id: 'name',
    header: words.columns.name,
    cell: (agency) => (
      <>
        <span className="mid">{agency.name}</span>
        {agency.shortNames.length > 0 && (
          <span className="dim"> {agency.shortNames.join('; ')}</span>
        )}
      </>
    ),
  },
  {
    id: 'kind',
    header: words.columns.kind,
    width: 190,
    cell: (agency) => <span className="soft">{words.kinds[agency.kind]}</span>,
  },
  {
    id: 'level',
    header: words.columns.level,
    width: 100,
    cell: (agency) => <span className="soft">{words.levels[agency.level]}</span>,
  },
  {
    id: 'mailbox',
    header: words.columns.mailbox,
    width: 280,
    cell: (agency) => agency.mailbox ?? <span className="warn">{words.noMailbox}</span>,
  },
  {
    id: 'life',
    header: words.columns.life,
    width: 150,
    cell: (agency) =>
      agency.validTo === null ? (
        <span className="soft">{agency.validFrom === null ? '' : writeDate(agency.validFrom)}</span>
      ) : (
        <span className="dim">{words.ended(writeDate(agency.validTo))}</span>
      ),
  },
];

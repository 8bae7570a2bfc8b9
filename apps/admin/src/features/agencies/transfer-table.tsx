import type { Agency } from '@dondoc/domain/agency';
import { AgencyId } from '@dondoc/domain/kernel';
import { parsePeriodKey } from '@dondoc/domain/period';
import { Button, Select } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useKeys } from '../../keys/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { Sign } from '../../ui/sign/index.ts';
import { api } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { writeDate } from '../../words/date.ts';
import { writePeriod } from '../../words/period.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';
import { STALE } from './use-successions.ts';
import type { Transfer } from './use-successions.ts';

interface TransferTableProps {
  readonly agencyId: AgencyId;
  readonly rows: readonly Transfer[];
  /** Living bodies, among which a receiver that nobody knows is chosen. */
  readonly living: readonly Agency[];
  readonly bodies: ReadonlyMap<string, Agency>;
  readonly writes: boolean;
}

const SIGNS = {
  chosen: 'accepted',
  'to-confirm': 'silent',
  'to-choose': 'doubt',
  unknown: 'doubt',
} as const;

/** The open items of rearranged bodies: what each is, who takes it, and the verb that is still to be done. */
export function TransferTable(props: TransferTableProps) {
  const { agencyId, rows, living, bodies, writes } = props;
  const all = useWords();
  const words = all.successions.transfers;
  const choose = useCommand(STALE);
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({});
  const [changing, setChanging] = useState<string | null>(null);
  const nameOf = useCallback((id: string) => bodies.get(id)?.name ?? '…', [bodies]);
  const options = ({ successor }: Transfer) => {
    const likely =
      successor.kind === 'choose' ? successor.candidates.map((one) => one.agencyId) : [];
    const choice = likely.length > 0 ? likely : living.map(({ id }) => id);
    return choice.map((id) => ({ value: id, label: nameOf(id) }));
  };
  const { run } = choose;
  const take = useCallback(
    ({ item: { kind, id, version } }: Transfer, to: AgencyId) =>
      run(
        (stamp) =>
          api.agency.chooseSuccessor.mutate({
            ...stamp,
            agencyId,
            items: [{ kind, id, version }],
            to,
          }),
        { said: words.said(nameOf(to)), after: () => setChanging(null) },
      ),
    [run, agencyId, words, nameOf],
  );
  const next = rows.find(({ standing }) => standing === 'to-confirm');
  useKeys(
    useMemo(() => {
      const to = next?.to;
      return writes && next && to
        ? [{ press: 'a', word: all.successions.keys.choose, run: () => void take(next, to) }]
        : [];
    }, [writes, next, take, all]),
  );
  return (
    <>
      {choose.trouble && <ErrorNote trouble={choose.trouble} onRetry={() => void choose.again()} />}
      <div className="wide" tabIndex={0} role="group" aria-label={words.title}>
        <table className="reg">
          <colgroup>
            <col />
            <col style={{ width: 108 }} />
            <col style={{ width: 112 }} />
            <col style={{ width: 196 }} />
            <col style={{ width: 144 }} />
            {writes && <col style={{ width: 104 }} />}
          </colgroup>
          <thead>
            <tr>
              <th>{words.item}</th>
              <th>{words.due}</th>
              <th>{words.scope}</th>
              <th>{words.to}</th>
              <th>{words.standing}</th>
              {writes && <th>{words.act}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { item, standing } = row;
              const open =
                standing === 'to-choose' || standing === 'unknown' || changing === item.id;
              const to = AgencyId.safeParse(picked[item.id] ?? row.to);
              return (
                <tr key={item.id} className={standing === 'to-choose' ? 'sel' : ''}>
                  <td lang="vi">
                    <span className="mid">{nameOfItem(row, all)}</span>{' '}
                    <span className="dim">{item.plan}</span>
                  </td>
                  <td>{item.originalDue ? writeDate(item.originalDue) : words.noDue}</td>
                  <td className={standing === 'to-choose' ? 'warn' : 'soft'} lang="vi">
                    <Scope row={row} />
                  </td>
                  <td lang="vi">
                    {writes && open ? (
                      <Select
                        aria-label={words.receiver(item.name)}
                        searchable
                        allowDeselect={false}
                        data={options(row)}
                        value={to.success ? to.data : null}
                        onChange={(id) =>
                          id && setPicked((before) => ({ ...before, [item.id]: id }))
                        }
                      />
                    ) : row.to === null ? (
                      <span className="warn">{words.unknownTo}</span>
                    ) : (
                      nameOf(row.to)
                    )}
                  </td>
                  <td className={standing === 'chosen' ? 'soft' : 'warn'}>
                    <Sign name={SIGNS[standing]} size={14} /> {words.standings[standing]}
                  </td>
                  {writes && (
                    <td>
                      {standing === 'chosen' && !open ? (
                        <Button
                          size="compact-sm"
                          variant="subtle"
                          onClick={() => setChanging(item.id)}
                        >
                          {words.change}
                        </Button>
                      ) : (
                        <Button
                          size="compact-sm"
                          variant={open ? 'filled' : 'subtle'}
                          disabled={!to.success}
                          loading={choose.waiting}
                          onClick={() => {
                            if (to.success) void take(row, to.data);
                          }}
                        >
                          {open ? words.choose : words.confirm}
                        </Button>
                      )}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** What an item is called: a duty by its wording, a report by its rule and period. */
function nameOfItem({ item: { name, periodKey } }: Transfer, words: Words): string {
  const period = periodKey === null ? null : parsePeriodKey(periodKey);
  return period ? `${name}, ${writePeriod(period, words)}` : name;
}

function Scope({ row: { successor } }: { readonly row: Transfer }) {
  const words = useWords().successions.transfers;
  if (successor.kind === 'choose') return words.several;
  if (successor.kind === 'unknown' || successor.kind === 'same') return words.unknownTo;
  return successor.scope.length === 0 ? words.all : successor.scope.join(', ');
}

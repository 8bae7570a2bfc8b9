import { existsOn, mayAnywhere } from '@dondoc/domain/agency';
import type { Agency } from '@dondoc/domain/agency';
import type { AgencyId } from '@dondoc/domain/kernel';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../session/use-session.ts';
import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { useWords } from '../../words/words-provider.tsx';
import { SignTransfers } from './sign-transfers.tsx';
import { TransferTable } from './transfer-table.tsx';
import { byId, useTransfers } from './use-successions.ts';

interface TransfersProps {
  readonly agencyId: AgencyId;
  readonly agencies: readonly Agency[];
}

/** The transfer list of a body: its open items with their receivers, the paper to be signed, and what is still to be said before it. */
export function Transfers({ agencyId, agencies }: TransfersProps) {
  const words = useWords().successions.transfers;
  const { grants, today } = useSession();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useTransfers(agencyId);
  const [signing, setSigning] = useState(false);
  const writes = mayAnywhere(grants, 'transfer.write');
  if (error) return <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />;
  if (isPending) return <Waiting rows={3} />;
  const rows = data.pages.flatMap(({ items }) => items);
  const counts = data.pages.at(-1)?.counts;
  if (!counts || counts.all === 0)
    return (
      <section className="body-part" aria-label={words.title}>
        <h3>{words.title}</h3>
        <p className="dim">{words.none}</p>
      </section>
    );
  const left = counts.all - counts.chosen;
  const ready = left === 0 && !hasNextPage;
  return (
    <>
      <section className="body-part" aria-label={words.title}>
        <h3>
          {words.title} <span className="dim">{words.sub(counts.all)}</span>
        </h3>
        <TransferTable
          agencyId={agencyId}
          rows={rows}
          bodies={byId(agencies)}
          living={agencies.filter((agency) => existsOn(agency, today))}
          writes={writes}
        />
        {hasNextPage && (
          <Button
            variant="subtle"
            loading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {words.more(counts.all - rows.length)}
          </Button>
        )}
      </section>
      <div className="sign-bar">
        <span className="grow">
          <b className="mid">{words.foot}</b>{' '}
          {words.counts(
            counts.all,
            counts.chosen,
            counts.toConfirm,
            counts.toChoose,
            counts.unknown,
          )}{' '}
          <span className="dim">{words.effect}</span>
        </span>
        <Button component="a" href={`/api/transfer-list/${agencyId}.docx`} download>
          {words.download}
        </Button>
        {writes && (
          <Button disabled={!ready} onClick={() => setSigning(true)}>
            {left === 0 ? words.sign : words.left(left)}
          </Button>
        )}
      </div>
      {signing && (
        <SignTransfers agencyId={agencyId} rows={rows} onClose={() => setSigning(false)} />
      )}
    </>
  );
}

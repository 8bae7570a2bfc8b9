import { mayAnywhere } from '@dondoc/domain/agency';
import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { useKeys } from '../../keys/index.ts';
import { useSession } from '../../session/use-session.ts';
import { DropZone } from '../../ui/drop/index.ts';
import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { Sign } from '../../ui/sign/index.ts';
import { readBodyList } from '../../wire/body-list.ts';
import type { BodyList } from '../../wire/body-list.ts';
import { deliver } from '../../wire/deliver.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import type { Trouble } from '../../wire/trouble.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import { BodyRows } from './body-rows.tsx';
import { SheetColumns } from './sheet-columns.tsx';

/** What has become of a file: held above the panes, which go and come with the width of the window. */
export type Reading =
  | { readonly kind: 'none' | 'reading' }
  | { readonly kind: 'failed'; readonly trouble: Trouble; readonly file: File }
  | { readonly kind: 'read'; readonly list: BodyList }
  | { readonly kind: 'taken'; readonly count: number; readonly fileName: string };

interface BodySheetProps {
  readonly reading: Reading;
  readonly setReading: (reading: Reading) => void;
}

/** Bodies from a file: dropped, tried, shown with what stands in the way row by row, and taken in whole. */
export function BodySheet({ reading, setReading }: BodySheetProps) {
  const words = useWords().start.sheet;
  const { grants } = useSession();
  const field = useRef<HTMLInputElement>(null);
  const takeIn = useCommand([trpc.agency.list.pathFilter()]);
  const writes = mayAnywhere(grants, 'registry.write');
  const read = async (file: File) => {
    setReading({ kind: 'reading' });
    try {
      setReading({ kind: 'read', list: await deliver(() => readBodyList(file)) });
    } catch (error) {
      setReading({ kind: 'failed', trouble: troubleOf(error), file });
    }
  };
  useKeys(
    useMemo(
      () =>
        writes ? [{ press: 'r', word: words.keys.again, run: () => field.current?.click() }] : [],
      [words, writes],
    ),
  );
  if (!writes) return null;
  return (
    <section className="body-sheet" aria-label={words.title}>
      <h2>
        {words.title}
        <Anchor className="end" href="/api/body-sheet.xlsx" download>
          {words.empty}
        </Anchor>
      </h2>
      <DropZone
        field={field}
        onFiles={([file]) => file && void read(file)}
        accept=".xlsx"
        multiple={false}
        words={words.drop}
      />
      <div aria-live="polite">
        {reading.kind === 'reading' && <Waiting />}
        {reading.kind === 'failed' && (
          <ErrorNote trouble={reading.trouble} onRetry={() => void read(reading.file)} />
        )}
        {reading.kind === 'taken' && (
          <p className="taken">
            <span className="good">
              <Sign name="accepted" />
            </span>{' '}
            {words.taken(reading.count, reading.fileName)}{' '}
            <Link to="/agencies" search={{ view: 'list' }}>
              {words.toRegistry}
            </Link>
          </p>
        )}
      </div>
      {reading.kind === 'read' && (
        <>
          <SheetColumns list={reading.list} />
          <BodyRows list={reading.list} />
          {takeIn.trouble && (
            <ErrorNote trouble={takeIn.trouble} onRetry={() => void takeIn.again()} />
          )}
          <TakeIn
            list={reading.list}
            waiting={takeIn.waiting}
            onAgain={() => field.current?.click()}
            onTake={() => {
              const { fileName, rows } = reading.list;
              void takeIn.run(
                (stamp) => api.agency.takeInList.mutate({ ...stamp, fileName, rows }),
                { after: ({ made }) => setReading({ kind: 'taken', count: made, fileName }) },
              );
            }}
          />
        </>
      )}
    </section>
  );
}

interface TakeInProps {
  readonly list: BodyList;
  readonly waiting: boolean;
  readonly onAgain: () => void;
  readonly onTake: () => void;
}

function TakeIn({ list: { rows, errors }, waiting, onAgain, onTake }: TakeInProps) {
  const words = useWords().start.sheet;
  const blocked = new Set(errors.map(({ row }) => row)).size;
  return (
    <div className="go">
      <span className="grow">{words.whole}</span>
      <Button onClick={onAgain}>{words.again}</Button>
      <Button variant="filled" disabled={blocked > 0} loading={waiting} onClick={onTake}>
        {blocked > 0 ? words.blocked(rows.length, blocked) : words.takeIn(rows.length)}
      </Button>
    </div>
  );
}

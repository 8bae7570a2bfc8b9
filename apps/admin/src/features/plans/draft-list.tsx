import { UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { inferInput, inferOutput } from '@trpc/tanstack-react-query';
import { useMemo } from 'react';
import { RegisterTable } from '../../ui/grid/index.ts';
import type { RegisterColumn } from '../../ui/grid/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { usePages } from '../../wire/use-pages.ts';
import { writeMoment } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { Words } from '../../words/words.ts';

type After = NonNullable<inferInput<typeof trpc.draft.list>['after']>;
type Line = inferOutput<typeof trpc.draft.list>['items'][number];

const columnsIn = ({ plans: { drafts: words } }: Words): readonly RegisterColumn<Line>[] => [
  {
    id: 'title',
    header: words.columns.title,
    cell: (draft) => (
      <Link to="/drafts/$draftId" params={{ draftId: draft.id }} className="mid" lang="vi">
        {draft.title}
      </Link>
    ),
  },
  {
    id: 'file',
    header: words.columns.file,
    width: 280,
    cell: (draft) => <span className="soft">{draft.fileName}</span>,
  },
  {
    id: 'updated',
    header: words.columns.updated,
    width: 180,
    cell: (draft) => <span className="dim">{writeMoment(draft.updatedAt)}</span>,
  },
];

const PAGE = 20;
const idOf = (draft: Line): string => draft.id;

/** The documents that are being read, the one last touched first. Nothing where there is none. */
export function DraftList() {
  const words = useWords();
  const columns = useMemo(() => columnsIn(words), [words]);
  const drafts = usePages(trpc.draft.list.pathKey(), (after: After | null, signal) =>
    api.draft.list.query({ limit: PAGE, after }, { signal }),
  );
  const { rows } = drafts;
  const failed = drafts.error && (
    <ErrorNote trouble={troubleOf(drafts.error)} onRetry={drafts.retry} />
  );
  if (rows.length === 0) return failed;
  const { heading } = words.plans.drafts;
  return (
    <section>
      <h2>{heading}</h2>
      <RegisterTable<Line> label={heading} rows={rows} columns={columns} rowId={idOf} />
      {failed}
      {drafts.more && (
        <UnstyledButton className="link more" onClick={drafts.more}>
          {words.plans.more}
        </UnstyledButton>
      )}
    </section>
  );
}

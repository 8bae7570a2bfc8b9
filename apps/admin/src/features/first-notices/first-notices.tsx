import { Button, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { RegisterTable } from '../../ui/grid/index.ts';
import { EmptyNote, ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { usePages } from '../../wire/use-pages.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { HeldTonight } from '../night/index.ts';
import { PageHead } from '../shell/index.ts';
import { noticeColumns } from './notice-columns.tsx';
import type { HeldNotice } from './notice-columns.tsx';
import './first-notices.css';

const PAGE = 200;
const idOf = (notice: HeldNotice): string => String(notice.id);

/** What the first mail of a plan would tell, held until somebody has seen this list and lets it go. */
export function FirstNotices() {
  const all = useWords();
  const words = all.firstNotices;
  const { planId } = useParams({ from: '/shell/plans/$planId/first-notices' });
  const planQuery = useQuery(trpc.plan.get.queryOptions({ planId }));
  const notices = usePages(
    [...trpc.plan.firstNotices.pathKey(), planId],
    (after: number | null, signal) =>
      api.plan.firstNotices.query({ planId, limit: PAGE, after }, { signal }),
  );
  const release = useCommand([
    trpc.plan.get.pathFilter(),
    trpc.plan.list.pathFilter(),
    trpc.plan.firstNotices.pathFilter(),
  ]);
  const columns = useMemo(() => noticeColumns(all), [all]);
  const error = planQuery.error ?? notices.error;
  const failed = error && (
    <ErrorNote
      trouble={troubleOf(error)}
      onRetry={() => {
        void planQuery.refetch();
        notices.retry();
      }}
    />
  );
  const plan = planQuery.data?.plan;
  if (!plan || notices.isPending) return failed ?? <Waiting />;
  const { rows, more } = notices;
  const releasedOn = plan.firstNoticesReleasedOn;
  const count = more ? words.countMore(rows.length) : words.count(rows.length);
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[
          { text: all.plans.title, link: { to: '/plans' } },
          {
            lang: 'vi',
            text: plan.numberSymbol === null ? plan.title : `${plan.numberSymbol}: ${plan.title}`,
          },
        ]}
        sub={
          releasedOn === null ? `${words.lead} ${count}.` : words.released(writeDate(releasedOn))
        }
        actions={
          releasedOn === null && (
            <Button
              variant="filled"
              loading={release.waiting}
              onClick={() =>
                void release.run(
                  (stamp) =>
                    api.plan.releaseFirstNotices.mutate({
                      ...stamp,
                      planId,
                      version: plan.version,
                    }),
                  { said: words.done },
                )
              }
            >
              {more ? words.releaseMany : words.release(rows.length)}
            </Button>
          )
        }
      />
      <div className="first-notices">
        {release.trouble && (
          <ErrorNote trouble={release.trouble} onRetry={() => void release.again()} />
        )}
        {failed}
        {rows.length > 0 && (
          <RegisterTable<HeldNotice>
            label={words.title}
            rows={rows}
            columns={columns}
            rowId={idOf}
            rowHeight={45}
          />
        )}
        {rows.length === 0 && !failed && releasedOn === null && (
          <>
            <EmptyNote>{words.none}</EmptyNote>
            <HeldTonight planId={planId} />
          </>
        )}
        {more && (
          <UnstyledButton className="link more" onClick={more}>
            {all.plans.more}
          </UnstyledButton>
        )}
      </div>
    </>
  );
}

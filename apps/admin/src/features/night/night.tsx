import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useKeys } from '../../keys/index.ts';
import { Panes } from '../../ui/pane/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { PageHead } from '../shell/index.ts';
import { DryRun } from './dry-run.tsx';
import { Ledger } from './ledger.tsx';
import { NightList } from './night-list.tsx';
import { NightSummary } from './night-summary.tsx';
import { useRehearsal } from './use-nights.ts';
import './night.css';

/** The nights: that they ran, what the ledger holds, and what tonight would do. */
export function Night() {
  const words = useWords().nights;
  const { refetch, isFetching } = useRehearsal();
  useKeys(
    useMemo(
      () => [{ press: 'r', word: words.keys.again, run: () => void refetch() }],
      [words, refetch],
    ),
  );
  return (
    <>
      <PageHead
        title={words.title}
        sub={<NightSummary />}
        actions={
          <Button loading={isFetching} onClick={() => void refetch()}>
            {words.dryRun.again}
          </Button>
        }
      />
      <Panes
        name="night"
        panes={[
          {
            id: 'nights',
            tab: words.tabs.nights,
            size: 1,
            min: '520px',
            content: (
              <div className="night-left">
                <NightList />
                <Ledger />
              </div>
            ),
          },
          {
            id: 'dry-run',
            tab: words.tabs.dryRun,
            size: '456px',
            min: '320px',
            content: <DryRun />,
          },
        ]}
      />
    </>
  );
}

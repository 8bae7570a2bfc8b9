import { useMemo, useState } from 'react';
import { useKeys } from '../../keys/index.ts';
import { api } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import type { Command } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import { reportQueries } from './use-obligation.ts';
import type { ObligationView } from './use-obligation.ts';

/** What a clerk or leader may do about one report, and the dialog that is open for it. */
export interface ReportActs {
  readonly command: Command;
  readonly dialog: 'ask-more' | 'record' | 'decide' | null;
  readonly open: (dialog: ReportActs['dialog']) => void;
  readonly accept: () => void;
}

/** The acts with their keys: A notes sufficient, R asks for more. */
export function useReportActs({ obligation, agencyName, acts }: ObligationView): ReportActs {
  const say = useWords().obligation;
  const command = useCommand(reportQueries);
  const [dialog, open] = useState<ReportActs['dialog']>(null);
  const { id: obligationId, version } = obligation;
  const { run } = command;
  const keys = useMemo(() => {
    const accept = () =>
      void run(
        (stamp) => api.submission.accept.mutate({ ...stamp, obligationId, version, note: null }),
        { said: say.acts.accepted(agencyName) },
      );
    return [
      ...(acts.includes('accept') ? [{ press: 'a', word: say.keys.accept, run: accept }] : []),
      ...(acts.includes('ask-more')
        ? [{ press: 'r', word: say.keys.askMore, run: () => open('ask-more') }]
        : []),
    ];
  }, [acts, agencyName, obligationId, run, say, version]);
  useKeys(keys);
  const accept = () => keys.find(({ press }) => press === 'a')?.run();
  return { command, dialog, open, accept };
}

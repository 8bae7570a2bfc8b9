import type { AgencyId, PlanId } from '@dondoc/domain/kernel';
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useKeys } from '../../keys/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';

/** A page that waits until its body says that it has come. */
export interface PageToAcknowledge {
  readonly planId: PlanId;
  readonly version: number;
  readonly agencyId: AgencyId;
}

interface AcknowledgeButtonProps {
  readonly page: PageToAcknowledge;
  /** The body, where several could be meant. */
  readonly body?: string;
  /** Whether the key of the screen acknowledges this page. */
  readonly keyed: boolean;
}

/** One key: the body has received its page of a plan. */
export function AcknowledgeButton({ page, body, keyed }: AcknowledgeButtonProps) {
  const { pages: say } = useWords();
  const save = useCommand([trpc.plan.pathFilter(), trpc.obligation.mine.pathFilter()]);
  const { run } = save;
  const { planId, version, agencyId } = page;
  const acknowledge = useMemo(
    () => () =>
      void run((stamp) => api.plan.acknowledge.mutate({ ...stamp, planId, version, agencyId }), {
        said: say.acknowledged,
      }),
    [run, planId, version, agencyId, say],
  );
  useKeys(
    useMemo(
      () => (keyed ? [{ press: 'n', word: say.key, run: acknowledge }] : []),
      [keyed, acknowledge, say],
    ),
  );
  return (
    <>
      {save.trouble && <ErrorNote trouble={save.trouble} onRetry={() => void save.again()} />}
      <Button loading={save.waiting} onClick={acknowledge}>
        {body === undefined ? say.acknowledge : say.acknowledgeFor(body)}
      </Button>
    </>
  );
}

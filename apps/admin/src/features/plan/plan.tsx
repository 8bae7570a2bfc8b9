import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useReturnFocus } from '../../ui/form/index.ts';
import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { useWords } from '../../words/words-provider.tsx';
import { AcknowledgeButton } from '../receipt/index.ts';
import { PlanBody } from './plan-body.tsx';
import { PlanHead } from './plan-head.tsx';
import { usePlan } from './use-plan.ts';
import './plan.css';

const ClosingDialog = lazy(async () => ({
  default: (await import('./closing-dialog.tsx')).ClosingDialog,
}));
const AmendmentDialog = lazy(async () => ({
  default: (await import('./amendment-dialog.tsx')).AmendmentDialog,
}));

const NextPlanDialog = lazy(async () => ({
  default: (await import('./next-plan-dialog.tsx')).NextPlanDialog,
}));

/** A plan in force: the paper, and beside it what each sentence became. */
export function Plan() {
  const { planId } = useParams({ from: '/shell/plans/$planId' });
  const words = useWords();
  const [closing, setClosing] = useState(false);
  const opener = useReturnFocus(closing);
  const [amending, setAmending] = useState(false);
  const amender = useReturnFocus(amending);
  const [following, setFollowing] = useState(false);
  const follower = useReturnFocus(following);
  const { data, error, refetch } = usePlan(planId);
  return (
    <>
      <PlanHead
        planId={planId}
        actions={
          <>
            {data && data.editions.length > 1 && (
              <Button
                renderRoot={(props) => (
                  <Link
                    {...props}
                    to="/plans/$planId"
                    params={{ planId }}
                    search={{ view: 'editions' }}
                  />
                )}
              >
                {words.amendment.compare.open(data.editions.length - 1)}
              </Button>
            )}
            {data?.pages.own.map(({ agencyId, name }, index, { length }) => (
              <AcknowledgeButton
                key={agencyId}
                page={{ planId: data.plan.id, version: data.plan.version, agencyId }}
                keyed={index === 0}
                {...(length > 1 ? { body: name } : {})}
              />
            ))}
            {data?.may.amend && (
              <Button ref={amender} onClick={() => setAmending(true)}>
                {words.amendment.open}
              </Button>
            )}
            {data?.may.carry && (
              <Button ref={follower} onClick={() => setFollowing(true)}>
                {words.nextPlan.open}
              </Button>
            )}
            {data?.may.close && (
              <Button ref={opener} onClick={() => setClosing(true)}>
                {words.closing.open}
              </Button>
            )}
          </>
        }
      />
      {data && closing && (
        <Suspense>
          <ClosingDialog shown={data} onClose={() => setClosing(false)} />
        </Suspense>
      )}
      {data && amending && (
        <Suspense>
          <AmendmentDialog shown={data} onClose={() => setAmending(false)} />
        </Suspense>
      )}
      {data && following && (
        <Suspense>
          <NextPlanDialog shown={data} onClose={() => setFollowing(false)} />
        </Suspense>
      )}
      {error && !data && <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting rows={12} />}
      {data && <PlanBody shown={data} />}
    </>
  );
}

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
const DirectionDialog = lazy(async () => ({
  default: (await import('./direction-dialog.tsx')).DirectionDialog,
}));
const NextPlanDialog = lazy(async () => ({
  default: (await import('./next-plan-dialog.tsx')).NextPlanDialog,
}));

type Dialog = 'closing' | 'amendment' | 'direction' | 'next-plan';

/** A plan in force: the paper, and beside it what each sentence became. */
export function Plan() {
  const { planId } = useParams({ from: '/shell/plans/$planId' });
  const words = useWords();
  const [open, setOpen] = useState<Dialog | null>(null);
  const closer = useReturnFocus(open === 'closing');
  const amender = useReturnFocus(open === 'amendment');
  const director = useReturnFocus(open === 'direction');
  const follower = useReturnFocus(open === 'next-plan');
  const close = () => setOpen(null);
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
            {data?.may.direct && (
              <Button ref={director} onClick={() => setOpen('direction')}>
                {words.direction.open}
              </Button>
            )}
            {data?.may.amend && (
              <Button ref={amender} onClick={() => setOpen('amendment')}>
                {words.amendment.open}
              </Button>
            )}
            {data?.may.carry && (
              <Button ref={follower} onClick={() => setOpen('next-plan')}>
                {words.nextPlan.open}
              </Button>
            )}
            {data?.may.close && (
              <Button ref={closer} onClick={() => setOpen('closing')}>
                {words.closing.open}
              </Button>
            )}
          </>
        }
      />
      {data && open === 'closing' && (
        <Suspense>
          <ClosingDialog shown={data} onClose={close} />
        </Suspense>
      )}
      {data && open === 'amendment' && (
        <Suspense>
          <AmendmentDialog shown={data} onClose={close} />
        </Suspense>
      )}
      {data && open === 'direction' && (
        <Suspense>
          <DirectionDialog shown={data} onClose={close} />
        </Suspense>
      )}
      {data && open === 'next-plan' && (
        <Suspense>
          <NextPlanDialog shown={data} onClose={close} />
        </Suspense>
      )}
      {error && !data && <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting rows={12} />}
      {data && <PlanBody shown={data} />}
    </>
  );
}

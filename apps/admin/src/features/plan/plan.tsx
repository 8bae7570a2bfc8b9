import { useParams } from '@tanstack/react-router';
import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { PlanBody } from './plan-body.tsx';
import { PlanHead } from './plan-head.tsx';
import { usePlan } from './use-plan.ts';
import './plan.css';

/** A plan in force: the paper, and beside it what each sentence became. */
export function Plan() {
  const { planId } = useParams({ from: '/shell/plans/$planId' });
  const { data, error, refetch } = usePlan(planId);
  return (
    <>
      <PlanHead planId={planId} />
      {error && !data && <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting rows={12} />}
      {data && <PlanBody shown={data} />}
    </>
  );
}

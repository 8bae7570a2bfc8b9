import { Button, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ownPlanFigures } from './own-plan-figures.ts';
import { useOwnPlans } from './use-own-plans.ts';
import type { OwnPlanShown, OwnPlansOf } from './use-own-plans.ts';
import type { TaskShown } from './use-plan.ts';

const WHICH = ['all', 'missing', 'issued'] as const satisfies readonly OwnPlansOf[];

/** Which bodies have issued the plan of their own that a task asks for, with its paper, and which have not. */
export function OwnPlanList({ task }: { readonly task: TaskShown }) {
  const words = useWords();
  const say = words.ownPlan;
  const [of, setOf] = useState<OwnPlansOf>('all');
  const found = useOwnPlans(task.id, of);
  if (!task.ownPlans) return null;
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="own-plans" aria-label={say.title}>
      <h3>{say.title}</h3>
      <p>{ownPlanFigures(task.ownPlans, words)}</p>
      <SegmentedControl
        aria-label={say.title}
        value={of}
        onChange={(value) => setOf(WHICH.find((one) => one === value) ?? 'all')}
        data={WHICH.map((value) => ({ value, label: say.of[value] }))}
      />
      {found.error && (
        <ErrorNote trouble={troubleOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {found.isPending && <Waiting />}
      {found.data && items.length === 0 && <p className="dim">{say.none}</p>}
      <ul className="duty-members">
        {items.map((one) => (
          <li key={one.agencyId}>
            <span className="grow" lang="vi">
              {one.name}
            </span>
            <OwnPlanPaper of={one} />
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {words.mine.further}
        </Button>
      )}
    </section>
  );
}

/** The paper of a body's own plan, a link where it is kept here and may be read; else how it stands. */
function OwnPlanPaper({ of: { planId, state, claim } }: { readonly of: OwnPlanShown }) {
  const { ownPlan: say, plan } = useWords();
  const document = claim?.evidence.document;
  if (!document) return <span className="dim">{say.states[state]}</span>;
  const paper = plan.paper(document.number, writeDate(document.date));
  return planId === null ? (
    <span>{paper}</span>
  ) : (
    <Link to="/plans/$planId" params={{ planId }}>
      {paper}
    </Link>
  );
}

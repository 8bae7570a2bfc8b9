import { UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { inferInput, inferOutput } from '@trpc/tanstack-react-query';
import { useMemo } from 'react';
import { RegisterTable } from '../../ui/grid/index.ts';
import type { RegisterColumn } from '../../ui/grid/index.ts';
import { EmptyNote, ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { usePages } from '../../wire/use-pages.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { Words } from '../../words/words.ts';
import { useAgencies } from '../agencies/use-agencies.ts';

type After = NonNullable<inferInput<typeof trpc.plan.list>['after']>;
type Line = inferOutput<typeof trpc.plan.list>['items'][number];
type NameOf = ReturnType<typeof useAgencies>['nameOf'];

function columnsIn(
  { plans: { inForce: words } }: Words,
  nameOf: NameOf,
  releases: boolean,
): readonly RegisterColumn<Line>[] {
  return [
    {
      id: 'title',
      header: words.columns.title,
      cell: (plan) => (
        <>
          <Link to="/plans/$planId" params={{ planId: plan.id }} className="mid" lang="vi">
            {plan.title}
          </Link>
          <div className="xs dim">{plan.numberSymbol ?? words.numberMissing}</div>
        </>
      ),
    },
    {
      id: 'issuer',
      header: words.columns.issuer,
      width: 320,
      cell: (plan) => (
        <>
          {nameOf(plan.issuerId)}
          <div className="xs dim">{words.standing(nameOf(plan.standingAgencyId))}</div>
        </>
      ),
    },
    {
      id: 'tracked',
      header: words.columns.tracked,
      width: 120,
      cell: (plan) => writeDate(plan.trackedFrom),
    },
    {
      id: 'notices',
      header: words.columns.notices,
      width: 210,
      cell: (plan) => {
        if (plan.closedOn !== null)
          return <span className="dim">{words.closed(writeDate(plan.closedOn))}</span>;
        if (plan.firstNoticesReleasedOn !== null)
          return (
            <span className="dim">{words.released(writeDate(plan.firstNoticesReleasedOn))}</span>
          );
        return (
          releases && (
            <Link to="/plans/$planId/first-notices" params={{ planId: plan.id }}>
              {words.held}
            </Link>
          )
        );
      },
    },
  ];
}

const PAGE = 50;
const idOf = (plan: Line): string => plan.id;

interface PlanListProps {
  /** Whether who looks may let notices go. */
  readonly releases: boolean;
}

/** The plans that concern who looks, the one put in force last first. */
export function PlanList({ releases }: PlanListProps) {
  const words = useWords();
  const { nameOf } = useAgencies();
  const columns = useMemo(() => columnsIn(words, nameOf, releases), [words, nameOf, releases]);
  const plans = usePages(trpc.plan.list.pathKey(), (after: After | null, signal) =>
    api.plan.list.query({ limit: PAGE, after }, { signal }),
  );
  const { heading } = words.plans.inForce;
  if (plans.isPending) return <Waiting rows={6} />;
  const failed = plans.error && (
    <ErrorNote trouble={troubleOf(plans.error)} onRetry={plans.retry} />
  );
  if (plans.rows.length === 0 && failed) return failed;
  if (plans.rows.length === 0)
    return <EmptyNote>{releases ? words.plans.empty : words.plans.emptyReader}</EmptyNote>;
  return (
    <section>
      <h2>{heading}</h2>
      <RegisterTable<Line> label={heading} rows={plans.rows} columns={columns} rowId={idOf} />
      {failed}
      {plans.more && (
        <UnstyledButton className="link more" onClick={plans.more}>
          {words.plans.more}
        </UnstyledButton>
      )}
    </section>
  );
}

import type { PlanId } from '@dondoc/domain/kernel';
import type { ReactNode } from 'react';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { PageHead } from '../shell/index.ts';
import { PlanSix } from './plan-six.tsx';
import { PlanStanding } from './plan-standing.tsx';
import { PlanTabs } from './plan-tabs.tsx';
import { usePlan } from './use-plan.ts';

interface PlanHeadProps {
  readonly planId: PlanId;
  readonly actions?: ReactNode;
}

/** Heads every page of a plan: which paper it is, of whom, how paper and register stand, the official table, and the way to its other pages. */
export function PlanHead({ planId, actions }: PlanHeadProps) {
  const words = useWords();
  const { data } = usePlan(planId);
  const issuer = data?.names.agencies.find(({ id }) => id === data.plan.issuerId)?.name;
  const issued = data?.plan.instrument.issuedOn ?? null;
  const number = data?.plan.numberSymbol ?? words.plan.noNumber;
  const paper = issued === null ? number : words.plan.paper(number, writeDate(issued));
  return (
    <div>
      <PageHead
        title={data?.plan.title ?? words.plan.title}
        {...(data ? { titleLang: 'vi' } : {})}
        crumbs={[
          { text: words.shell.nav.plans, link: { to: '/plans' } },
          ...(data ? [{ text: paper }, { text: issuer ?? '', lang: 'vi' as const }] : []),
        ]}
        {...(data ? { sub: <PlanStanding shown={data} /> } : {})}
        actions={actions}
        joined
      />
      {data && <PlanSix six={data.six} tasks={data.tasks} asOf={data.asOf} />}
      <PlanTabs planId={planId} {...(data ? { counts: { register: data.tasks.length } } : {})} />
    </div>
  );
}

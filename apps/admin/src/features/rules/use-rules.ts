import type { PlanId } from '@dondoc/domain/kernel';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { inferInput, inferOutput } from '@trpc/tanstack-react-query';
import { api, trpc } from '../../wire/trpc.ts';
import { everyPage } from '../../wire/every-page.ts';

type After = NonNullable<inferInput<typeof trpc.rule.list>['after']>;
type RulePage = inferOutput<typeof trpc.rule.list>;

/** A rule in the list of its plan. */
export type RuleLine = RulePage['items'][number];

/** All rules of a plan, and the names of the bodies and groups in them. */
const rulesOf = (planId: PlanId) =>
  queryOptions({
    queryKey: [...trpc.rule.list.pathKey(), 'all', planId],
    queryFn: async ({ signal }) => {
      const names: Record<string, string> = {};
      const items = await everyPage(async (after: After | null) => {
        const page = await api.rule.list.query({ planId, limit: 200, after }, { signal });
        Object.assign(names, page.names);
        return page;
      });
      return { items, names };
    },
  });

export const useRules = (planId: PlanId) => useQuery(rulesOf(planId));

import type { AgencyGroupId, AgencyId, EditionId, PlanId } from '@dondoc/domain/kernel';
import type { TaskChange } from '@dondoc/domain/register';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import type { inferInput } from '@trpc/tanstack-react-query';
import { api, trpc } from '../../wire/trpc.ts';

type After = NonNullable<inferInput<typeof trpc.plan.compareEditions>['after']>;

/** Which changes of an edition are shown. */
interface ChangesShown {
  readonly planId: PlanId;
  readonly editionId: EditionId;
  readonly kinds: TaskChange['kind'][];
  readonly body: AgencyId | AgencyGroupId | null;
}

const first = (): After | null => null;

const pages = (of: ChangesShown) =>
  infiniteQueryOptions({
    queryKey: [...trpc.plan.compareEditions.pathKey(), of],
    queryFn: ({ pageParam: after, signal }) =>
      api.plan.compareEditions.query({ ...of, limit: 50, after }, { signal }),
    initialPageParam: first(),
    getNextPageParam: ({ next }) => next,
  });

/** What an edition says otherwise than the one before it, page after page as it is asked for. */
export const useEditionChanges = (of: ChangesShown) => useInfiniteQuery(pages(of));

import { queryOptions, useQuery } from '@tanstack/react-query';
import type { inferInput } from '@trpc/tanstack-react-query';
import { everyPage } from '../../wire/every-page.ts';
import { api, trpc } from '../../wire/trpc.ts';

type After = NonNullable<inferInput<typeof trpc.group.list>['after']>;

const allGroups = queryOptions({
  queryKey: [...trpc.group.list.pathKey(), 'all'],
  queryFn: ({ signal }) =>
    everyPage((after: After | null) => api.group.list.query({ limit: 200, after }, { signal })),
});

/** Every group of the registry, in its order. */
export const useGroups = () => useQuery(allGroups);

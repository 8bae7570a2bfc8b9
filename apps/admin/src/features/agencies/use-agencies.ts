import type { AgencyId } from '@dondoc/domain/kernel';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { inferInput } from '@trpc/tanstack-react-query';
import { useCallback } from 'react';
import { everyPage } from '../../wire/every-page.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useWords } from '../../words/words-provider.tsx';

type After = NonNullable<inferInput<typeof trpc.agency.list>['after']>;

const allAgencies = queryOptions({
  queryKey: [...trpc.agency.list.pathKey(), 'all'],
  queryFn: ({ signal }) =>
    everyPage((after: After | null) => api.agency.list.query({ limit: 200, after }, { signal })),
  staleTime: 60_000,
});

/** Every body of the registry, what a choice among them needs, and the name of one by its id; null is the whole deployment. */
export function useAgencies() {
  const words = useWords().people;
  const { data, error, isPending, refetch } = useQuery(allAgencies);
  const nameOf = useCallback(
    (id: AgencyId | null): string =>
      id === null ? words.everywhere : (data?.find((agency) => agency.id === id)?.name ?? '…'),
    [data, words],
  );
  return { agencies: data ?? none, nameOf, error, isPending, refetch };
}

const none: readonly never[] = [];

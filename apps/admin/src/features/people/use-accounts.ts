import { queryOptions, useQuery } from '@tanstack/react-query';
import { everyPage } from '../../wire/every-page.ts';
import { api, trpc } from '../../wire/trpc.ts';

const allAccounts = queryOptions({
  queryKey: [...trpc.account.list.pathKey(), 'all'],
  queryFn: ({ signal }) =>
    everyPage((after: string | null) => api.account.list.query({ limit: 200, after }, { signal })),
});

/** Every account that may be seen, by sign-in name. */
export const useAccounts = () => useQuery(allAccounts);

import type { AppRouter } from '@dondoc/server/router';
import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { readAnswerHeaders } from './answer-headers.ts';
import { troubleOf } from './trouble-of.ts';

/** Tries before a read is called lost; a refusal or a bug is never asked for again. */
const TRIES = 3;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      networkMode: 'always',
      retry: (tried, error) => tried < TRIES - 1 && troubleOf(error).kind === 'network',
    },
    mutations: { networkMode: 'always' },
  },
});

/** The procedures as they are called: `await api.agency.edit.mutate({ ... })`. */
export const api = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      url: '/api/trpc',
      fetch: async (url, options) => {
        const answer = await fetch(url, { ...options, signal: options?.signal ?? null });
        if (readAnswerHeaders(answer.headers)) void queryClient.invalidateQueries();
        return answer;
      },
    }),
  ],
});

/** The procedures as queries: `useSuspenseQuery(trpc.agency.list.queryOptions({}))`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: api, queryClient });

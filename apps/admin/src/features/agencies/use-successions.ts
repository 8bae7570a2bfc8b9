import { mayAnywhere } from '@dondoc/domain/agency';
import type { Agency, PastDescription, Succession } from '@dondoc/domain/agency';
import type { AgencyId } from '@dondoc/domain/kernel';
import { queryOptions, skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { inferInput } from '@trpc/tanstack-react-query';
import { useMemo } from 'react';
import { useSession } from '../../session/use-session.ts';
import { everyPage } from '../../wire/every-page.ts';
import type { Outputs } from '../../wire/outputs.ts';
import { api, trpc } from '../../wire/trpc.ts';
import type { SuccessionInput } from './succession-draft.ts';

type After = NonNullable<inferInput<typeof trpc.agency.successions>['after']>;

/** Rows of the transfer list that are asked for at once. */
const ROWS = 50;

const allSuccessions = queryOptions({
  queryKey: [...trpc.agency.successions.pathKey(), 'all'],
  queryFn: ({ signal }) =>
    everyPage(async (after: After | null) => {
      const page = await api.agency.successions.query({ limit: 200, after }, { signal });
      return { items: [page], next: page.next };
    }),
});

/** What the commands about successions and transfers make stale. */
export const STALE = [trpc.agency.pathFilter()];

/** Everything recorded of how bodies were rearranged, oldest first, and what they were called before. */
export function useSuccessions() {
  const { data, error, isPending, refetch } = useQuery(allSuccessions);
  const found = useMemo(
    (): { successions: readonly Succession[]; past: readonly PastDescription[] } => ({
      successions: (data ?? []).flatMap(({ items }) => items),
      past: (data ?? []).flatMap(({ past }) => past),
    }),
    [data],
  );
  return { ...found, error, isPending, refetch };
}

/** How many open items wait with each body, by its id; none for who sees no plans. */
export function useWaiting(): ReadonlyMap<string, number> {
  const { grants } = useSession();
  const { data } = useQuery(
    trpc.agency.waitingTransfers.queryOptions(undefined, {
      enabled: mayAnywhere(grants, 'plan.see'),
    }),
  );
  return useMemo(
    () => new Map((data ?? []).map(({ agencyId, items }) => [agencyId, items])),
    [data],
  );
}

/** An open item of a rearranged body, and who takes it. */
export type Transfer = Outputs['agency']['transferList']['items'][number];

/** The transfer list of a body, page after page. */
export const useTransfers = (agencyId: AgencyId) =>
  useInfiniteQuery({
    queryKey: [...trpc.agency.transferList.pathKey(), 'pages', agencyId],
    queryFn: ({ pageParam, signal }) =>
      api.agency.transferList.query({ agencyId, limit: ROWS, after: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });

/** What a succession would do if it were recorded; nothing is asked while it is not whole. */
export const useSuccessionPreview = (input: SuccessionInput | null) =>
  useQuery(
    trpc.agency.previewSuccession.queryOptions(input ?? skipToken, { staleTime: 0, retry: false }),
  );

/** Bodies by their id. */
export const byId = (bodies: readonly Agency[]): ReadonlyMap<string, Agency> =>
  new Map(bodies.map((body) => [body.id, body]));

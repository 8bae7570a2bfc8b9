import type { CivilDate } from '@dondoc/domain/calendar';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, trpc } from '../../wire/trpc.ts';
import type { NightSearch } from './route.ts';

type Nights = Awaited<ReturnType<typeof api.night.list.query>>;
type Ledger = Awaited<ReturnType<typeof api.night.ledger.query>>;

/** A night with what came of it. */
export type Night = Nights['items'][number];
/** A row of the ledger. */
export type LedgerRow = Ledger['items'][number];
/** What tonight would do. */
export type Rehearsal = Awaited<ReturnType<typeof api.night.dryRun.query>>;

const NIGHTS_SHOWN = 8;
const ROWS_SHOWN = 100;

/** The nights, the latest first, page after page. */
export const useNights = () =>
  useInfiniteQuery({
    queryKey: [...trpc.night.list.pathKey(), 'pages'],
    queryFn: ({ pageParam: after, signal }) =>
      api.night.list.query({ limit: NIGHTS_SHOWN, after }, { signal }),
    initialPageParam: null as CivilDate | null,
    getNextPageParam: (page) => page.next,
  });

/** The ledger as the address filters it, the latest row first, page after page. */
export const useLedger = (filter: NightSearch) =>
  useInfiniteQuery({
    queryKey: [...trpc.night.ledger.pathKey(), filter],
    queryFn: ({ pageParam: after, signal }) =>
      api.night.ledger.query({ ...filter, limit: ROWS_SHOWN, after }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });

/** What tonight would do, on the facts of the moment at which it was asked. */
export const useRehearsal = () => useQuery(trpc.night.dryRun.queryOptions());

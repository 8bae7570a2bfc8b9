import { useInfiniteQuery } from '@tanstack/react-query';
import type { Page } from './every-page.ts';

interface Pages<Row> {
  readonly rows: readonly Row[];
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
  /** Asks for the next page; null where the list has ended. */
  readonly more: (() => void) | null;
}

/** Where a page begins: behind what the one before ended with. */
interface From<Next> {
  readonly after: Next | null;
}

/**
 * A list that may be long, asked for page after page as somebody goes on. `key` begins with that of the procedure, so that what
 * makes the procedure stale makes this stale.
 *
 * @example
 * const plans = usePages(trpc.plan.list.pathKey(), (after: After | null) => api.plan.list.query({ limit: 20, after }));
 */
export function usePages<Row, Next>(
  key: readonly unknown[],
  ask: (after: Next | null, signal: AbortSignal) => Promise<Page<Row, Next>>,
): Pages<Row> {
  const beginning: From<Next> = { after: null };
  const query = useInfiniteQuery({
    queryKey: [...key, 'pages'],
    queryFn: ({ pageParam, signal }) => ask(pageParam.after, signal),
    initialPageParam: beginning,
    getNextPageParam: ({ next }: Page<Row, Next>): From<Next> | null =>
      next === null ? null : { after: next },
  });
  const { hasNextPage, fetchNextPage, refetch } = query;
  return {
    rows: query.data?.pages.flatMap((page) => page.items) ?? [],
    isPending: query.isPending,
    error: query.error,
    retry: () => void refetch(),
    more: hasNextPage ? () => void fetchNextPage() : null,
  };
}

import type { CivilDate } from '@dondoc/domain/calendar';
import type { PlanId, RuleId } from '@dondoc/domain/kernel';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Outputs } from '../../wire/outputs.ts';
import { api, trpc } from '../../wire/trpc.ts';

type Page = Outputs['obligation']['matrix'];
export type MatrixColumn = Page['periods'][number];
export type MatrixRow = Page['items'][number];
export type MatrixCell = MatrixRow['cells'][number];

export interface MatrixWindow {
  readonly planId: PlanId;
  readonly ruleIds: readonly RuleId[] | null;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const PAGE = 200;
const none: readonly never[] = [];

/** The matrix as it comes in, a page of bodies after the other; `whole` once every body is there. */
export function useMatrix({ planId, ruleIds, from, to }: MatrixWindow) {
  const query = useInfiniteQuery({
    queryKey: [...trpc.obligation.matrix.pathKey(), 'pages', planId, ruleIds, from, to],
    queryFn: ({ pageParam, signal }) =>
      api.obligation.matrix.query(
        {
          planId,
          ruleIds: ruleIds === null ? null : [...ruleIds],
          from,
          to,
          limit: PAGE,
          after: pageParam,
        },
        { signal },
      ),
    initialPageParam: null as Page['next'],
    getNextPageParam: ({ next }) => next,
  });
  const { data, hasNextPage, isFetching, error, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && error === null) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  const columns = data?.pages[0]?.periods ?? none;
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? none, [data]);
  return { ...query, columns, rows, whole: data !== undefined && !hasNextPage };
}

import type { AgencyId, PlanId } from '@dondoc/domain/kernel';
import type { Amendment } from '@dondoc/domain/register';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, trpc } from '../../wire/trpc.ts';

const LIMIT = 50;

/** What an amendment would change, as a whole or of one body, page by page; nothing is kept of an effect that may be another one later. */
export const useAmendmentEffect = (
  planId: PlanId,
  amendment: Amendment,
  agencyId: AgencyId | null,
) =>
  useInfiniteQuery({
    queryKey: [...trpc.plan.previewAmendment.mutationKey(), planId, amendment, agencyId],
    queryFn: ({ pageParam: after, signal }) =>
      api.plan.previewAmendment.mutate(
        { ...amendment, planId, agencyId, limit: LIMIT, after },
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    gcTime: 0,
    retry: false,
  });

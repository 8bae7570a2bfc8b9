import { infiniteQueryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { AgencyId, DutyId } from '@dondoc/domain/kernel';
import type { Outputs } from '../../wire/outputs.ts';
import { everyPage } from '../../wire/every-page.ts';
import { api, trpc } from '../../wire/trpc.ts';

/** A member of a group's duty, in the state of its own row or of the group's. */
export type MemberShown = Outputs['duty']['members']['items'][number];

const PAGE = 50;
const first = (): AgencyId | null => null;

const pages = (dutyId: DutyId) =>
  infiniteQueryOptions({
    queryKey: [...trpc.duty.members.pathKey(), 'pages', dutyId],
    queryFn: ({ pageParam, signal }) =>
      api.duty.members.query({ dutyId, limit: PAGE, after: pageParam }, { signal }),
    initialPageParam: first(),
    getNextPageParam: ({ next }) => next,
  });

/** The members of a group's duty, page after page as they are asked for. */
export const useMembers = (dutyId: DutyId) => useInfiniteQuery(pages(dutyId));

/** The members for whom the group's own row speaks; nobody where the duty is of one body. */
export function useOpenMembers(dutyId: DutyId, isGroup: boolean): readonly MemberShown[] {
  const { data } = useQuery({
    queryKey: [...trpc.duty.members.pathKey(), 'all', dutyId],
    queryFn: ({ signal }) =>
      everyPage((after: AgencyId | null) =>
        api.duty.members.query({ dutyId, limit: 200, after }, { signal }),
      ),
    enabled: isGroup,
  });
  return data?.filter(({ own }) => !own) ?? nobody;
}

const nobody: readonly never[] = [];

import type { AgencyId, DutyId, TaskId } from '@dondoc/domain/kernel';
import { infiniteQueryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { inferInput } from '@trpc/tanstack-react-query';
import { everyPage } from '../../wire/every-page.ts';
import type { Outputs } from '../../wire/outputs.ts';
import { api, trpc } from '../../wire/trpc.ts';

export type OwnPlansOf = inferInput<typeof trpc.task.ownPlans>['of'];
export type OwnPlanShown = Outputs['task']['ownPlans']['items'][number];

type After = NonNullable<inferInput<typeof trpc.duty.issuedPlans>['after']>;

const first = (): AgencyId | null => null;

const pages = (taskId: TaskId, of: OwnPlansOf) =>
  infiniteQueryOptions({
    queryKey: [...trpc.task.ownPlans.pathKey(), taskId, of],
    queryFn: ({ pageParam: after, signal }) =>
      api.task.ownPlans.query({ taskId, of, limit: 50, after }, { signal }),
    initialPageParam: first(),
    getNextPageParam: ({ next }) => next,
  });

/** The bodies that a task asks for a plan of their own, page after page as they are asked for. */
export const useOwnPlans = (taskId: TaskId, of: OwnPlansOf) => useInfiniteQuery(pages(taskId, of));

/** The plans kept here that the body of a duty issued; nothing is asked for where the task wants none. */
export const useIssuedPlans = (dutyId: DutyId, wanted: boolean) =>
  useQuery({
    queryKey: [...trpc.duty.issuedPlans.pathKey(), dutyId],
    queryFn: ({ signal }) =>
      everyPage((after: After | null) =>
        api.duty.issuedPlans.query({ dutyId, limit: 200, after }, { signal }),
      ),
    enabled: wanted,
  });

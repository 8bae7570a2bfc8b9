import type { PlanId, TaskId } from '@dondoc/domain/kernel';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import type { inferInput } from '@trpc/tanstack-react-query';
import type { Outputs } from '../../wire/outputs.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';

type After = NonNullable<inferInput<typeof trpc.difficulty.list>['after']>;
export type DifficultyShown = Outputs['difficulty']['list']['items'][number];

/** Which difficulties are shown: of a plan, or of one of its tasks; open ones alone, or all. */
interface Shown {
  readonly planId: PlanId;
  readonly taskId: TaskId | null;
  readonly open: boolean;
}

const first = (): After | null => null;

const pages = (of: Shown) =>
  infiniteQueryOptions({
    queryKey: [...trpc.difficulty.list.pathKey(), of],
    queryFn: ({ pageParam: after, signal }) =>
      api.difficulty.list.query({ ...of, limit: 50, after }, { signal }),
    initialPageParam: first(),
    getNextPageParam: ({ next }) => next,
  });

/** What hinders bodies, page after page as it is asked for. */
export const useDifficulties = (of: Shown) => useInfiniteQuery(pages(of));

/** Sends acts on difficulties; what they change is read again. */
export const useDifficultyCommand = () =>
  useCommand([trpc.difficulty.list.pathFilter(), trpc.plan.get.pathFilter()]);

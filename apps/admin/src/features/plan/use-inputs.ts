import type { TaskId } from '@dondoc/domain/kernel';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import type { inferInput } from '@trpc/tanstack-react-query';
import type { Outputs } from '../../wire/outputs.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';

type After = NonNullable<inferInput<typeof trpc.inputRequest.list>['after']>;
export type InputShown = Outputs['inputRequest']['list']['items'][number];

const first = (): After | null => null;

const pages = (taskId: TaskId) =>
  infiniteQueryOptions({
    queryKey: [...trpc.inputRequest.list.pathKey(), taskId],
    queryFn: ({ pageParam: after, signal }) =>
      api.inputRequest.list.query({ taskId, limit: 50, after }, { signal }),
    initialPageParam: first(),
    getNextPageParam: ({ next }) => next,
  });

/** What is asked at a task of the bodies that coordinate, page after page as it is asked for. */
export const useInputs = (taskId: TaskId) => useInfiniteQuery(pages(taskId));

/** Sends acts on input requests; what they change is read again. */
export const useInputCommand = () =>
  useCommand([trpc.inputRequest.list.pathFilter(), trpc.obligation.mine.pathFilter()]);

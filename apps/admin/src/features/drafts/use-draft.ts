import type { DraftId } from '@dondoc/domain/kernel';
import { applyDraftEdit } from '@dondoc/domain/register';
import type { DraftEdit } from '@dondoc/domain/register';
import { useQuery } from '@tanstack/react-query';
import type { inferInput, inferOutput } from '@trpc/tanstack-react-query';
import { useMemo, useSyncExternalStore } from 'react';
import type { Trouble } from '../../wire/trouble.ts';
import { api, queryClient, trpc } from '../../wire/trpc.ts';
import { ActQueue } from './act-queue.ts';

export type OpenDraft = inferOutput<typeof trpc.draft.get>;
type Answer =
  | inferOutput<typeof trpc.draft.edit>
  | inferOutput<typeof trpc.draft.undo>
  | inferOutput<typeof trpc.draft.takeInBodies>;
type Taken = inferInput<typeof trpc.draft.takeInBodies>['bodies'];

/** What a person can do at the desk. Each act shows at once and is kept on the server; nothing has to be saved. */
export interface DraftActs {
  readonly act: (edit: DraftEdit) => void;
  readonly undo: () => void;
  readonly takeIn: (bodies: Taken) => void;
  /** Acts that are not yet answered. */
  readonly waiting: number;
  readonly trouble: Trouble | null;
  readonly again: () => void;
}

const optionsOf = (draftId: DraftId) =>
  // What is on the desk changes by acts, whose answers keep it; asked for anew in between it would forget what is under way.
  trpc.draft.get.queryOptions({ draftId }, { staleTime: Infinity, refetchOnWindowFocus: false });

/** One draft as the server has it. */
export const useDraft = (draftId: DraftId) => useQuery(optionsOf(draftId));

/** The acts on one draft that has come. */
export function useDraftActs(draftId: DraftId): DraftActs {
  const { acts, queue } = useMemo(() => actsOn(draftId), [draftId]);
  const { waiting, trouble } = useSyncExternalStore(queue.subscribe, queue.state);
  return useMemo(
    () => ({ ...acts, waiting, trouble, again: queue.again }),
    [acts, queue, waiting, trouble],
  );
}

function actsOn(draftId: DraftId) {
  const { queryKey } = optionsOf(draftId);
  const held = () => queryClient.getQueryData(queryKey);
  const keep = (change: Partial<OpenDraft>) =>
    queryClient.setQueryData(queryKey, (draft) => draft && { ...draft, ...change });
  const fetchAnew = () => queryClient.invalidateQueries({ queryKey });
  /** An answer brought the whole draft while acts stood behind it, which it does not know. */
  let behind = false;
  const queue = new ActQueue<Answer>({
    version: () => held()?.version ?? 0,
    onAnswer: (answer, waiting) => {
      keep({ version: answer.version, updatedAt: answer.savedAt });
      if ('content' in answer && waiting === 0 && !behind) keep({ content: answer.content });
      else if ('content' in answer) behind = true;
      if (waiting > 0 || !behind) return;
      behind = false;
      void fetchAnew();
    },
    fetchAnew,
  });
  const acts: Pick<DraftActs, 'act' | 'undo' | 'takeIn'> = {
    act: (edit) => {
      const draft = held();
      const changed = draft && applyDraftEdit(draft.content, edit);
      if (changed?.ok) keep({ content: changed.value });
      queue.push((command) => api.draft.edit.mutate({ ...command, draftId, edit }));
    },
    undo: () => queue.push((command) => api.draft.undo.mutate({ ...command, draftId })),
    takeIn: (bodies) =>
      queue.push(async (command) => {
        const answer = await api.draft.takeInBodies.mutate({ ...command, draftId, bodies });
        await Promise.all([
          queryClient.invalidateQueries(trpc.agency.list.pathFilter()),
          queryClient.invalidateQueries(trpc.group.list.pathFilter()),
        ]);
        return answer;
      }),
  };
  return { acts, queue };
}

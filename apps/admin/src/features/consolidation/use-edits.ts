import type { ConsolidationId } from '@dondoc/domain/kernel';
import { useCallback, useMemo, useRef } from 'react';
import { api, queryClient, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import type { Command } from '../../wire/use-command.ts';
import type { Frame, Section } from './answer.ts';

/** The words of a draft, head and foot among them. */
export interface Draft {
  readonly sections: readonly Section[];
  readonly frame: Frame;
}

/** How a screen changes a draft: each change is saved at once, one after the other, on what was saved last. */
export interface Edits {
  /** Whether it was saved; where it was not, `command.trouble` says why and the words stay where they were typed. */
  readonly change: (make: (draft: Draft) => Draft) => Promise<boolean>;
  /** Takes the last change of this visit back. */
  readonly undo: () => Promise<boolean>;
  readonly command: Command;
}

/** Saves changes to a draft. What is saved last is what the page shows, so that two changes in a row never meet. */
export function useEdits(consolidationId: ConsolidationId): Edits {
  const command = useCommand([trpc.consolidation.pathFilter()]);
  const { run } = command;
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const before = useRef<Draft[]>([]);

  const save = useCallback(
    (make: (draft: Draft) => Draft | null, keep: boolean): Promise<boolean> => {
      const next = line.current.then(async () => {
        const options = trpc.consolidation.get.queryOptions({ consolidationId });
        const shown = queryClient.getQueryData(options.queryKey);
        const draft = shown && make(shown);
        if (!shown || !draft) return false;
        const { version } = shown.consolidation;
        const answer = await run((commandId) =>
          api.consolidation.edit.mutate({
            commandId,
            consolidationId,
            version,
            frame: draft.frame,
            sections: [...draft.sections],
          }),
        );
        if (answer !== null && keep) before.current.push(shown);
        return answer !== null;
      });
      line.current = next;
      return next;
    },
    [run, consolidationId],
  );
  const change = useCallback((make: (draft: Draft) => Draft) => save(make, true), [save]);
  const undo = useCallback(() => save(() => before.current.pop() ?? null, false), [save]);
  return useMemo(() => ({ change, undo, command }), [change, undo, command]);
}

import type { ConsolidationId } from '@dondoc/domain/kernel';
import { suspectedWords } from '@dondoc/domain/plan';
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
  /** Settles when it was answered; where it was not saved, `command.trouble` says why. `after` follows a save, at once or `again`. */
  readonly change: (make: (draft: Draft) => Draft, after?: () => void) => Promise<void>;
  /** Takes the last change of this visit back. */
  readonly undo: () => Promise<void>;
  readonly command: Command;
}

/** Saves changes to a draft. What is saved last is what the page shows, so that two changes in a row never meet. */
export function useEdits(consolidationId: ConsolidationId): Edits {
  const command = useCommand([trpc.consolidation.pathFilter()]);
  const { run } = command;
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const before = useRef<Draft[]>([]);

  const save = useCallback(
    (make: (draft: Draft) => Draft | null, { takesBack = false, after = () => {} } = {}) => {
      const next = line.current.then(async () => {
        const options = trpc.consolidation.get.queryOptions({ consolidationId });
        const shown = queryClient.getQueryData(options.queryKey);
        const draft = shown && make(shown);
        if (!shown || !draft) return;
        const { version } = shown.consolidation;
        const asked = [
          ...suspectedWords(wordsOf(shown)),
          ...suspectedWords(takesBack && wordsOf(draft)),
        ];
        await run(
          ({ commandId, kept }) =>
            api.consolidation.edit.mutate({
              commandId,
              kept: [...kept, ...asked.map(({ text }) => text)],
              consolidationId,
              version,
              frame: draft.frame,
              sections: [...draft.sections],
            }),
          {
            after: () => {
              if (!takesBack) before.current.push(shown);
              after();
            },
          },
        );
      });
      line.current = next;
      return next;
    },
    [run, consolidationId],
  );
  const change = useCallback<Edits['change']>((make, after) => save(make, { after }), [save]);
  const undo = useCallback(
    () => save(() => before.current.pop() ?? null, { takesBack: true }),
    [save],
  );
  return useMemo(() => ({ change, undo, command }), [change, undo, command]);
}

/** What is saved: about what of it is there already nobody is asked twice. */
const wordsOf = ({ frame, sections }: Draft): Draft => ({ frame, sections });

import { CommandId } from '@dondoc/domain/kernel';
import type { QueryFilters } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { showDone } from '../ui/note/done-notice.tsx';
import { useWords } from '../words/words-provider.tsx';
import { deliver } from './deliver.ts';
import { troubleOf } from './trouble-of.ts';
import { queryClient } from './trpc.ts';
import { suspectedIn } from './trouble.ts';
import type { Trouble } from './trouble.ts';

/** What goes with one command. */
interface Sending<Answer> {
  /** Shows the effect before the answer; what it returns takes the effect back when the command fails. */
  readonly foresee?: () => () => void;
  /** After the answer, whether the first sending brought it or `again`. */
  readonly after?: (answer: Answer) => unknown;
  /** A line that says what was done, and the way back where there is one. */
  readonly said?: string;
  readonly undo?: () => unknown;
}

/** What every command is sent with: its id, and suspected places that the person keeps. */
export interface Stamp {
  readonly commandId: CommandId;
  readonly kept: string[];
}

/** Sends commands, one at a time, and says where the last one ended. */
export interface Command {
  /** Sends under a new id. The answer, or null where it failed: `trouble` then says why. */
  readonly run: <Answer>(
    send: (stamp: Stamp) => Promise<Answer>,
    sending?: Sending<Answer>,
  ) => Promise<Answer | null>;
  /**
   * Sends the last one once more under the same id, so that it has one effect however often it arrives. After
   * `personal-data.suspected` the places named are kept: the person has seen them.
   */
  readonly again: () => Promise<void>;
  readonly waiting: boolean;
  readonly trouble: Trouble | null;
}

/**
 * The way a screen changes something (decisions D14, D15): the id is made here, a lost answer is asked for again under the same
 * id, a refusal is a value. `changes` are the queries that the commands of this screen make stale.
 *
 * @example
 * const save = useCommand([trpc.agency.list.pathFilter()]);
 * await save.run((stamp) => api.agency.edit.mutate({ ...stamp, version, agency }), { said: words.saved });
 */
export function useCommand(changes: readonly QueryFilters[]): Command {
  const [waiting, setWaiting] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const last = useRef<(() => Promise<unknown>) | null>(null);
  const stale = useRef(changes);
  const { close } = useWords().shell;

  const run = useCallback<Command['run']>(
    async (send, sending = {}) => {
      let stamp: Stamp = { commandId: CommandId.parse(uuidv7()), kept: [] };
      const dispatch = async () => {
        setWaiting(true);
        setTrouble(null);
        const takeBack = sending.foresee?.();
        try {
          const answer = await deliver(() => send(stamp));
          await Promise.all(stale.current.map((filter) => queryClient.invalidateQueries(filter)));
          if (sending.said !== undefined) showDone(sending.said, close, sending.undo);
          await sending.after?.(answer);
          last.current = null;
          return answer;
        } catch (error) {
          takeBack?.();
          const why = troubleOf(error);
          stamp = { ...stamp, kept: [...stamp.kept, ...suspectedIn(why)] };
          setTrouble(why);
          return null;
        } finally {
          setWaiting(false);
        }
      };
      last.current = dispatch;
      return dispatch();
    },
    [close],
  );
  const again = useCallback(async () => void (await last.current?.()), []);
  return { run, again, waiting, trouble };
}

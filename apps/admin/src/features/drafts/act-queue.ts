import { CommandId } from '@dondoc/domain/kernel';
import { v7 as uuidv7 } from 'uuid';
import { deliver } from '../../wire/deliver.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { suspectedIn } from '../../wire/trouble.ts';
import type { Trouble } from '../../wire/trouble.ts';
import type { Stamp } from '../../wire/use-command.ts';

/** What an act is sent with: its own stamp, and the version that the act before it made. */
export interface ActCommand extends Stamp {
  readonly version: number;
}

export interface QueueState {
  /** Acts that no answer has come for. */
  readonly waiting: number;
  readonly trouble: Trouble | null;
}

interface Queued<Answer> {
  readonly send: (command: ActCommand) => Promise<Answer>;
  /** Set when it first leaves, so that sent again it is the same command. */
  command: ActCommand | null;
  /** Places in its words that look like a private person's and that the person keeps. */
  readonly kept: readonly string[];
}

interface QueueOptions<Answer> {
  /** The version that stands now; each answer has moved it on before the next act asks. */
  readonly version: () => number;
  readonly onAnswer: (answer: Answer, waiting: number) => void;
  /** What is on the desk is not what the server has: an act was refused and those behind it given up, or one came after all. */
  readonly fetchAnew: () => Promise<unknown>;
}

/**
 * Sends acts one after the other, each on the version that the one before it made. Where no answer comes, acts are held and go on
 * with `again` under the same id; a refusal gives up what stands behind it. An act whose words look like a private person's is sent by `again`
 * with them kept.
 *
 * @example
 * queue.push((command) => api.draft.edit.mutate({ ...command, draftId, edit }));
 */
export class ActQueue<Answer> {
  readonly #options: QueueOptions<Answer>;
  readonly #pauses: readonly number[] | undefined;
  readonly #listeners = new Set<() => void>();
  #acts: Queued<Answer>[] = [];
  #suspected: Queued<Answer> | null = null;
  #sending = false;
  #state: QueueState = { waiting: 0, trouble: null };

  constructor(options: QueueOptions<Answer>, pauses?: readonly number[]) {
    this.#options = options;
    this.#pauses = pauses;
  }

  push(send: (command: ActCommand) => Promise<Answer>): void {
    this.#suspected = null;
    this.#acts.push({ send, command: null, kept: [] });
    const held = isHeld(this.#state.trouble);
    this.#tell(held ? this.#state.trouble : null);
    if (!held) void this.#work();
  }

  /** Goes on where acts are held, or with the one that was asked about. */
  readonly again = (): void => {
    if (this.#suspected) this.#acts.push(this.#suspected);
    this.#suspected = null;
    void this.#work();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): QueueState => this.#state;

  async #work(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    this.#tell(null);
    let trouble: Trouble | null = null;
    for (let act = this.#acts[0]; act && trouble === null; act = this.#acts[0])
      trouble = await this.#sendOne(act);
    this.#sending = false;
    this.#tell(trouble);
  }

  async #sendOne(act: Queued<Answer>): Promise<Trouble | null> {
    const { send } = act;
    act.command ??= {
      commandId: CommandId.parse(uuidv7()),
      version: this.#options.version(),
      kept: [...act.kept],
    };
    const { command } = act;
    try {
      const answer = await deliver(() => send(command), this.#pauses);
      this.#acts.shift();
      this.#options.onAnswer(answer, this.#acts.length);
      if (act.kept.length > 0) await this.#options.fetchAnew();
      this.#tell(null);
      return null;
    } catch (error) {
      const trouble = troubleOf(error);
      if (!isHeld(trouble)) {
        const places = suspectedIn(trouble);
        if (places.length > 0)
          this.#suspected = { send, command: null, kept: [...act.kept, ...places] };
        this.#acts = [];
        await this.#options.fetchAnew();
      }
      return trouble;
    }
  }

  #tell(trouble: Trouble | null): void {
    this.#state = { waiting: this.#acts.length, trouble };
    for (const listener of this.#listeners) listener();
  }
}

const isHeld = (trouble: Trouble | null): boolean =>
  trouble?.kind === 'network' || trouble?.kind === 'busy';

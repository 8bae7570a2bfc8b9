import { CommandId, SubmissionId } from '@dondoc/domain/kernel';
import { v7 as uuidv7 } from 'uuid';
import { deliver } from '../../wire/deliver.ts';
import type { Trouble } from '../../wire/trouble.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import type { DeviceCopy, Saving } from './device-copy.ts';
import { same } from './written.ts';
import type { Revision, Written } from './written.ts';

/** How a text stands: on the server, on its way, or only on this device. */
export type SavedState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saved'; readonly at: string }
  /** The person still has to say something about it; it stays on this device until then. */
  | { readonly kind: 'held' }
  | { readonly kind: 'device'; readonly trouble: Trouble };

export interface AutosaveState {
  readonly written: Written;
  readonly saved: SavedState;
  /** What somebody else wrote meanwhile; nothing is saved until the person chooses. */
  readonly clash: Written | null;
  /** Places in the text that may be kept though they look like a private person's. */
  readonly kept: ReadonlySet<string>;
}

export interface AutosaveParts {
  readonly copy: DeviceCopy;
  /** What the server has in writing; null where nothing is begun. */
  readonly revision: Revision | null;
  /** What a new revision begins with. */
  readonly blank: Written;
  readonly save: (saving: Saving) => Promise<{ readonly version: number; readonly at: string }>;
  /** Asks the server what is in writing now. */
  readonly look: () => Promise<Revision | null>;
  readonly kept: ReadonlySet<string>;
  /** Whether a text has to wait for an answer of the person. */
  readonly holds: (written: Written, kept: ReadonlySet<string>) => boolean;
  readonly pauses?: AutosavePauses;
}

/** In milliseconds: without a keystroke before a save; between the sendings of one save; between saves while nothing answers. */
interface AutosavePauses {
  readonly typing: number;
  readonly lost?: readonly number[];
  readonly retry: number;
}

const PAUSES: AutosavePauses = { typing: 1_000, retry: 5_000 };

/** Whether a save was refused because somebody else of the body wrote or sent meanwhile. */
const isMoved = (trouble: Trouble): boolean => {
  if (trouble.kind !== 'refusal') return false;
  const { code, facts } = trouble.refusal;
  return code === 'version.stale' || ('action' in facts && facts.action.startsWith('submission.'));
};

/**
 * Keeps what a body writes: every keystroke on this device, every pause on the server. A save whose answer was lost is asked for again
 * under its own command, also after a reload, so that it is done once; what was typed meanwhile follows.
 */
export class Autosave {
  readonly #parts: AutosaveParts;
  readonly #listeners = new Set<() => void>();
  #state: AutosaveState;
  #revision: Pick<Revision, 'id'> & { readonly version: number | null };
  /** What the server is known to hold, or what a revision that is not begun starts from. */
  #base: Written;
  #saving: Saving | null = null;
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: AutosaveParts) {
    this.#parts = parts;
    const { revision, blank } = parts;
    this.#base = revision?.written ?? blank;
    const copy = parts.copy.read();
    const kept = copy?.saving === null && same(copy.written, this.#base) ? null : copy;
    if (copy !== kept) parts.copy.drop();
    this.#revision = kept?.revision ?? revision ?? { id: newSubmission(), version: null };
    this.#saving = kept?.saving ?? null;
    this.#state = {
      written: kept?.written ?? this.#base,
      saved: kept ? { kind: 'waiting' } : { kind: 'untouched' },
      clash: null,
      kept: parts.kept,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): AutosaveState => this.#state;

  /** The revision that the server has; null while none is begun. */
  get revision(): { readonly id: SubmissionId; readonly version: number } | null {
    const { id, version } = this.#revision;
    return version === null ? null : { id, version };
  }

  /** Takes up what an earlier page left unsaved. */
  readonly resume = (): void => {
    if (this.#saving !== null || this.#unsaved()) void this.#run();
  };

  readonly change = (written: Written): void => {
    this.#set({ written, saved: this.#holds(written) ? { kind: 'held' } : WAITING });
    this.#keep();
    this.#later(this.#pauses.typing);
  };

  /** The person says that a place in the text may be kept. */
  readonly allow = (place: string): void => {
    this.#set({ kept: new Set([...this.#state.kept, place]) });
    void this.#run();
  };

  /** Saves now. True when the server has every word; with `begin` also where nothing was typed yet. */
  readonly flush = async ({ begin = false } = {}): Promise<boolean> => {
    clearTimeout(this.#timer);
    await this.#running;
    if (begin && this.#revision.version === null && this.#saving === null) this.#begin();
    await this.#run();
    return this.#saving === null && !this.#unsaved() && this.#state.clash === null;
  };

  /** What the server has in writing has changed: it is taken over where nothing here is unsaved. */
  readonly adopt = (revision: Revision): void => {
    const mine = this.#revision;
    const newer = mine.id !== revision.id || (mine.version ?? -1) < revision.version;
    if (!newer || this.#saving !== null || this.#running || this.#unsaved()) return;
    this.#revision = revision;
    this.#base = revision.written;
    this.#set({ written: revision.written });
  };

  /** Puts what is typed here in place of what somebody else wrote. */
  readonly keepOurs = async (): Promise<void> => {
    const revision = await this.#parts.look();
    this.#revision = revision ?? { id: newSubmission(), version: null };
    this.#base = revision?.written ?? this.#parts.blank;
    this.#set({ clash: null, saved: WAITING });
    this.#keep();
    await this.#run();
  };

  /** Gives up what is typed here for what somebody else wrote. */
  readonly takeTheirs = async (): Promise<void> => {
    const revision = await this.#parts.look();
    this.#revision = revision ?? { id: newSubmission(), version: null };
    this.#base = revision?.written ?? this.#state.clash ?? this.#parts.blank;
    this.#parts.copy.drop();
    this.#set({ written: this.#base, clash: null, saved: { kind: 'untouched' } });
  };

  /** The revision was sent: nothing of it stays on this device. */
  readonly done = (): void => {
    clearTimeout(this.#timer);
    this.#base = this.#state.written;
    this.#parts.copy.drop();
  };

  /** Stops the timers; what is unsaved stays on this device. */
  readonly stop = (): void => {
    clearTimeout(this.#timer);
    if (this.#unsaved()) void this.#run();
  };

  get #pauses() {
    return this.#parts.pauses ?? PAUSES;
  }

  #holds(written: Written): boolean {
    return this.#parts.holds(written, this.#state.kept);
  }

  #unsaved(): boolean {
    return !same(this.#state.written, this.#base);
  }

  #begin(): void {
    this.#saving = this.#next();
    this.#keep();
  }

  #next(): Saving {
    const { id, version } = this.#revision;
    const commandId = CommandId.parse(uuidv7());
    return { commandId, submissionId: id, version, written: this.#state.written };
  }

  #run(): Promise<void> {
    this.#running ??= this.#saveAll().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #saveAll(): Promise<void> {
    while (this.#state.clash === null) {
      if (this.#saving === null) {
        if (!this.#unsaved()) return;
        if (this.#holds(this.#state.written)) return this.#set({ saved: { kind: 'held' } });
        this.#begin();
      }
      const saving = this.#saving;
      if (saving === null || !(await this.#sent(saving))) return;
    }
  }

  async #sent(saving: Saving): Promise<boolean> {
    this.#set({ saved: WAITING });
    try {
      const { version, at } = await deliver(() => this.#parts.save(saving), this.#pauses.lost);
      this.#revision = { id: saving.submissionId, version };
      this.#base = saving.written;
      this.#saving = null;
      this.#keep();
      this.#set({ saved: { kind: 'saved', at } });
      return true;
    } catch (error) {
      await this.#failed(troubleOf(error));
      return false;
    }
  }

  async #failed(trouble: Trouble): Promise<void> {
    if (trouble.kind === 'network' || trouble.kind === 'busy') this.#later(this.#pauses.retry);
    else this.#saving = null;
    this.#keep();
    const theirs = isMoved(trouble) ? await this.#theirs() : null;
    if (theirs) this.#set({ clash: theirs, saved: { kind: 'device', trouble } });
    else this.#set({ saved: { kind: 'device', trouble } });
  }

  async #theirs(): Promise<Written | null> {
    try {
      return (await this.#parts.look())?.written ?? this.#parts.blank;
    } catch {
      return null;
    }
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), milliseconds);
  }

  #keep(): void {
    const { written } = this.#state;
    if (this.#saving === null && !this.#unsaved()) this.#parts.copy.drop();
    else this.#parts.copy.write({ written, revision: this.#revision, saving: this.#saving });
  }

  #set(change: Partial<AutosaveState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const WAITING = { kind: 'waiting' } as const;

const newSubmission = () => SubmissionId.parse(uuidv7());

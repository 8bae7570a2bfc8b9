import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { probe } from '@dondoc/db/client';
import { Child } from './child.ts';
import { ENTRIES } from './entries.ts';
import { LogFile } from './log-file.ts';
import { EXIT, Refusal } from './refusal.ts';

const ASK_EVERY = 5000;
const ASK_AGAIN = 1000;
const ANSWER_WITHIN = 15_000;
/** Recovery after a kill took 0.6 s; a new folder takes 3. */
const OPENS_WITHIN = 60_000;
/** A database that ends within so many seconds of its start, three times over, is not started again. */
const TOO_SOON = 30;
const TRIES = 3;

/** The codes of `packages/db/src/embedded/exit-code.ts` that starting again does not mend -> ours. */
const HOPELESS: Readonly<Record<number, number>> = {
  10: EXIT.folderInUse,
  11: EXIT.folderReadOnly,
  12: EXIT.folderBroken,
};

/**
 * The embedded database as a child that is kept up: started again when it ends, killed and started again when it is alive and does
 * not answer. Tells where it is in `<data folder>/socket`, for programs that are run beside (`npm run night`).
 */
export class Embedded {
  readonly socketFolder: string;
  /** Settles with the reason when the database cannot be kept up. */
  readonly lost: Promise<Refusal>;
  readonly #dataFolder: string;
  readonly #say: (sentence: string) => void;
  readonly #log: LogFile;
  readonly #lost = Promise.withResolvers<Refusal>();
  readonly #stopping = new AbortController();
  #child: Child;
  #early = 0;
  #open = false;

  /** Starts it; `open` waits until it can be used. */
  constructor(dataFolder: string, say: (sentence: string) => void) {
    this.#dataFolder = dataFolder;
    this.#say = say;
    this.lost = this.#lost.promise;
    this.#log = new LogFile(path.join(dataFolder, 'logs'), 'database');
    // Short and this user's alone: the path of a socket has at most 103 bytes, and whoever reaches it needs no password.
    this.socketFolder = mkdtempSync(path.join(tmpdir().length > 60 ? '/tmp' : tmpdir(), 'dondoc-'));
    this.#child = this.#spawn();
  }

  /** Returns when it listens. Throws a `Refusal` where it cannot. */
  async open(): Promise<void> {
    if ((await this.#child.ready) === undefined) throw await this.#whyEnded();
    if (this.#stopping.signal.aborted) return;
    this.#open = true;
    writeFileSync(path.join(this.#dataFolder, 'socket'), `${this.socketFolder}\n`);
    void this.#keepUp();
    void this.#ask();
  }

  /** Closes the database; kills it when that takes longer than the deadline in milliseconds. */
  async stop(deadline: number): Promise<void> {
    this.#stopping.abort();
    await this.#child.stop(deadline);
    if (this.#open) rmSync(path.join(this.#dataFolder, 'socket'), { force: true });
    rmSync(this.socketFolder, { recursive: true, force: true });
  }

  #spawn(): Child {
    const folder = path.join(this.#dataFolder, 'database');
    const folders = ['--folder', folder, '--socket-folder', this.socketFolder];
    return new Child('database', [ENTRIES.database, ...folders], process.env, this.#log);
  }

  async #whyEnded(): Promise<Refusal> {
    const { code } = await this.#child.ended;
    const known = HOPELESS[code ?? 0];
    const said = this.#child.complaint()?.replace(/^database: /, '');
    return known === undefined || said === undefined
      ? new Refusal(known ?? EXIT.childEnded, await this.#child.story())
      : new Refusal(known, said);
  }

  async #keepUp(): Promise<void> {
    while (true) {
      const { code } = await this.#child.ended;
      if (this.#stopping.signal.aborted) return;
      this.#early = this.#child.age() < TOO_SOON ? this.#early + 1 : 0;
      if (HOPELESS[code ?? 0] !== undefined || this.#early >= TRIES) {
        this.#lost.resolve(await this.#whyEnded());
        return;
      }
      this.#say(`${await this.#child.story()}. Starting it again ...`);
      this.#child = this.#spawn();
      if ((await this.#child.ready) !== undefined) this.#say('The database answers again.');
    }
  }

  async #ask(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const asked = this.#child;
      // One that hangs while it opens is asked too, and answers nobody.
      await Promise.race([asked.ready, wait(OPENS_WITHIN, undefined, { signal }).catch(() => {})]);
      const answered = await this.#answers(asked);
      if (!answered && !signal.aborted && asked === this.#child) {
        this.#say(`The database has not answered for ${ANSWER_WITHIN / 1000} s; killing it.`);
        asked.kill();
      }
      await wait(ASK_EVERY, undefined, { signal }).catch(() => {});
    }
  }

  /** A refusal at once is no silence: one that has just ended refuses too, and its end is told by itself. */
  async #answers(asked: Child): Promise<boolean> {
    const { signal } = this.#stopping;
    const until = performance.now() + ANSWER_WITHIN;
    while (!signal.aborted && asked === this.#child) {
      const left = until - performance.now();
      if (left <= 0) return false;
      if (await probe({ socketFolder: this.socketFolder }, left)) return true;
      await wait(Math.min(ASK_AGAIN, left), undefined, { signal }).catch(() => {});
    }
    return false;
  }
}

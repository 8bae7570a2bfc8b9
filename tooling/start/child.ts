import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { LogFile } from './log-file.ts';

/** How a child ended: with a code, or by a signal. */
export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** What a child tells when it can be used. */
interface Ready {
  readonly url?: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const KEPT_LINES = 30;
const STACK = /^\s*(?:at |\^|[{}]|Node\.js v|throw )/;

/** What a process complained of last: its last error with a name, or its last line that is no part of a stack. */
export const complaint = (lines: readonly string[]): string | undefined =>
  lines.findLast((line) => /^(?:Uncaught )?\w*Error\b.*?: /.test(line)) ??
  lines.findLast((line) => line.trim() !== '' && !STACK.test(line));

/**
 * A process of ours in a process group of its own, so that a signal to main's group does not reach it. It has an IPC channel: when
 * main is killed, the channel closes and the child stops by itself. It is ready when it prints `ready` or
 * `ready <url>`, or sends `{ ready: true, url }`.
 */
export class Child {
  readonly name: string;
  readonly pid: number;
  readonly ended: Promise<End>;
  /** Undefined where the child ended before it was ready. */
  readonly ready: Promise<Ready | undefined>;
  readonly #process: ChildProcess;
  readonly #log: LogFile;
  readonly #started = performance.now();
  #complaints: string[] = [];

  constructor(name: string, args: readonly string[], environment: Environment, log: LogFile) {
    this.name = name;
    this.#log = log;
    const child = spawn(process.execPath, args, {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...environment },
    });
    this.#process = child;
    this.pid = child.pid ?? 0;
    const ready = Promise.withResolvers<Ready | undefined>();
    const ended = Promise.withResolvers<End>();
    const eachLine = (stream: Readable | null, take: (line: string) => void): void => {
      if (!stream) return;
      createInterface({ input: stream }).on('line', (line) => {
        log.write(`${line}\n`);
        take(line);
      });
    };
    eachLine(child.stdout, (line) => {
      const said = /^ready(?: (http\S+))?$/.exec(line);
      if (said) ready.resolve(said[1] === undefined ? {} : { url: said[1] });
    });
    eachLine(child.stderr, (line) => {
      this.#complaints = [...this.#complaints, line].slice(-KEPT_LINES);
    });
    child.on('message', (message: { ready?: boolean; url?: string }) => {
      if (message.ready) ready.resolve(message.url === undefined ? {} : { url: message.url });
    });
    child.on('error', (error) => {
      this.#complaints.push(error.message);
      ended.resolve({ code: null, signal: null });
    });
    // `close` and not `exit`: by then everything it wrote has been read.
    child.on('close', (code, signal) => ended.resolve({ code, signal }));
    void ended.promise.then(() => ready.resolve(undefined));
    this.ready = ready.promise;
    this.ended = ended.promise;
  }

  /** Seconds since it was started. */
  age(): number {
    return (performance.now() - this.#started) / 1000;
  }

  /** Why it ended, in its own words; undefined where it said nothing. */
  complaint(): string | undefined {
    return complaint(this.#complaints);
  }

  /** How it ended: "The server ended with code 64: … (all it said is in …/server.log)". */
  async story(): Promise<string> {
    const { code, signal } = await this.ended;
    const how = signal ? `was killed by ${signal}` : `ended with code ${code}`;
    const why = signal ? undefined : this.complaint();
    return `The ${this.name} ${how}${why ? `: ${why}` : ''} (its log: ${this.#log.file})`;
  }

  /** Asks it to stop, and kills its group when it has not ended within the deadline. Returns when it is gone. */
  async stop(deadline: number): Promise<void> {
    this.#process.kill('SIGTERM');
    const timer = setTimeout(() => this.kill(), deadline);
    await this.ended;
    clearTimeout(timer);
    this.kill();
  }

  /** Kills it, and whatever is left of its group, at once. */
  kill(): void {
    try {
      process.kill(-this.pid, 'SIGKILL');
    } catch {
      // The group is gone already.
    }
  }
}

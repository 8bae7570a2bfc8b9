import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from '../../run/ready.mjs';

/** A process that one start brought about. */
export interface Process {
  readonly pid: number;
  readonly command: string;
}

const EVERY = 50;

/** The path without what is installed here: whoever types `npm start` has the machine's own Node and none of our programs on it. */
const machinePath = (): string =>
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => !folder.split(path.sep).includes('node_modules'))
    .join(path.delimiter);

/** What a person's shell has; vitest puts settings of its own into the environment (`BASE_URL`, `NODE_ENV`). */
const shell = (): Record<string, string | undefined> => {
  const names = ['HOME', 'LANG', 'TMPDIR', 'ADMIN_DIST'];
  const npm = Object.keys(process.env).filter((name) => name.startsWith('npm_config_'));
  return {
    ...Object.fromEntries([...names, ...npm].map((name) => [name, process.env[name]])),
    PATH: machinePath(),
  };
};

/** Asks again and again until the answer is not undefined; throws with what `story` tells after so many milliseconds. */
export async function until<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  within: number,
  story: () => string,
): Promise<T> {
  const end = performance.now() + within;
  while (true) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(story());
    await wait(EVERY);
  }
}

/** What a person types. */
export const NPM_START = ['npm', '--silent', 'start'] as const;

/** One start in a process group of its own; all its processes are known by a mark in their environment. */
export class Started {
  readonly npm: ChildProcess;
  /** The code it ended with; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  readonly #mark = randomUUID();
  #out = '';
  #err = '';

  constructor(
    environment: Readonly<Record<string, string | undefined>>,
    { root = ROOT, run = NPM_START }: { root?: string; run?: readonly [string, ...string[]] } = {},
  ) {
    const [command, ...args] = run;
    this.npm = spawn(command, args, {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...shell(), PORT: '0', ...environment, DONDOC_TEST_MARK: this.#mark },
    });
    this.npm.stdout?.setEncoding('utf8').on('data', (text: string) => (this.#out += text));
    this.npm.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#err += text));
    this.ended = new Promise((resolve) => this.npm.on('close', resolve));
  }

  get out(): string {
    return this.#out;
  }

  get err(): string {
    return this.#err;
  }

  /** Waits for the URL it prints. */
  url(): Promise<string> {
    let over = false;
    void this.ended.then(() => (over = true));
    const story = () => `npm start printed no URL:\n${this.#out}${this.#err}`;
    return until(
      () => {
        const found = /^ {2}(http\S+)$/m.exec(this.#out)?.[1];
        if (!found && over) throw new Error(story());
        return found;
      },
      100_000,
      story,
    );
  }

  /** Every process alive that this start brought about, npm included. */
  processes(): Process[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name): Process[] => {
        try {
          const marked = readFileSync(`/proc/${name}/environ`, 'utf8').includes(this.#mark);
          const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
            .replaceAll('\0', ' ')
            .trim();
          return marked && command ? [{ pid: Number(name), command }] : [];
        } catch {
          return [];
        }
      });
  }

  /** The one process whose command line contains a text. */
  process(part: string): Process {
    const found = this.processes().filter((one) => one.command.includes(part));
    if (!found[0] || found.length > 1) {
      throw new Error(`${found.length} processes run ${part}: ${JSON.stringify(this.processes())}`);
    }
    return found[0];
  }

  /** Waits until none of its processes is left; returns those that still are after so many milliseconds. */
  async left(within: number): Promise<Process[]> {
    const end = performance.now() + within;
    while (this.processes().length > 0 && performance.now() < end) await wait(EVERY);
    return this.processes();
  }

  /** Kills whatever is left. */
  kill(): void {
    for (const { pid } of this.processes()) process.kill(pid, 'SIGKILL');
  }
}

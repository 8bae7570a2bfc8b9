import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const ENTRY = path.resolve(import.meta.dirname, '../embedded/process.ts');

/** A running process of the embedded database, or what it said when it ended before it was ready. */
export interface EmbeddedProcess {
  readonly child: ChildProcess;
  /** Asks it to close and waits until it is gone; answers its exit code. */
  stop(): Promise<number | null>;
  /** Kills it on the spot and waits until it is gone. */
  kill(): Promise<void>;
}

/** Thrown where the process ended before it was ready. */
export class EmbeddedEnded extends Error {
  readonly exitCode: number | null;
  constructor(exitCode: number | null, said: string) {
    super(`the embedded database ended with ${exitCode}: ${said}`);
    this.exitCode = exitCode;
  }
}

/** Starts the process of the embedded database and waits until it listens. Throws `EmbeddedEnded` where it ends instead. */
export async function startEmbeddedProcess(
  folder: string,
  socketFolder: string,
): Promise<EmbeddedProcess> {
  const child = spawn(
    process.execPath,
    [ENTRY, '--folder', folder, '--socket-folder', socketFolder],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (data: Buffer) => {
    said += data.toString();
  });
  const ended = once(child, 'exit').then((): never => {
    throw new EmbeddedEnded(child.exitCode, said.trim());
  });
  await Promise.race([once(child.stdout, 'data'), ended]);
  ended.catch(() => {});
  const gone = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  };
  return {
    child,
    stop: async () => {
      await gone('SIGTERM');
      return child.exitCode;
    },
    kill: () => gone('SIGKILL'),
  };
}

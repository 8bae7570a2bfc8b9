// Runs on Node 20 with nothing installed, so it imports nothing but Node itself.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { BIN } from './ready.mjs';

const LOOK_EVERY = 300;

/**
 * Gives this process over to another one: same console, signals forwarded, its exit code taken. It has an IPC channel, so that it
 * notices when this process is killed. Under npm it is told to stop when npm is gone; the npm script must say `exec`, or npm's shell
 * keeps the signals to itself.
 *
 * @param {string} node the Node to run it with
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [environment] beside this process's own
 */
export function handOver(node, args, environment = {}) {
  const child = spawn(node, args, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...environment,
      PATH: `${BIN}${path.delimiter}${process.env['PATH'] ?? ''}`,
    },
  });
  /** @type {NodeJS.Signals[]} */
  const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of forwarded) process.on(signal, () => child.kill(signal));
  if (process.env['npm_lifecycle_event']) {
    const { ppid } = process;
    setInterval(() => {
      if (process.ppid !== ppid) child.kill('SIGTERM');
    }, LOOK_EVERY).unref();
  }
  child.on('exit', (code) => process.exit(code ?? 1));
}

import { renameSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { Server } from 'node:net';
import path from 'node:path';
import { errorCode } from '../error-code.ts';

/** Whether somebody listens on a socket file; a file that a killed process left behind answers nobody. */
export const isListening = (file: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(file);
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    socket.once('connect', () => socket.destroy());
  });

const listen = (file: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(file, () => {
      server.unref();
      resolve(server);
    });
  });

/**
 * Makes a folder this process's own by binding a socket beside it; null where another process holds it. The kernel lets go when
 * the process ends in whatever way. The process works in the folder's parent from here on: a bound path must be short, and this one
 * is a single name.
 */
export async function lockFolder(folder: string): Promise<Server | null> {
  process.chdir(path.dirname(path.resolve(folder)));
  const name = `${path.basename(folder)}.lock`;
  for (let attempt = 0; attempt < 5; attempt += 1)
    try {
      return await listen(name);
    } catch (error) {
      if (errorCode(error) !== 'EADDRINUSE') throw error;
      if (await isListening(name)) return null;
      await discard(name);
    }
  return null;
}

/** Takes a dead socket file away; one that proves to be alive after all is put back. */
async function discard(name: string): Promise<void> {
  const aside = `${name}.${process.pid}`;
  try {
    renameSync(name, aside);
  } catch {
    return;
  }
  if (await isListening(aside)) renameSync(aside, name);
  else rmSync(aside, { force: true });
}

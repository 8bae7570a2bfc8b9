import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { errorCode } from '../error-code.ts';
import { EXIT } from './exit-code.ts';
import { isListening, lockFolder } from './folder-lock.ts';
import { Session } from './session.ts';

export interface EmbeddedOptions {
  /** Where the database's files are; made where there is none. */
  readonly folder: string;
  /** Short folder for the socket, at most 85 bytes; made, and kept to this user. */
  readonly socketFolder: string;
  /** Called when the session is lost for good; the process should end. */
  readonly onFatal: (message: string) => void;
}

/** Why the embedded database did not start, as the exit code and the one sentence for it. */
export class EmbeddedRefusal extends Error {
  readonly exitCode: number;
  constructor(exitCode: number, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

const SOCKET = '.s.PGSQL.5432';
const CLIENTS = 64;
/** The kernel's limit for the path of a socket, with its closing zero, is 104 bytes on macOS and 108 on Linux. */
const LONGEST = 103;

/**
 * Starts the embedded database in this process: one session on a Unix socket that any PostgreSQL client can use. Throws
 * `EmbeddedRefusal` where the folder is in use, cannot be written or is no database.
 *
 * @example
 * const database = await startEmbedded({ folder: 'data/database', socketFolder: '/tmp/dondoc-1', onFatal });
 * await database.stop();
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<{ stop(): Promise<void> }> {
  const { folder, onFatal } = options;
  const socketFolder = path.resolve(options.socketFolder);
  const home = path.resolve(folder);
  const socket = path.join(socketFolder, SOCKET);
  if (Buffer.byteLength(socket) > LONGEST)
    throw new EmbeddedRefusal(
      EXIT.usage,
      `The socket's path is longer than ${LONGEST} bytes: ${socket}. Choose a shorter socket folder.`,
    );
  const inUse = (what: string) =>
    new EmbeddedRefusal(
      EXIT.inUse,
      `${what} is in use by another process. Stop that one, or choose another folder.`,
    );
  await writing(home, () => mkdirSync(home, { recursive: true }));
  await writing(socketFolder, () => {
    mkdirSync(socketFolder, { recursive: true, mode: 0o700 });
    chmodSync(socketFolder, 0o700);
  });
  const lock = await writing(home, () => lockFolder(home));
  if (!lock) throw inUse(`The data folder ${home}`);
  if (existsSync(socket)) {
    if (await isListening(socket)) throw inUse(`The socket ${socket}`);
    rmSync(socket);
  }
  const session = await opened(home, onFatal);
  const front = new PGLiteSocketServer({ db: session, path: socket, maxConnections: CLIENTS });
  await writing(socketFolder, () => front.start());
  chmodSync(socket, 0o600);
  return {
    stop: async () => {
      await front.stop();
      await session.close();
      lock.close();
    },
  };
}

async function opened(home: string, onFatal: (message: string) => void): Promise<Session> {
  const session = new Session(home, onFatal);
  try {
    await session.waitReady;
    return session;
  } catch (error) {
    throw new EmbeddedRefusal(
      EXIT.broken,
      `The data folder ${home} cannot be opened as a database (${String(error)}). Restore it from a backup, or choose another folder.`,
    );
  }
}

/** Does something in a folder; what the file system refuses becomes the refusal that says so. */
async function writing<T>(where: string, act: () => T | Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    throw new EmbeddedRefusal(
      EXIT.notWritable,
      `The folder ${where} cannot be written (${code}). Give this user the right to write there, or choose another folder.`,
    );
  }
}

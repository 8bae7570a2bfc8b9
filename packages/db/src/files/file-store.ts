import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../error-code.ts';

/** What is known of a file by its bytes alone. */
export interface StoredFile {
  readonly sha256: string;
  readonly size: number;
}

/** Keeps files by their content: the same bytes twice are one file. */
export interface FileStore {
  /** Keeps bytes for good: when it answers, they are on the disk under their hash. Write their row afterwards. */
  put(bytes: Uint8Array): Promise<StoredFile>;
  /** The bytes of a hash, or null where there are none. Throws where they are not what they were. */
  read(sha256: string): Promise<Uint8Array | null>;
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/**
 * Files in a folder, `ab/cd/<sha256>` (decision D18). A file that is interrupted leaves a name that nobody reads.
 *
 * @example
 * const files = fileStore('data/files');
 * const { sha256 } = await files.put(bytes);
 */
export function fileStore(folder: string): FileStore {
  const placeOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`no SHA-256: ${sha256}`);
    return path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  return {
    put: async (bytes) => {
      const sha256 = hashOf(bytes);
      const place = placeOf(sha256);
      const home = path.dirname(place);
      await mkdir(home, { recursive: true });
      const making = path.join(home, `.${randomUUID()}`);
      try {
        const handle = await open(making, 'wx', 0o600);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(making, place);
      } catch (error) {
        await rm(making, { force: true });
        throw error;
      }
      await syncFolder(home);
      return { sha256, size: bytes.byteLength };
    },
    read: async (sha256) => {
      try {
        const bytes = new Uint8Array(await readFile(placeOf(sha256)));
        if (hashOf(bytes) !== sha256) throw new Error(`file ${sha256} is not what it was`);
        return bytes;
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return null;
        throw error;
      }
    },
  };
}

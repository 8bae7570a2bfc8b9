import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { EXIT, Refusal } from './refusal.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** The folder itself or the nearest one above it that exists. */
const nearest = (folder: string): string =>
  existsSync(folder) ? folder : nearest(path.dirname(folder));

/** Makes the data folder, for this user alone, and writes into it once. Throws a `Refusal` where that cannot be done. */
export function requireWritable(folder: string): void {
  const trace = path.join(folder, `.written-by-${process.pid}`);
  try {
    // Asked first, for on a read-only disk a recursive mkdir answers ENOENT.
    accessSync(nearest(folder), constants.W_OK);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(trace, '');
    rmSync(trace);
  } catch (error) {
    throw new Refusal(
      EXIT.folderReadOnly,
      `The data folder ${folder} cannot be written (${codeOf(error)}). Give this user the right to write there, or choose another: DATA_DIR=/a/folder npm start`,
    );
  }
}

/** Listens on the address for a moment. Throws a `Refusal` where another program has the port or this user may not take it. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen(port, host, resolve);
    });
  } catch (error) {
    const taken = codeOf(error) === 'EADDRINUSE';
    throw new Refusal(
      EXIT.portTaken,
      taken
        ? `Port ${port} on ${host} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`
        : `Port ${port} on ${host} cannot be used (${codeOf(error)}). Choose another: PORT=3001 npm start`,
    );
  }
  await new Promise((resolve) => probe.close(resolve));
}

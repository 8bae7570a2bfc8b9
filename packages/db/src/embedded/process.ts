/**
 * The process of the embedded database, run by Node 26:
 *
 *     node packages/db/src/embedded/process.ts --folder data/database --socket-folder /tmp/dondoc-1f3a
 *
 * Prints `ready` on standard output when it listens on `<socket-folder>/.s.PGSQL.5432`. Stops on TERM, INT or HUP, or when the
 * IPC channel to its parent closes where it has one: then it closes the database and ends with 0. Every other end has one
 * sentence on standard error and its own code (`exit-code.ts`): 10 folder in use, 11 not writable, 12 no database, 13 the session
 * met a FATAL (start it again, nothing acknowledged is lost), 64 wrong arguments. A parent asks `probe` now and then and kills a
 * process that is alive and silent.
 */
import { parseArgs } from 'node:util';
import { EXIT } from './exit-code.ts';
import { EmbeddedRefusal, startEmbedded } from './start-embedded.ts';

const end = (code: number, sentence: string): never => {
  process.stderr.write(`database: ${sentence}\n`);
  process.exit(code);
};

const { folder, 'socket-folder': socketFolder } = parseArgs({
  options: { folder: { type: 'string' }, 'socket-folder': { type: 'string' } },
  strict: false,
}).values;
if (typeof folder !== 'string' || typeof socketFolder !== 'string')
  end(EXIT.usage, 'give --folder and --socket-folder.');

try {
  const database = await startEmbedded({
    folder: String(folder),
    socketFolder: String(socketFolder),
    onFatal: (message) => end(EXIT.fatal, `the session was lost (${message}). Start it again.`),
  });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await database.stop();
    process.exit(EXIT.closed);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => void stop());
  process.on('disconnect', () => void stop());
  process.stdout.write('ready\n');
} catch (error) {
  if (error instanceof EmbeddedRefusal) end(error.exitCode, error.message);
  throw error;
}

// The process tree: database, server and worker as children. Only this process reacts to signals; the children drain when it says so.
import path from 'node:path';
import { Child } from './child.ts';
import { Embedded } from './embedded.ts';
import { ENTRIES, ROOT, SCREENS } from './entries.ts';
import { LogFile } from './log-file.ts';
import { migrate } from './migrate.ts';
import { EXIT, Refusal } from './refusal.ts';
import { readSettings } from './settings.ts';
import { requireFreePort, requireWritable } from './surroundings.ts';

/** Milliseconds to drain and to close; together under the five seconds in which everything is gone. */
const DRAIN_WITHIN = 3300;
const CLOSE_WITHIN = 1200;

const stopping = new AbortController();
const stopAsked = new Promise<undefined>((resolve) => {
  stopping.signal.addEventListener('abort', () => resolve(undefined));
});
for (const event of ['SIGTERM', 'SIGINT', 'SIGHUP', 'disconnect']) {
  process.on(event, () => stopping.abort());
}
// The console may go before this process does.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

let embedded: Embedded | undefined;
const apps: Child[] = [];

/** Brings everything up, then waits until something ends. Settles with why it ended; never where nothing does. */
async function run(): Promise<Refusal> {
  const { dataFolder, databaseUrl, host, port } = readSettings(process.env, ROOT);
  requireWritable(dataFolder);
  if (port !== 0) await requireFreePort(host, port);
  if (databaseUrl === undefined) {
    say(`opening the database in ${dataFolder} ...`);
    embedded = new Embedded(dataFolder, say);
    await embedded.open();
  }
  const migrated = await migrate(
    embedded ? { socketFolder: embedded.socketFolder } : { url: databaseUrl ?? '' },
  );
  if (migrated) say(`prepared the database: ${migrated}`);
  stopping.signal.throwIfAborted();
  say('starting the server and the worker ...');
  const environment = {
    ...process.env,
    ADMIN_DIST: process.env['ADMIN_DIST'] ?? SCREENS,
    DATA_DIR: dataFolder,
    HOST: host,
    PORT: String(port),
    SOCKET_FOLDER: embedded?.socketFolder,
  };
  for (const name of ['server', 'worker'] as const) {
    const log = new LogFile(path.join(dataFolder, 'logs'), name);
    apps.push(new Child(name, [ENTRIES[name]], environment, log));
  }
  const ended = Promise.race([
    ...apps.map(async (app) => new Refusal(EXIT.childEnded, await app.story())),
    ...(embedded ? [embedded.lost] : []),
  ]);
  const ready = await Promise.race([Promise.all(apps.map((app) => app.ready)), ended]);
  if (ready instanceof Refusal || ready.includes(undefined)) return await ended;
  say(`\n  ${ready.flatMap((one) => one?.url ?? []).join(' ')}\n\nStop with Ctrl-C.`);
  return await ended;
}

let code: number = EXIT.stopped;
try {
  const refusal = await Promise.race([run(), stopAsked]);
  if (refusal) throw refusal;
  say('stopping ...');
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  code = error.code;
} finally {
  stopping.abort();
  await Promise.all(apps.map((app) => app.stop(DRAIN_WITHIN)));
  await embedded?.stop(CLOSE_WITHIN);
}
process.exit(code);

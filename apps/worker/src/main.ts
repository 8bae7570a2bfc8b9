/**
 * The worker: runs the nights, sends the letters, seals the audit. Started by `npm start`, or alone with DATABASE_URL:
 *
 *     DATA_DIR=/srv/dondoc DATABASE_URL=postgres://... node apps/worker/src/main.ts
 *
 * Prints `ready` when its jobs are scheduled. On TERM, INT, HUP, or when its parent goes, jobs end between two transactions and it
 * exits with 0. It exits with 69 and one sentence where the database cannot be had, with 64 where a setting is wrong.
 */
import { systemClock } from '@dondoc/db/client';
import { pino } from 'pino';
import { readSettings, SettingsError } from './env.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { EX_UNAVAILABLE, open, Unavailable } from './open.ts';
import { senderOf } from './senders/sender-of.ts';

const EX_USAGE = 64;

try {
  await run();
} catch (error) {
  if (!(error instanceof Unavailable || error instanceof SettingsError)) throw error;
  process.stderr.write(`worker: ${error.message}\n`);
  process.exit(error instanceof SettingsError ? EX_USAGE : EX_UNAVAILABLE);
}

async function run(): Promise<void> {
  const settings = readSettings();
  const log = pino({ name: 'worker', level: settings.LOG_LEVEL });
  const db = await open(settings, 'worker');
  const clock = systemClock({ today: settings.TODAY, zone: settings.ZONE });
  const sender = senderOf(settings);
  const stopping = new AbortController();
  const { signal } = stopping;
  const stopJobs = await startJobs({ settings, db, clock, sender, log, signal });

  const stop = async () => {
    if (signal.aborted) return;
    stopping.abort();
    await stopJobs();
    sender.close();
    await db.close();
    process.exit(0);
  };
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(name, () => void stop());
  process.on('disconnect', () => void stop());
  process.send?.({ ready: true });
  process.stdout.write('ready\n');
}

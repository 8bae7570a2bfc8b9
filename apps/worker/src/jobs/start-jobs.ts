import { makeBoss } from './boss.ts';
import { nightIsMissing, nightJob, outboxJob, sealJob } from './jobs.ts';
import type { WorkerServices } from './jobs.ts';

/** How often new audit rows are sealed, in milliseconds. */
const SEAL_EVERY = 5000;
const HOURS = 3600;
/**
 * At most one job of a queue waits, whatever is at work: what a killed worker left at work is not told from what another one does, and
 * must not keep the next start from doing it. Two at once do no harm, for nights and letters are claimed in our own tables.
 */
const ONE_WAITS = { policy: 'short' } as const;
/** A night is tried again so often, so many seconds apart; the next start tries it too. */
const NIGHT = { ...ONE_WAITS, expireInSeconds: 6 * HOURS, retryLimit: 5, retryDelay: 60 };
/** Letters are not tried again by the queue: the next minute does it. */
const OUTBOX = { ...ONE_WAITS, expireInSeconds: HOURS, retryLimit: 0 };
/** How long jobs at work may take to come to a stopping place, in milliseconds. */
const DRAIN_WITHIN = 2500;

/**
 * Schedules the jobs: the night at its hour of the deployment's zone (one for however many were missed; the job itself makes up every
 * missing night), the outbox every minute, the seal every few seconds. A night that is missing now is run at once.
 *
 * @returns what stops them: jobs at work end between two transactions
 */
export async function startJobs(services: WorkerServices): Promise<() => Promise<void>> {
  const { db, settings, log, signal } = services;
  const boss = makeBoss(db);
  boss.on('error', (error) => {
    if (!signal.aborted) log.error({ reason: error.message }, 'job queue');
  });
  await boss.start();
  await boss.createQueue('night', NIGHT);
  await boss.createQueue('outbox', OUTBOX);
  await boss.work('night', () => logged('night', nightJob));
  await boss.work('outbox', () => logged('outbox', outboxJob));
  const [hour, minute] = settings.NIGHT_AT.split(':').map(Number);
  const tz = settings.ZONE;
  await boss.schedule('night', `${minute} ${hour} * * *`, null, { tz, missed: 'once' });
  await boss.schedule('outbox', '* * * * *', null, { tz });
  if (await nightIsMissing(services)) await boss.send('night');

  /** Runs a job; one that fails is in the log before the queue notes it, unless it was told to stop. */
  async function logged(name: string, job: typeof nightJob): Promise<void> {
    try {
      await job(services);
    } catch (error) {
      if (signal.aborted) return;
      log.error(
        { job: name, reason: error instanceof Error ? error.message : 'unknown' },
        'job failed',
      );
      throw error;
    }
  }

  let sealing = Promise.resolve();
  const timer = setInterval(() => {
    sealing = sealing.then(() => logged('seal', sealJob)).catch(() => {});
  }, SEAL_EVERY);

  return async () => {
    clearInterval(timer);
    await Promise.all([
      sealing,
      boss.stop({ graceful: true, timeout: DRAIN_WITHIN, close: false }),
    ]);
  };
}

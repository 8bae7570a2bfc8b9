import { sealAudit } from '@dondoc/db/client';
import type { Clock, Db } from '@dondoc/db/client';
import { missingNights, readCalendar } from '@dondoc/db/night';
import { addDays } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { Logger } from 'pino';
import type { Settings } from '../env.ts';
import { runNights } from '../night/run-nights.ts';
import { maySend, minuteOfDay } from '../sending-hours.ts';
import type { Sender } from '../senders/letter.ts';
import { sendLetters } from '../senders/send-letters.ts';
import { baseUrlOf } from '../senders/sender-of.ts';

/** What the jobs of the worker share. */
export interface WorkerServices {
  readonly settings: Settings;
  readonly db: Db;
  readonly clock: Clock;
  readonly sender: Sender;
  readonly log: Logger;
  /** Aborted when the worker is told to stop. */
  readonly signal: AbortSignal;
}

/** The last date whose night may run by now: today's from the hour of the night on. */
function nightReached({ settings, clock }: WorkerServices): CivilDate {
  const [hour, minute] = settings.NIGHT_AT.split(':').map(Number);
  const begins = (hour ?? 0) * 60 + (minute ?? 0);
  const today = clock.today();
  return minuteOfDay(clock, settings.ZONE) >= begins ? today : addDays(today, -1);
}

/** Runs every night that is missing by now. */
export async function nightJob(services: WorkerServices): Promise<void> {
  const { db, clock, signal, log } = services;
  await runNights(
    {
      db,
      clock,
      signal,
      onFinished: ({ date, counts }) => log.info({ night: date, ...counts }, 'night finished'),
    },
    nightReached(services),
  );
}

/** Whether a night is missing that there is a register for: then one is run at once when the worker starts. */
export async function nightIsMissing(services: WorkerServices): Promise<boolean> {
  const { kysely } = services.db;
  const plan = await kysely.selectFrom('plan').select('id').limit(1).executeTakeFirst();
  return plan !== undefined && (await missingNights(kysely, nightReached(services))).length > 0;
}

/** Sends the letters that wait, in the sending hours of working days. */
export async function outboxJob(services: WorkerServices): Promise<void> {
  const { settings, db, clock, sender, log, signal } = services;
  const calendar = await readCalendar(db.kysely);
  if (!maySend(clock, settings.ZONE, settings.SENDING_HOURS, calendar)) return;
  const { sent, failed } = await sendLetters({
    db,
    clock,
    sender,
    log,
    signal,
    from: settings.MAIL_FROM,
    baseUrl: baseUrlOf(settings),
  });
  if (sent + failed > 0) log.info({ sent, failed }, 'letters');
}

/** Gives new audit rows their place in the chain. */
export async function sealJob({ db, signal }: WorkerServices): Promise<void> {
  while (!signal.aborted && (await sealAudit(db)) > 0);
}

import { setTimeout as wait } from 'node:timers/promises';
import { transact, writeAudit } from '@dondoc/db/client';
import type { AuditEntry, Clock, Db } from '@dondoc/db/client';
import {
  beginNight,
  closeHorizonWork,
  countInNight,
  decideBatch,
  failNight,
  findNight,
  finishNight,
  horizonReached,
  horizonWork,
  isNewCalendar,
  MAIL,
  makeDigests,
  makeObligations,
  makeOccurrences,
  missingNights,
  noteBodiesWithoutContact,
  occurrenceWork,
  readCalendars,
  takeUpCalendar,
} from '@dondoc/db/night';
import type { KeptNight } from '@dondoc/db/night';
import { anyDue } from '@dondoc/db/stores';
import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import { messageIdOf } from '../senders/letter.ts';

/** What a night needs to run. */
export interface NightServices {
  readonly db: Db;
  readonly clock: Clock;
  /** Ends the night between two transactions; what is done stays, the rest is done by the next run. */
  readonly signal?: AbortSignal | undefined;
  /** Told of each finished night. */
  readonly onFinished?: ((night: KeptNight) => void) | undefined;
}

const KINDS = ['obligation', 'duty'] as const;
/** How long to leave rows to another worker before looking again, in milliseconds. */
const PAUSE = 200;

/**
 * Runs every night since the last finished one up to a date, in order, each once; answers those it finished. Nights that are made up
 * together have one digest for each recipient, made by the last. Killed at any point and run again it comes to the same. Several
 * workers may run it at once. Throws what made a night fail, after noting it on the night.
 *
 * @example
 * await runNights({ db, clock }, clock.today());
 */
export async function runNights(
  services: NightServices,
  until: CivilDate,
): Promise<readonly KeptNight[]> {
  const finished: KeptNight[] = [];
  for (const date of await missingNights(services.db.kysely, until)) {
    const night = await runNight(services, date, date === until);
    finished.push(night);
    services.onFinished?.(night);
  }
  return finished;
}

async function runNight(
  { db, clock, signal }: NightServices,
  date: CivilDate,
  last: boolean,
): Promise<KeptNight> {
  await transact(db, (trx) => beginNight(trx, date, clock.now()));
  try {
    await countByCalendar(db, date, clock.now());
    await extendHorizon(db, date, signal);
    await decideAll(db, date, signal);
    await transact(db, async (trx) => {
      await noteBodiesWithoutContact(trx, date);
      if (last) await makeDigests(trx, date, (to) => messageIdOf(to, date, MAIL));
      await finishNight(trx, date, clock.now());
    });
    const night = await findNight(db.kysely, date);
    if (!night) throw new Error(`the night of ${date} is gone`);
    return night;
  } catch (error) {
    if (!signal?.aborted) await noteFailure(db, date, error);
    throw error;
  }
}

/** Takes up the calendars where they are not those of the night before; each plan whose dates move gets its audit row. */
async function countByCalendar(db: Db, date: CivilDate, at: Instant): Promise<void> {
  const calendars = await readCalendars(db.kysely);
  if (!(await isNewCalendar(db.kysely, calendars))) return;
  await transact(db, async (trx) => {
    const entries: AuditEntry[] = [];
    await takeUpCalendar(trx, calendars, date, (entry) => entries.push(entry));
    const night = { accountId: null, role: 'night', scope: null, commandId: null, at };
    await writeAudit(trx, night, entries);
  });
}

async function extendHorizon(
  db: Db,
  date: CivilDate,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const work of await horizonWork(db.kysely, date)) {
    for (const owed of work.periods) {
      signal?.throwIfAborted();
      await transact(db, async (trx) => {
        const made = await makeObligations(trx, work, owed, date);
        await countInNight(trx, date, 'made', made);
      });
    }
    await transact(db, (trx) => closeHorizonWork(trx, work, date));
  }
  await transact(db, (trx) => horizonReached(trx, date));
  for (const work of await occurrenceWork(db.kysely, date)) {
    signal?.throwIfAborted();
    await transact(db, (trx) => makeOccurrences(trx, work, date));
  }
}

/** Decides batch after batch, until a plain read finds no row left: rows that another worker holds are not seen by ours. */
async function decideAll(db: Db, date: CivilDate, signal: AbortSignal | undefined): Promise<void> {
  const frame = { date, calendars: await readCalendars(db.kysely) };
  for (const kind of KINDS)
    for (;;) {
      signal?.throwIfAborted();
      if ((await decideBatch(db, kind, frame)) > 0) continue;
      if (!(await anyDue(db.kysely, kind, date))) break;
      await wait(PAUSE);
    }
}

/** A failed night is red until it has been run again. That the failure itself cannot be noted must not hide it. */
async function noteFailure(db: Db, date: CivilDate, error: unknown): Promise<void> {
  const code =
    error instanceof Error && 'code' in error ? `database.${String(error.code)}` : 'error';
  try {
    await transact(db, (trx) => failNight(trx, date, code));
  } catch {
    // The database is gone; the error that says so is on its way to the caller.
  }
}

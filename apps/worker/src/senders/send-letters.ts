import { transact } from '@dondoc/db/client';
import type { Clock, Db } from '@dondoc/db/client';
import {
  claimLetter,
  letterGivenUp,
  letterItems,
  letterSent,
  readCalendars,
} from '@dondoc/db/night';
import type { OutboxRow } from '@dondoc/db/night';
import { Instant } from '@dondoc/domain/calendar';
import type { Calendars } from '@dondoc/domain/agency';
import type { Logger } from 'pino';
import { composeLetter } from '../digest/compose.ts';
import { writeDigest } from '../digest/write-digest.ts';
import type { Dispatch, Sender } from './letter.ts';

/** What sending needs. */
export interface SendServices {
  readonly db: Db;
  readonly clock: Clock;
  readonly sender: Sender;
  readonly from: string;
  readonly baseUrl: string;
  readonly log: Logger;
  readonly signal?: AbortSignal | undefined;
}

const MINUTE = 60_000;
/** A letter that could not leave, or whose sender died, is tried again after this long. */
const AGAIN_AFTER = 15 * MINUTE;
/** A letter that could not leave for this long is given up. */
const GIVE_UP_AFTER = 3 * 24 * 60 * MINUTE;

/** What came of the letters that were tried. */
export interface Sent {
  readonly sent: number;
  readonly failed: number;
}

/**
 * Sends the letters that wait, one after the other: claims, writes the letter from the ledger as things stand, sends, marks. A letter
 * about nothing that is still owed is given up unsent. A letter claimed by who died is sent again after a while with the same
 * Message-ID. Whether it is the hour to send is the caller's to know.
 */
export async function sendLetters(services: SendServices): Promise<Sent> {
  const { db, clock, signal } = services;
  const calendars = await readCalendars(db.kysely);
  let [sent, failed] = [0, 0];
  for (;;) {
    if (signal?.aborted) break;
    const now = clock.now();
    const letter = await transact(db, (trx) => claimLetter(trx, now, minus(now, AGAIN_AFTER)));
    if (!letter) break;
    const dispatch = await deliver(services, letter, calendars);
    await settle(services, letter, dispatch);
    if (dispatch.kind === 'sent') sent += 1;
    else failed += 1;
  }
  return { sent, failed };
}

async function deliver(
  { db, clock, sender, from, baseUrl }: SendServices,
  letter: OutboxRow,
  calendars: Calendars,
): Promise<Dispatch> {
  const items = await letterItems(db.kysely, letter);
  const frame = { night: letter.night, today: clock.today(), calendars };
  const digest = writeDigest(items, frame);
  if (!digest) return { kind: 'refused', reason: 'nothing-owed' };
  const { recipient: to, night, message_id: messageId } = letter;
  return sender.send({
    ...composeLetter(digest, baseUrl),
    messageId,
    from,
    to,
    night,
    at: clock.now(),
  });
}

async function settle(
  { db, clock, log }: SendServices,
  { id, night }: OutboxRow,
  dispatch: Dispatch,
): Promise<void> {
  if (dispatch.kind === 'sent') return transact(db, (trx) => letterSent(trx, id, clock.now()));
  const age = Date.parse(clock.now()) - Date.parse(night);
  const last = dispatch.kind === 'refused' || age > GIVE_UP_AFTER;
  log.warn({ letter: id, night, reason: dispatch.reason, last }, 'letter not sent');
  if (last) await transact(db, (trx) => letterGivenUp(trx, id, dispatch.reason));
}

const minus = (now: Instant, milliseconds: number): Instant =>
  Instant.parse(new Date(Date.parse(now) - milliseconds).toISOString());

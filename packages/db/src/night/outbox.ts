import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import { sql } from 'kysely';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Database } from '../tables/index.ts';
import type { OutboxTable } from '../tables/night.ts';
import type { LedgerRow } from './ledger.ts';

/** A letter to be written from the ledger and sent, or one that was. */
export type OutboxRow = Selectable<OutboxTable>;

/** The channel of digests. */
export const MAIL = 'mail';
/** How the ledger names a recipient to whom no letter goes by itself: no mailbox, or a letter that a person signs. */
const NO_MAILBOX = 'agency:';

/**
 * The first ledger night that a night's digests speak of is the one after this: the last night before it that made digests. Nights
 * that were made up together have one digest, made by the last of them.
 */
const nightBefore = (night: CivilDate) => sql`
  coalesce((select max(earlier.night) from outbox as earlier
    where earlier.channel = ${MAIL} and earlier.night < ${night}), '-infinity'::date)`;

/**
 * Makes one outbox row for each recipient whom the ledger tells something on a night: what was decided since the digests before,
 * and held rows released meanwhile. Made again it adds nothing. Answers how many are new. What they say is read from the ledger
 * when they are sent.
 *
 * @param messageId the Message-ID of a recipient's digest of that night
 */
export async function makeDigests(
  trx: Transaction<Database>,
  night: CivilDate,
  messageId: (recipient: string) => string,
): Promise<number> {
  const { rows } = await sql<{ recipient: string }>`
    select distinct recipient from notice
    where decision = 'sent' and withdrawn_on is null and night > ${nightBefore(night)} and night <= ${night}
    union
    select recipient from notice
    where released_on <= ${night} and outbox_id is null and withdrawn_on is null and recipient not like ${`${NO_MAILBOX}%`}
    order by recipient`.execute(trx);
  if (rows.length === 0) return 0;
  const recipients = rows.map((row) => row.recipient);
  const { numAffectedRows } = await sql`
    insert into outbox (recipient, night, channel, kind, message_id)
    select recipient, ${night}::date, ${MAIL}, 'digest', message_id
    from unnest(${recipients}::text[], ${recipients.map(messageId)}::text[]) as made (recipient, message_id)
    on conflict do nothing`.execute(trx);
  await sql`
    update notice set outbox_id = outbox.id from outbox
    where notice.released_on <= ${night} and notice.outbox_id is null and notice.withdrawn_on is null
      and outbox.recipient = notice.recipient and outbox.night = ${night} and outbox.channel = ${MAIL}`.execute(
    trx,
  );
  return Number(numAffectedRows ?? 0);
}

/**
 * Claims the next letter that may leave: of a finished night, neither sent nor given up, and not tried since `triedBefore`. Null
 * where there is none. The claim is the last attempt's time; whoever claimed and died leaves it to the next.
 */
export async function claimLetter(
  trx: Transaction<Database>,
  at: Instant,
  triedBefore: Instant,
): Promise<OutboxRow | null> {
  const { rows } = await sql<OutboxRow>`
    update outbox set claimed_at = ${at} where id = (
      select outbox.id from outbox join night on night.date = outbox.night
      where outbox.sent_at is null and outbox.failure is null and night.finished_at is not null
        and (outbox.claimed_at is null or outbox.claimed_at < ${triedBefore})
      order by outbox.id limit 1 for update of outbox skip locked)
    returning *`.execute(trx);
  return rows[0] ?? null;
}

/** Marks a claimed letter as gone. */
export async function letterSent(
  trx: Transaction<Database>,
  id: number,
  at: Instant,
): Promise<void> {
  await trx.updateTable('outbox').set({ sent_at: at }).where('id', '=', id).execute();
}

/** Gives a claimed letter up, with the code of the reason. */
export async function letterGivenUp(
  trx: Transaction<Database>,
  id: number,
  reason: string,
): Promise<void> {
  await trx.updateTable('outbox').set({ failure: reason }).where('id', '=', id).execute();
}

/** The letter that tells a row of `notice`, as a subquery beside it; no row where none does. */
export const letterOf = sql`
  select outbox.recipient, outbox.sent_at, outbox.failure from outbox
  where outbox.recipient = notice.recipient and outbox.channel = ${MAIL}
    and case when notice.decision = 'sent' then outbox.night >= notice.night else outbox.id = notice.outbox_id end
  order by outbox.night limit 1`;

/** What became of the letters of nights; a night without letters is left out. */
export async function lettersOfNights(
  kysely: Kysely<Database>,
  nights: readonly CivilDate[],
): Promise<ReadonlyMap<CivilDate, NightLetters>> {
  if (nights.length === 0) return new Map();
  const { rows } = await sql<NightLetters & { readonly night: CivilDate }>`
    select night, count(sent_at) as gone, count(failure) as "givenUp",
      count(*) filter (where sent_at is null and failure is null) as waiting
    from outbox where night = any(${nights}::date[]) group by night`.execute(kysely);
  return new Map(rows.map(({ night, ...letters }) => [night, letters]));
}

/** Letters of a night: gone, waiting for their hour, given up. */
export interface NightLetters {
  readonly gone: number;
  readonly waiting: number;
  readonly givenUp: number;
}

/** The ledger rows that a letter tells, in the order of their subjects. */
export async function noticesOf(
  kysely: Kysely<Database>,
  letter: Pick<OutboxRow, 'id' | 'recipient' | 'night'>,
): Promise<readonly LedgerRow[]> {
  const { rows } = await sql<LedgerRow>`
    select * from notice
    where recipient = ${letter.recipient} and decision = 'sent' and withdrawn_on is null
      and night > ${nightBefore(letter.night)} and night <= ${letter.night}
    union
    select * from notice where outbox_id = ${letter.id} and withdrawn_on is null
    order by subject_kind, subject_id, threshold`.execute(kysely);
  return rows;
}

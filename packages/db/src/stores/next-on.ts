import type { CivilDate } from '@dondoc/domain/calendar';
import type { AgencyId, DutyId, ObligationId, PlanId } from '@dondoc/domain/kernel';
import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../tables/index.ts';

/** What the night looks at. */
export type NightSubject = 'obligation' | 'duty';
type IdOf<S extends NightSubject> = S extends 'duty' ? DutyId : ObligationId;

/** The next date on which a subject's state or notices can change; none once it is settled. */
export interface NextOn<S extends NightSubject> {
  readonly id: IdOf<S>;
  readonly nextOn: CivilDate | null;
  readonly settledOn: CivilDate | null;
}

/**
 * Writes the derived index of subjects, in the transaction that writes the facts it follows from. Nothing else writes it.
 *
 * @example
 * await setNextOn(trx, 'obligation', [{ id, nextOn: nextOn(facts, today), settledOn: null }]);
 */
export async function setNextOn<S extends NightSubject>(
  trx: Transaction<Database>,
  subject: S,
  rows: readonly NextOn<S>[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update ${sql.table(subject)} as subject
    set next_on = given.next_on, settled_on = given.settled_on
    from unnest(
      ${rows.map((row) => row.id)}::uuid[],
      ${rows.map((row) => row.nextOn)}::date[],
      ${rows.map((row) => row.settledOn)}::date[]
    ) as given (id, next_on, settled_on)
    where subject.id = given.id`.execute(trx);
}

/**
 * Puts every unsettled subject of a plan or of a body on a date, so that the night of that date looks at it again; one that is due
 * earlier stays where it is. For a change that touches many: a calendar, a plan's setting, a body's last day.
 */
export async function lookAgainOn(
  trx: Transaction<Database>,
  subject: NightSubject,
  of: { readonly planId: PlanId } | { readonly agencyId: AgencyId } | 'all',
  date: CivilDate,
): Promise<number> {
  let where = sql`true`;
  if (of !== 'all')
    where = 'planId' in of ? sql`plan_id = ${of.planId}` : sql`agency_id = ${of.agencyId}`;
  const changed = await sql`
    update ${sql.table(subject)} set next_on = ${date}
    where settled_on is null and not history and (next_on is null or next_on > ${date}) and ${where}`.execute(
    trx,
  );
  return Number(changed.numAffectedRows ?? 0);
}

/**
 * Takes subjects whose date has come, oldest first, and holds them until the transaction ends; those that another worker holds are
 * passed over, so an empty answer does not mean that none is left: ask `anyDue`.
 */
export async function takeDue<S extends NightSubject>(
  trx: Transaction<Database>,
  subject: S,
  date: CivilDate,
  limit = 500,
): Promise<readonly IdOf<S>[]> {
  const { rows } = await sql<{ id: IdOf<S> }>`
    select id from ${sql.table(subject)} where next_on <= ${date}
    order by next_on, id limit ${limit} for update skip locked`.execute(trx);
  return rows.map((row) => row.id);
}

/** Whether anything is still due on a date, whoever holds it. */
export async function anyDue(
  kysely: Kysely<Database>,
  subject: NightSubject,
  date: CivilDate,
): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`
    select exists (select from ${sql.table(subject)} where next_on <= ${date}) as due`.execute(
    kysely,
  );
  return rows[0]?.due ?? false;
}

/** A subject whose date has come, with the date as stored. */
export interface Due {
  readonly id: ObligationId | DutyId;
  readonly nextOn: CivilDate;
}

/** As `takeDue`, with the dates; of the ids given only, where ids are given in the place of a limit. */
export async function takeDueRows(
  trx: Transaction<Database>,
  subject: NightSubject,
  date: CivilDate,
  which: number | readonly string[],
): Promise<readonly Due[]> {
  const chosen =
    typeof which === 'number'
      ? sql`order by next_on, id limit ${which}`
      : sql`and id = any(${which}::uuid[]) order by next_on, id`;
  const { rows } = await sql<Due>`
    select id, next_on as "nextOn" from ${sql.table(subject)} where next_on <= ${date} ${chosen}
    for update skip locked`.execute(trx);
  return rows;
}

/** Rows after an id, so many of them, in the order of their ids. */
export interface IdPage {
  readonly after: string | null;
  readonly limit: number;
}

/** A page of the subjects whose date has come; reads only. */
export async function dueOn(
  kysely: Kysely<Database>,
  subject: NightSubject,
  date: CivilDate,
  { after, limit }: IdPage,
): Promise<readonly Due[]> {
  const { rows } = await sql<Due>`
    select id, next_on as "nextOn" from ${sql.table(subject)}
    where next_on <= ${date} and (${after}::uuid is null or id > ${after}::uuid)
    order by id limit ${limit}`.execute(kysely);
  return rows;
}

/** A page of the subjects that are neither settled nor history, as if each were to be looked at on a date; reads only. */
export async function unsettledOn(
  kysely: Kysely<Database>,
  subject: NightSubject,
  date: CivilDate,
  { after, limit }: IdPage,
): Promise<readonly Due[]> {
  const { rows } = await sql<Due>`
    select id, least(next_on, ${date}::date) as "nextOn" from ${sql.table(subject)}
    where (settled_on is null and not history or next_on <= ${date})
      and (${after}::uuid is null or id > ${after}::uuid)
    order by id limit ${limit}`.execute(kysely);
  return rows;
}

/** A subject that is not settled, with its date as stored. */
export interface Unsettled {
  readonly id: ObligationId | DutyId;
  readonly nextOn: CivilDate | null;
}

/** A page of the subjects that are neither settled nor history, held until the transaction ends, with their dates as stored. */
export async function takeUnsettled(
  trx: Transaction<Database>,
  subject: NightSubject,
  { after, limit }: IdPage,
): Promise<readonly Unsettled[]> {
  const { rows } = await sql<Unsettled>`
    select id, next_on as "nextOn" from ${sql.table(subject)}
    where settled_on is null and not history and (${after}::uuid is null or id > ${after}::uuid)
    order by id limit ${limit} for update`.execute(trx);
  return rows;
}

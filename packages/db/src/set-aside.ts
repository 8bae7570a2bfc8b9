import type { CivilDate } from '@dondoc/domain/calendar';
import type { CommandId } from '@dondoc/domain/kernel';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { makeSchema } from './migrate.ts';
import type { Database } from './tables/index.ts';

/** Where the new tables are made before they take the place of the old ones. */
const MAKING = sql.id('dondoc_making');

/**
 * Puts everything that this database keeps aside, whole, into a PostgreSQL schema of its own, and begins anew with empty tables.
 * Not a row is changed or deleted, the ledger and the audit least of all: who wants to be rid of them drops that schema by hand.
 * The command that does it goes on in the new tables, so that it is answered and recorded there. Answers the schema's name.
 * Only ours is moved: other tables that stand beside stay where they are.
 *
 * @example
 * await setAside(trx, { name: 'sample', day: '2026-07-20', commandId }); // 'sample_2026_07_20'
 */
export async function setAside(
  trx: Transaction<Database>,
  to: { readonly name: string; readonly day: CivilDate; readonly commandId: CommandId },
): Promise<string> {
  const { home, path } = await placeOf(trx);
  const aside = await freeName(trx, `${to.name}_${to.day.replaceAll('-', '_')}`);
  const [here, there] = [sql.id(home), sql.id(aside)];

  await sql`create schema ${there}`.execute(trx);
  await sql`create schema ${MAKING}`.execute(trx);
  await sql`set local search_path to ${MAKING}`.execute(trx);
  await makeSchema(trx);
  await sql`select set_config('search_path', ${path}, true)`.execute(trx);

  for (const { kind, name } of await made(trx)) {
    const what = sql`${sql.raw(kind)} `;
    await sql`alter ${what}${here}.${sql.id(name)} set schema ${there}`.execute(trx);
    await sql`alter ${what}${MAKING}.${sql.id(name)} set schema ${here}`.execute(trx);
  }
  await sql`drop schema ${MAKING}`.execute(trx);
  await sql`insert into command select * from ${there}.command where id = ${to.commandId}`.execute(
    trx,
  );
  return aside;
}

/** The schema in which our tables are, and the path on which they are found. */
async function placeOf(trx: Transaction<Database>) {
  const { rows } = await sql<{ home: string; path: string }>`
    select relnamespace::regnamespace::text as home, current_setting('search_path') as path
    from pg_class where oid = to_regclass('schema_migration')`.execute(trx);
  const [place] = rows;
  if (!place) throw new Error('the database has no tables of ours');
  return place;
}

async function freeName(trx: Transaction<Database>, name: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select nspname as name from pg_namespace where starts_with(nspname, ${name})`.execute(trx);
  const taken = new Set(rows.map((row) => row.name));
  let free = name;
  for (let turn = 2; taken.has(free); turn += 1) free = `${name}_${turn}`;
  return free;
}

/** What the migrations made: tables, with their indexes and sequences, and the functions of triggers. */
async function made(trx: Transaction<Database>) {
  const { rows } = await sql<{ kind: 'table' | 'function'; name: string }>`
    select 'table' as kind, relname as name from pg_class
    where relkind = 'r' and relnamespace = to_regnamespace('dondoc_making')
    union all select 'function', proname from pg_proc
    where pronamespace = to_regnamespace('dondoc_making')
    order by kind, name`.execute(trx);
  return rows;
}

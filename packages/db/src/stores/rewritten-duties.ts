import type { CivilDate } from '@dondoc/domain/calendar';
import type { EditionId } from '@dondoc/domain/kernel';
import type { DutyFacts } from '@dondoc/domain/task';
import { sql } from 'kysely';
import type { RawBuilder, Transaction } from 'kysely';
import type { Database } from '../tables/index.ts';
import { setNextOn } from './next-on.ts';
import type { Index } from './obligation-store.ts';

/** Facts of a duty as they are from now on, with the derived index that follows from them. */
export interface RewrittenDuty extends Index {
  readonly facts: DutyFacts;
}

/** Ends duties on a day, for a reason; they stay as they were. */
export async function endDuties(
  trx: Transaction<Database>,
  duties: readonly RewrittenDuty[],
  on: CivilDate,
  reason: string,
): Promise<void> {
  await sql`update duty set ended_on = ${on}, ended_reason = ${reason}
    where id = any(${duties.map(({ facts }) => facts.id)}::uuid[])`.execute(trx);
  await indexAnew(trx, duties);
}

/** Writes role, accountability and dates of duties anew. */
export async function changeDuties(
  trx: Transaction<Database>,
  duties: readonly RewrittenDuty[],
): Promise<void> {
  await sql`update duty set role = given.role, accountable = given.accountable,
      ${sql.raw(DATES.map((date) => `${date} = given.${date}`).join(', '))}
    from ${rowsOf(duties)} where duty.id = given.id`.execute(trx);
  await indexAnew(trx, duties);
}

/** Makes duties of tasks that an edition words; a part that the text does not place stands where its task stands. */
export async function insertDuties(
  trx: Transaction<Database>,
  editionId: EditionId,
  duties: readonly RewrittenDuty[],
): Promise<void> {
  await sql`
    insert into duty (id, task_id, plan_id, agency_id, group_id, role, accountable, edition_id, anchor_start, anchor_end,
      ${sql.raw(DATES.join(', '))})
    select given.id, given.task_id, task.plan_id, agency_id, group_id, role, accountable, ${editionId}, anchor_start, anchor_end,
      ${sql.raw(DATES.map((date) => `given.${date}`).join(', '))}
    from ${rowsOf(duties)}
    join task on task.id = given.task_id
    join task_text on task_text.task_id = given.task_id and task_text.edition_id = ${editionId}`.execute(
    trx,
  );
  await indexAnew(trx, duties);
}

const indexAnew = (trx: Transaction<Database>, duties: readonly RewrittenDuty[]) =>
  setNextOn(
    trx,
    'duty',
    duties.map(({ facts: { id }, nextOn, settledOn }) => ({ id, nextOn, settledOn })),
  );

const DATES = [
  'occurrence',
  'opens_on',
  'original_due',
  'current_due',
  'overdue_from',
  'history',
] as const;

function rowsOf(duties: readonly RewrittenDuty[]): RawBuilder<unknown> {
  const column = <K extends keyof DutyFacts>(key: K) => duties.map(({ facts }) => facts[key]);
  return sql`unnest(
    ${column('id')}::uuid[], ${column('taskId')}::uuid[], ${column('agencyId')}::uuid[], ${column('groupId')}::uuid[],
    ${column('role')}::text[], ${column('accountable')}::boolean[], ${column('occurrence')}::date[],
    ${column('opensOn')}::date[], ${column('originalDue')}::date[], ${column('currentDue')}::date[],
    ${column('overdueFrom')}::date[], ${column('history')}::boolean[]
  ) as given (id, task_id, agency_id, group_id, role, accountable, ${sql.raw(DATES.join(', '))})`;
}

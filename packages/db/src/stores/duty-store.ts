import { done, refuse } from '@dondoc/domain/kernel';
import type { AgencyId, DutyId, Result } from '@dondoc/domain/kernel';
import { DutyClaim, DutyReply, Timing } from '@dondoc/domain/task';
import type { DutyFacts } from '@dondoc/domain/task';
import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { dutyFactsIn } from './duty-facts.ts';
import { setNextOn } from './next-on.ts';
import type { Index } from './obligation-store.ts';
import { staleOrMissing } from './stale.ts';

/** A duty as it is kept, with the facts that decide its state. Its version is its task's (decision D15). */
export interface Duty extends DutyFacts {
  readonly claim: DutyClaim | null;
  /** What was said last: confirmed, asked for more, or the answer of a body that was asked. */
  readonly reply: DutyReply | null;
  readonly endedReason: string | null;
  readonly byReferenceOnly: boolean;
  /** Its task asks for a plan of its own. */
  readonly ownPlan: boolean;
  readonly version: number;
}

/** The facts of a duty that acts change. */
export type DutyChange = Partial<
  Pick<
    Duty,
    | 'currentDue'
    | 'overdueFrom'
    | 'claimedOn'
    | 'claim'
    | 'confirmedOn'
    | 'reply'
    | 'askedMoreOn'
    | 'askedMoreDue'
    | 'answeredOn'
    | 'answer'
    | 'endedOn'
    | 'endedReason'
  >
>;

/**
 * A duty whose task is at the version that was seen, held with its task until the transaction ends. Refuses `version.stale` (of the
 * task), `not-found`; who may touch it was asked before.
 */
export async function holdDuty(
  trx: Transaction<Database>,
  id: DutyId,
  seen: number,
): Promise<Result<Duty>> {
  const row = await trx
    .selectFrom('duty')
    .innerJoin('task', 'task.id', 'duty.task_id')
    .innerJoin('task_text', (join) =>
      join
        .onRef('task_text.task_id', '=', 'duty.task_id')
        .onRef('task_text.edition_id', '=', 'duty.edition_id'),
    )
    .selectAll('duty')
    .select(['task_text.timing', 'task.version', 'task.by_reference_only', 'task.own_plan'])
    .where('duty.id', '=', id)
    .forUpdate(['duty', 'task'])
    .executeTakeFirst();
  if (!row) return refuse({ code: 'not-found', facts: { kind: 'duty' } });
  if (row.version !== seen) return staleOrMissing(trx, 'task', row.task_id, seen);
  return done({
    ...dutyFactsIn(row, Timing.parse(row.timing).kind),
    claim: claimIn(row.claim),
    reply: replyIn(row.confirmation),
    endedReason: row.ended_reason,
    byReferenceOnly: row.by_reference_only,
    ownPlan: row.own_plan,
    version: row.version,
  });
}

/**
 * Writes new facts of a held duty with the derived index that follows from them; answers the new version of its task. Only after
 * `holdDuty` in the same transaction.
 */
export async function changeDuty(
  trx: Transaction<Database>,
  held: Pick<Duty, 'id' | 'taskId' | 'version'>,
  change: DutyChange,
  index: Index,
): Promise<number> {
  const { claim, reply, ...facts } = change;
  const version = held.version + 1;
  if (Object.keys(change).length > 0)
    await trx
      .updateTable('duty')
      .set({
        current_due: facts.currentDue,
        overdue_from: facts.overdueFrom,
        claimed_on: facts.claimedOn,
        confirmed_on: facts.confirmedOn,
        asked_more_on: facts.askedMoreOn,
        asked_more_due: facts.askedMoreDue,
        answered_on: facts.answeredOn,
        answer: facts.answer,
        ended_on: facts.endedOn,
        ended_reason: facts.endedReason,
        ...(claim === undefined ? {} : { claim: claim === null ? null : json(claim) }),
        ...(reply === undefined ? {} : { confirmation: reply === null ? null : json(reply) }),
      })
      .where('id', '=', held.id)
      .execute();
  await trx.updateTable('task').set({ version }).where('id', '=', held.taskId).execute();
  await setNextOn(trx, 'duty', [{ id: held.id, ...index }]);
  return version;
}

/** A duty that is to be made like another one, for one body. */
interface Branch {
  readonly id: DutyId;
  readonly agencyId: AgencyId;
}

/**
 * Makes duties like a held one for other bodies, on which nothing has happened yet: for members of a group that have something to say
 * of themselves or are told so, while the group's row goes on for the others (decision D4), or for the body to which it is moved.
 * Answers the new duties, to be changed in the same transaction.
 */
export async function branchDuties(
  trx: Transaction<Database>,
  held: Duty,
  bodies: readonly Branch[],
): Promise<readonly Duty[]> {
  await sql`
    insert into duty (id, task_id, plan_id, agency_id, role, accountable, edition_id, anchor_start, anchor_end,
      occurrence, opens_on, original_due, current_due, overdue_from, history)
    select given.id, task_id, plan_id, given.agency_id, role, accountable, edition_id, anchor_start, anchor_end,
      occurrence, opens_on, original_due, current_due, overdue_from, history
    from duty cross join unnest(
      ${bodies.map(({ id }) => id)}::uuid[],
      ${bodies.map(({ agencyId }) => agencyId)}::uuid[]
    ) as given (id, agency_id)
    where duty.id = ${held.id}`.execute(trx);
  return bodies.map((body) => branchOf(held, body));
}

/** Makes one duty like a held one, as `branchDuties` does. */
export async function branchDuty(
  trx: Transaction<Database>,
  held: Duty,
  body: Branch,
): Promise<Duty> {
  await branchDuties(trx, held, [body]);
  return branchOf(held, body);
}

const branchOf = (held: Duty, body: Branch): Duty => ({
  ...held,
  ...UNTOUCHED,
  ...body,
  groupId: null,
});

/** Whether a body answers for a task already, in a row that has not ended. */
export async function answersFor(
  kysely: Kysely<Database>,
  of: Pick<Duty, 'taskId' | 'occurrence'> & { readonly agencyId: AgencyId },
): Promise<boolean> {
  const row = await kysely
    .selectFrom('duty')
    .select('id')
    .where('task_id', '=', of.taskId)
    .where('agency_id', '=', of.agencyId)
    .where('occurrence', 'is not distinct from', of.occurrence)
    .where('accountable', '=', true)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

const UNTOUCHED = {
  claimedOn: null,
  claim: null,
  confirmedOn: null,
  reply: null,
  askedMoreOn: null,
  askedMoreDue: null,
  answeredOn: null,
  answer: null,
  endedOn: null,
  endedReason: null,
} as const satisfies Partial<Duty>;

/** What a body said of its duty, as it is kept. */
export const claimIn = (kept: unknown): DutyClaim | null =>
  kept === null ? null : DutyClaim.parse(kept);

/** What was said last to a duty's body, or by it, as it is kept. */
export const replyIn = (kept: unknown): DutyReply | null =>
  kept === null ? null : DutyReply.parse(kept);

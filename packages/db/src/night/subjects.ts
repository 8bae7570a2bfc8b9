import type {
  DutyId,
  ObligationId,
  PlanId,
  RequestId,
  RuleId,
  TaskId,
} from '@dondoc/domain/kernel';
import type { Subject } from '@dondoc/domain/night';
import type { ObligationFacts } from '@dondoc/domain/reporting';
import { Timing } from '@dondoc/domain/task';
import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import { dutyFactsIn } from '../stores/duty-facts.ts';
import type { Database } from '../tables/index.ts';
import type { ObligationTable } from '../tables/reporting.ts';

type Ids = readonly string[];

/** What several subjects have in common: a rule or request with its period, or a task. */
export interface SubjectOf {
  readonly planId: PlanId;
  readonly origin: RuleId | RequestId | TaskId;
  readonly periodKey: string | null;
}

/** A subject and what it is of. */
export interface KeptSubject {
  readonly subject: Subject;
  readonly of: SubjectOf;
}

/** What of a row decides the state of its obligation. */
const obligationFacts = (row: Selectable<ObligationTable>): ObligationFacts => ({
  id: row.id,
  planId: row.plan_id,
  agencyId: row.agency_id,
  origin: row.origin_kind,
  opensOn: row.opens_on,
  originalDue: row.original_due,
  currentDue: row.current_due,
  receivedOn: row.received_on,
  acceptedOn: row.accepted_on,
  askedMoreOn: row.asked_more_on,
  askedMoreDue: row.asked_more_due,
  excusedOn: row.excused_on,
  exemptOn: row.exempt_on,
  missingOn: row.missing_on,
  endedOn: row.ended_on,
  nil: row.nil,
  history: row.history,
});

/** The obligations of these ids as the night sees them, by id. */
export async function obligationSubjects(
  kysely: Kysely<Database>,
  ids: Ids,
): Promise<ReadonlyMap<string, KeptSubject>> {
  const rows = await kysely
    .selectFrom('obligation')
    .selectAll()
    .where('id', '=', sql<ObligationId>`any(${ids}::uuid[])`)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        subject: { kind: 'obligation', facts: obligationFacts(row) },
        of: { planId: row.plan_id, origin: row.origin_id, periodKey: row.period_key },
      },
    ]),
  );
}

/** The duties of these ids as the night sees them, by id. */
export async function dutySubjects(
  kysely: Kysely<Database>,
  ids: Ids,
): Promise<ReadonlyMap<string, KeptSubject>> {
  const rows = await kysely
    .selectFrom('duty')
    .innerJoin('task_text', (join) =>
      join
        .onRef('task_text.task_id', '=', 'duty.task_id')
        .onRef('task_text.edition_id', '=', 'duty.edition_id'),
    )
    .selectAll('duty')
    .select('task_text.timing')
    .where('duty.id', '=', sql<DutyId>`any(${ids}::uuid[])`)
    .execute();
  return new Map(
    rows.map((row) => {
      const facts = dutyFactsIn(row, Timing.parse(row.timing).kind);
      const of = { planId: row.plan_id, origin: row.task_id, periodKey: null };
      return [row.id, { subject: { kind: 'duty', facts }, of }];
    }),
  );
}

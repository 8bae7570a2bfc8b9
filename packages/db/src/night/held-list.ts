import type { Scope } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { AgencyId, DutyId, ObligationId, PlanId } from '@dondoc/domain/kernel';
import { Period } from '@dondoc/domain/period';
import { ReportingRule } from '@dondoc/domain/reporting';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../tables/index.ts';
import { heldNotices } from './ledger.ts';
import type { LedgerPage } from './ledger.ts';

/** A notice that is held, in the words of the paper: whom it would tell of what. */
export interface HeldNotice {
  readonly id: number;
  readonly night: CivilDate;
  readonly bodyName: string | null;
  /** A mailbox; null where it would stand in the app alone. */
  readonly mailbox: string | null;
  readonly due: CivilDate | null;
  readonly what:
    | { readonly kind: 'report'; readonly name: string; readonly period: Period }
    | { readonly kind: 'task'; readonly label: string; readonly wording: string }
    | null;
}

type Told = Pick<HeldNotice, 'what' | 'due'>;
const UNKNOWN: Told = { what: null, due: null };

/** One page of the held notices of a plan as a person reads them, in the order in which they were written. */
export async function heldList(
  kysely: Kysely<Database>,
  scope: Scope,
  planId: PlanId,
  page: LedgerPage,
): Promise<readonly HeldNotice[]> {
  const notices = await heldNotices(kysely, scope, planId, page);
  const idsOf = (kind: string) =>
    notices.filter((notice) => notice.subject_kind === kind).map((notice) => notice.subject_id);
  const told = new Map([
    ...(await reports(kysely, idsOf('obligation'))),
    ...(await tasks(kysely, idsOf('duty'))),
  ]);
  const names = await bodyNames(
    kysely,
    notices.flatMap((notice) => notice.agency_id ?? []),
  );
  return notices.map((notice) => ({
    id: notice.id,
    night: notice.night,
    bodyName: names.get(notice.agency_id ?? '') ?? null,
    mailbox: notice.recipient.includes('@') ? notice.recipient : null,
    ...(told.get(notice.subject_id) ?? UNKNOWN),
  }));
}

async function reports(
  kysely: Kysely<Database>,
  ids: readonly string[],
): Promise<readonly [string, Told][]> {
  const rows = await kysely
    .selectFrom('obligation')
    .innerJoin('rule', 'rule.id', 'obligation.origin_id')
    .select(['obligation.id', 'obligation.period', 'obligation.current_due', 'rule.content'])
    .where('obligation.id', '=', sql<ObligationId>`any(${ids}::uuid[])`)
    .execute();
  return rows.map((row) => [
    row.id,
    {
      due: row.current_due,
      what: {
        kind: 'report',
        name: ReportingRule.parse(row.content).name,
        period: Period.parse(row.period),
      },
    },
  ]);
}

async function tasks(
  kysely: Kysely<Database>,
  ids: readonly string[],
): Promise<readonly [string, Told][]> {
  const rows = await kysely
    .selectFrom('duty')
    .innerJoin('task_text', (join) =>
      join
        .onRef('task_text.task_id', '=', 'duty.task_id')
        .onRef('task_text.edition_id', '=', 'duty.edition_id'),
    )
    .select(['duty.id', 'duty.current_due', 'task_text.label', 'task_text.wording'])
    .where('duty.id', '=', sql<DutyId>`any(${ids}::uuid[])`)
    .execute();
  return rows.map(({ id, current_due: due, label, wording }) => [
    id,
    { due, what: { kind: 'task', label, wording } },
  ]);
}

async function bodyNames(
  kysely: Kysely<Database>,
  ids: readonly AgencyId[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await kysely
    .selectFrom('agency')
    .select(['id', 'name'])
    .where('id', '=', sql<AgencyId>`any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

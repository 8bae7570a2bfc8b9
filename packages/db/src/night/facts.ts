import { addDays, CivilDate } from '@dondoc/domain/calendar';
import type { AgencyId, PlanId } from '@dondoc/domain/kernel';
import type { Contact, NightPlanFacts, NightRow, Subject } from '@dondoc/domain/night';
import { PlanSettings } from '@dondoc/domain/register';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { groupStandings } from '../stores/group-duty.ts';
import type { Due, NightSubject } from '../stores/next-on.ts';
import type { Database } from '../tables/index.ts';
import { dutySubjects, obligationSubjects } from './subjects.ts';
import type { SubjectOf } from './subjects.ts';

/** A row for the night to decide, and what it is of. */
export interface DueRow extends NightRow {
  readonly of: SubjectOf;
}

/** What decides a batch besides calendar and date. */
export interface BatchFacts {
  readonly plans: ReadonlyMap<PlanId, NightPlanFacts>;
  readonly rows: readonly DueRow[];
}

/** Reads the facts of rows whose day has come, in a handful of statements however many they are. */
export async function batchFacts(
  kysely: Kysely<Database>,
  kind: NightSubject,
  due: readonly Due[],
): Promise<BatchFacts> {
  const ids = due.map(({ id }) => id);
  const kept =
    kind === 'obligation' ? await obligationSubjects(kysely, ids) : await dutySubjects(kysely, ids);
  const subjects = [...kept.values()].map(({ subject }) => subject);
  const plans = await nightPlans(kysely, new Set(subjects.map(({ facts }) => facts.planId)));
  const contacts = await contactsOf(kysely, subjects);
  const failed = await failedRows(kysely, [...plans.keys()]);
  const rows = due.flatMap(({ id, nextOn }): DueRow[] => {
    const row = kept.get(id);
    if (!row) return [];
    const since = sinceOf(failed.get(id), nextOn);
    return [{ ...row, nextOn: since, contacts: contacts(row.subject) }];
  });
  return { plans, rows };
}

/** A row that a night could not decide: which night, and since when it has waited. */
const FailedRow = z.object({ id: z.string(), night: CivilDate, since: CivilDate });
export type FailedRow = z.infer<typeof FailedRow>;

/** The rows of plans that nights could not decide, by id. */
export async function failedRows(
  kysely: Kysely<Database>,
  plans: readonly PlanId[],
): Promise<ReadonlyMap<string, FailedRow>> {
  if (plans.length === 0) return new Map();
  const rows = await kysely
    .selectFrom('finding')
    .select('facts')
    .where('plan_id', '=', sql<PlanId>`any(${plans}::uuid[])`)
    .where('code', '=', 'night.row-failed')
    .execute();
  return new Map(
    rows.map(({ facts }) => {
      const row = FailedRow.parse(facts);
      return [row.id, row];
    }),
  );
}

/** The first day to be decided of a row: of one that the night before its day could not decide, the day from which it waits. */
export const sinceOf = (failed: FailedRow | undefined, nextOn: CivilDate): CivilDate =>
  failed && addDays(failed.night, 1) === nextOn ? failed.since : nextOn;

/** What the night needs to know of plans. Throws where the settings of one cannot be read. */
export async function nightPlans(
  kysely: Kysely<Database>,
  ids: ReadonlySet<PlanId>,
): Promise<ReadonlyMap<PlanId, NightPlanFacts>> {
  if (ids.size === 0) return new Map();
  const rows = await kysely
    .selectFrom('plan')
    .select(['id', 'tracked_from', 'closed_on', 'first_notices_released_on', 'settings'])
    .where('id', '=', sql<PlanId>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        trackedFrom: row.tracked_from,
        closedOn: row.closed_on,
        firstNoticesReleasedOn: row.first_notices_released_on,
        escalation: PlanSettings.parse(row.settings).escalation,
      },
    ]),
  );
}

/** Whom to remind of a subject: the body that owes; of a group's duty those members that have no row of their own in its task. */
export async function contactsOf(
  kysely: Kysely<Database>,
  subjects: readonly Subject[],
): Promise<(subject: Subject) => readonly Contact[]> {
  const groups = await groupStandings(
    kysely,
    subjects.flatMap(({ kind, facts }) =>
      kind === 'duty' && facts.groupId !== null ? [{ ...facts, groupId: facts.groupId }] : [],
    ),
  );
  const bodiesOf = ({ kind, facts }: Subject): readonly AgencyId[] => {
    if (facts.agencyId !== null) return [facts.agencyId];
    return kind === 'duty' ? (groups.get(facts.id)?.open ?? []) : [];
  };
  const bodies = new Set(subjects.flatMap(bodiesOf));
  const rows =
    bodies.size === 0
      ? []
      : await kysely
          .selectFrom('agency')
          .select(['id', 'mailbox', 'valid_to'])
          .where('id', '=', sql<AgencyId>`any(${[...bodies]}::uuid[])`)
          .execute();
  const contacts = new Map(
    rows.map(({ id, mailbox, valid_to }): [AgencyId, Contact] => [
      id,
      { agencyId: id, mailbox, endedOn: valid_to },
    ]),
  );
  return (subject) => bodiesOf(subject).flatMap((body) => contacts.get(body) ?? []);
}

import type { Scope } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { EditionId, PlanId } from '@dondoc/domain/kernel';
import { EditionAmendment } from '@dondoc/domain/register';
import type { Kysely } from 'kysely';
import type { Database } from '../tables/index.ts';
import { inPlanWithin } from './plan-scope.ts';

/** An edition of a plan in a list, with the instrument that made it; null of the first. */
export interface EditionLine {
  readonly id: EditionId;
  readonly number: number;
  readonly inForceFrom: CivilDate;
  readonly amendment: EditionAmendment | null;
}

/** The editions of a plan, the first one first. None outside the scope. */
export async function readEditions(
  kysely: Kysely<Database>,
  scope: Scope,
  planId: PlanId,
): Promise<readonly EditionLine[]> {
  const rows = await lines(kysely, planId).where(inPlanWithin(scope, planId)).execute();
  return rows.map(lineIn);
}

/** As `readEditions`, for whoever was given leave for the plan. */
export const editionsOf = async (
  kysely: Kysely<Database>,
  planId: PlanId,
): Promise<readonly EditionLine[]> => (await lines(kysely, planId).execute()).map(lineIn);

const lines = (kysely: Kysely<Database>, planId: PlanId) =>
  kysely
    .selectFrom('edition')
    .select(['id', 'number', 'in_force_from', 'amendment'])
    .where('plan_id', '=', planId)
    .orderBy('number');

const lineIn = (row: {
  readonly id: EditionId;
  readonly number: number;
  readonly in_force_from: CivilDate;
  readonly amendment: unknown;
}): EditionLine => ({
  id: row.id,
  number: row.number,
  inForceFrom: row.in_force_from,
  amendment: row.amendment === null ? null : EditionAmendment.parse(row.amendment),
});

/** The file from which the newest edition that has one was read; null where none has. */
export const editionFile = async (
  kysely: Kysely<Database>,
  planId: PlanId,
): Promise<{ readonly sha256: string; readonly name: string } | null> =>
  (await kysely
    .selectFrom('edition')
    .innerJoin('file', 'file.sha256', 'edition.file_sha256')
    .select(['file.sha256', 'file.name'])
    .where('plan_id', '=', planId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null;

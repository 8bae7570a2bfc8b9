import { CalendarDay } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { AgencyId } from '@dondoc/domain/kernel';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../tables/index.ts';

/** The days entered here beside the yearly tables, local ones of the body behind those for all: where two meet, the last counts. */
export async function readCalendarDays(
  kysely: Kysely<Database>,
  localTo: AgencyId | null,
): Promise<readonly CalendarDay[]> {
  const rows = await kysely
    .selectFrom('calendar_day')
    .select(['date', 'kind', 'source'])
    .where((eb) => eb.or([eb('local_to', 'is', null), eb('local_to', '=', localTo)]))
    .orderBy('local_to', (order) => order.asc().nullsFirst())
    .orderBy('date')
    .execute();
  return rows.map((row) => CalendarDay.parse(row));
}

/** Enters days, in the place of what was said of the same days before. */
export async function putCalendarDays(
  trx: Transaction<Database>,
  days: readonly CalendarDay[],
  localTo: AgencyId | null,
): Promise<void> {
  if (days.length === 0) return;
  await trx
    .insertInto('calendar_day')
    .values(days.map((day) => ({ ...day, local_to: localTo })))
    .onConflict((conflict) =>
      conflict.columns(['date', 'local_to']).doUpdateSet((eb) => ({
        kind: eb.ref('excluded.kind'),
        source: eb.ref('excluded.source'),
      })),
    )
    .execute();
}

/** Takes a day back to what the yearly tables say. */
export async function removeCalendarDay(
  trx: Transaction<Database>,
  date: CivilDate,
  localTo: AgencyId | null,
): Promise<void> {
  await trx
    .deleteFrom('calendar_day')
    .where('date', '=', date)
    .where('local_to', 'is not distinct from', localTo)
    .execute();
}

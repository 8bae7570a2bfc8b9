import { EnteredDay } from '@dondoc/domain/agency';
import type { DayScope } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { Kysely, Transaction } from 'kysely';
import type { CalendarDayTable } from '../tables/night.ts';
import type { Database } from '../tables/index.ts';

/**
 * The days entered here beside the yearly tables, for whomever, by date and then from what is said of all to what is said of a body.
 *
 * @param range the first and the last day asked for; all days without it
 * @example
 * await readEnteredDays(kysely, { from: '2027-01-01', to: '2027-12-31' }); // [{ date, kind: 'off', source, scope: { kind: 'all' } }]
 */
export async function readEnteredDays(
  kysely: Kysely<Database>,
  range?: { readonly from: CivilDate; readonly to: CivilDate },
): Promise<readonly EnteredDay[]> {
  let query = kysely
    .selectFrom('calendar_day')
    .select(['date', 'kind', 'source', 'level', 'local_to'])
    .orderBy('date')
    .orderBy('local_to', (order) => order.asc().nullsFirst())
    .orderBy('level', (order) => order.asc().nullsFirst());
  if (range) query = query.where('date', '>=', range.from).where('date', '<=', range.to);
  const rows = await query.execute();
  return rows.map(({ date, kind, source, ...scope }) =>
    EnteredDay.parse({ date, kind, source, scope: scopeOf(scope) }),
  );
}

/** Enters days, each in the place of what was said of the same day to the same scope before. */
export async function putEnteredDays(
  trx: Transaction<Database>,
  days: readonly EnteredDay[],
): Promise<void> {
  if (days.length === 0) return;
  await trx
    .insertInto('calendar_day')
    .values(days.map(({ scope, ...day }) => ({ ...day, ...columnsOf(scope) })))
    .onConflict((conflict) =>
      conflict.columns(['date', 'level', 'local_to']).doUpdateSet((eb) => ({
        kind: eb.ref('excluded.kind'),
        source: eb.ref('excluded.source'),
      })),
    )
    .execute();
}

/** Takes back what was said of a day to a scope; whether anything had been said. */
export async function removeEnteredDay(
  trx: Transaction<Database>,
  date: CivilDate,
  scope: DayScope,
): Promise<boolean> {
  const { level, local_to } = columnsOf(scope);
  const gone = await trx
    .deleteFrom('calendar_day')
    .where('date', '=', date)
    .where('level', 'is not distinct from', level)
    .where('local_to', 'is not distinct from', local_to)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

type ScopeColumns = Pick<CalendarDayTable, 'level' | 'local_to'>;

const columnsOf = (scope: DayScope): ScopeColumns => ({
  level: scope.kind === 'level' ? scope.level : null,
  local_to: scope.kind === 'agency' ? scope.agencyId : null,
});

function scopeOf({ level, local_to }: ScopeColumns): DayScope {
  if (local_to !== null) return { kind: 'agency', agencyId: local_to };
  return level === null ? { kind: 'all' } : { kind: 'level', level };
}

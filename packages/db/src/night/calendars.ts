import { calendarsOf } from '@dondoc/domain/agency';
import type { Agency, Calendars, EnteredCalendar, EnteredDay } from '@dondoc/domain/agency';
import { CalendarSettings, compareDates, vietnamCalendar } from '@dondoc/domain/calendar';
import type { Calendar, CalendarDay } from '@dondoc/domain/calendar';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { canonicalJson, sha256 } from '../canonical-json.ts';
import { readEnteredDays } from '../stores/calendar-store.ts';
import { readSetting } from '../stores/setting-store.ts';
import type { Database } from '../tables/index.ts';

/** The calendars of the deployment, and the days that are not for all, by which they differ from the one for all. */
export interface KeptCalendars extends Calendars {
  readonly local: readonly EnteredDay[];
}

/**
 * The calendars by which bodies count: the yearly tables, what was entered beside them for all, for a level or for a body, and the
 * setting `calendar`.
 *
 * @example
 * (await readCalendars(kysely)).of(commune.id); // the calendar with the commune's own days off
 */
export async function readCalendars(kysely: Kysely<Database>): Promise<KeptCalendars> {
  const settings = CalendarSettings.parse((await readSetting(kysely, 'calendar'))?.value ?? {});
  return calendarsWith(kysely, { days: await readEnteredDays(kysely), settings });
}

/**
 * The calendars as they are with the days and the setting given, kept or only thought of. Where days are not for all it reads for which
 * bodies they are.
 *
 * @example
 * const thought = await calendarsWith(kysely, { days: [...entered, day], settings });
 * await calendarMoves(kysely, thought, today);
 */
export async function calendarsWith(
  kysely: Kysely<Database>,
  { days, settings }: EnteredCalendar,
): Promise<KeptCalendars> {
  const local = days.filter(({ scope }) => scope.kind !== 'all');
  const bodies = local.length === 0 ? [] : await bodiesOf(kysely, local);
  return { ...calendarsOf(days, bodies, (more) => built(settings, more)), local };
}

/** The calendar for all: of what concerns the deployment and no body. */
export const readCalendar = async (kysely: Kysely<Database>): Promise<Calendar> =>
  (await readCalendars(kysely)).all;

/** What of all calendars decides dates, in few letters. */
export function calendarDigest({ all: { days, officialYears }, local }: KeptCalendars): string {
  const sorted = [...days.values()]
    .map(({ date, kind }) => ({ date, kind }))
    .toSorted((a, b) => compareDates(a.date, b.date));
  const years = [...officialYears].toSorted((a, b) => a - b);
  return sha256(
    canonicalJson([
      sorted,
      years,
      local.map(({ source: _source, ...day }) => canonicalJson(day)).toSorted(),
    ]),
  );
}

/** The bodies for which days were entered, by name or by level. */
async function bodiesOf(
  kysely: Kysely<Database>,
  local: readonly EnteredDay[],
): Promise<readonly Pick<Agency, 'id' | 'level'>[]> {
  const scopes = local.map(({ scope }) => scope);
  const levels = scopes.flatMap((scope) => (scope.kind === 'level' ? scope.level : []));
  const ids = scopes.flatMap((scope) => (scope.kind === 'agency' ? scope.agencyId : []));
  const { rows } = await sql<Pick<Agency, 'id' | 'level'>>`
    select id, level from agency where level = any(${levels}::text[]) or id = any(${ids}::uuid[])`.execute(
    kysely,
  );
  return rows;
}

/** A calendar spans 300 years and takes most of a megabyte. */
const KEPT = 32;
const kept = new Map<string, Calendar>();

/** A calendar is a value: the same settings and days have the same one, built once as long as it is asked for. */
function built(settings: CalendarSettings, more: readonly CalendarDay[]): Calendar {
  const key = canonicalJson([settings, more]);
  const calendar = kept.get(key) ?? vietnamCalendar({ ...settings, more });
  kept.delete(key);
  kept.set(key, calendar);
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size > KEPT) kept.delete(oldest);
  return calendar;
}

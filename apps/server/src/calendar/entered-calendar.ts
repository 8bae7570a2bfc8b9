import type { Database } from '@dondoc/db/client';
import { readEnteredDays, readSetting } from '@dondoc/db/stores';
import type { EnteredCalendar } from '@dondoc/domain/agency';
import { CalendarSettings } from '@dondoc/domain/calendar';
import type { Kysely } from 'kysely';

/** The calendar as an aggregate: the key of its setting, whose version counts every change, of days too. */
export const CALENDAR = 'calendar';

/** What was entered and set, and the version at which it stands; null until something was. */
export async function readEnteredCalendar(
  kysely: Kysely<Database>,
): Promise<EnteredCalendar & { readonly version: number | null }> {
  const setting = await readSetting(kysely, CALENDAR);
  return {
    days: await readEnteredDays(kysely),
    settings: CalendarSettings.parse(setting?.value ?? {}),
    version: setting?.version ?? null,
  };
}

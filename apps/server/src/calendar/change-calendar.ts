import type { Database } from '@dondoc/db/client';
import { readCalendars, takeUpCalendar } from '@dondoc/db/night';
import { writeSetting } from '@dondoc/db/stores';
import type { EnteredCalendar } from '@dondoc/domain/agency';
import type { CalendarSettings, CivilDate } from '@dondoc/domain/calendar';
import { done } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import type { Transaction } from 'kysely';
import type { CommandInput, Permit } from '../access.ts';
import { CommandFields, Seen } from '../input.ts';
import { CALENDAR, readEnteredCalendar } from './entered-calendar.ts';

/** What each change of the calendar brings: the version it was foretold for, null where nothing was ever entered. */
export const CalendarCommand = CommandFields.extend({ version: Seen.nullable() });

/** What of the calendar was written, as its audit row says it. */
interface Written {
  readonly action: string;
  readonly changes: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
  /** Left out where the settings stay as they are. */
  readonly settings?: CalendarSettings;
}

/** One change of the calendar: who makes it, on which day, and what it writes of the days entered. */
interface Change {
  readonly permit: Permit;
  readonly input: CommandInput & { readonly version: number | null };
  readonly today: CivilDate;
  readonly write: (trx: Transaction<Database>, before: EnteredCalendar) => Promise<Result<Written>>;
}

/**
 * Writes one change of the calendar over the version that was seen, with its audit row, and counts the dates again in the same
 * transaction: what has opened moves at once, later or not at all, and its original date stays. Periods that have not opened are made
 * anew by the next night, as after a change of the registry (decision D5). Answers of how many bodies a date moved at once. Refuses
 * `version.stale` where the calendar is another by now: what was foretold need not be what would happen.
 */
export const changeCalendar = ({ permit, input, today, write }: Change) =>
  permit.command(input, async (trx, audit) => {
    const before = await readEnteredCalendar(trx);
    const wrote = await write(trx, before);
    if (!wrote.ok) return wrote;
    const { settings = before.settings, ...said } = wrote.value;
    const set = await writeSetting(trx, CALENDAR, settings, input.version);
    if (!set.ok) return set;
    const { version } = set.value;
    const moves = await takeUpCalendar(trx, await readCalendars(trx), today, audit);
    audit({
      ...said,
      aggregateKind: 'calendar',
      aggregateId: CALENDAR,
      versionFrom: input.version,
      versionTo: version,
    });
    return done({ version, moved: moves.reduce((sum, { bodies }) => sum + bodies, 0) });
  });

import type { Calendars } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { DutyId } from '@dondoc/domain/kernel';
import { horizonOn } from '@dondoc/domain/reporting';
import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../tables/index.ts';
import { contactsOf } from './facts.ts';
import type { DueRow } from './facts.ts';
import { foretoldRows } from './foretold-rows.ts';
import type { ForetoldChange } from './foretold-rows.ts';
import { horizonRules } from './horizon-facts.ts';
import type { Recount } from './recount.ts';
import { dutySubjects } from './subjects.ts';
import { occurrenceWork } from './yearly-occurrences.ts';

/** What nights do on the way to their decisions. */
export interface ForetoldNights {
  /** Obligations and occurrences that are made, each to be decided from its night on. */
  readonly made: readonly DueRow[];
  readonly changed: ReadonlyMap<CivilDate, ReadonlyMap<string, ForetoldChange>>;
  /** The obligations that a night looks at because it changed them, with that night. */
  readonly woken: ReadonlyMap<string, CivilDate>;
}

interface Nights {
  readonly nights: readonly CivilDate[];
  readonly calendars: Calendars;
  /** What moves by calendars that are taken up by the first night; null where they are those of the night before. */
  readonly counted: Recount | null;
}

/** Night after night what each makes, mends and ends before it decides, as those before it leave things. Reads only. */
export async function foretellNights(
  kysely: Kysely<Database>,
  { nights, calendars, counted }: Nights,
): Promise<ForetoldNights> {
  const rules = await horizonRules(kysely, calendars, null);
  const made: DueRow[] = [];
  const changed = new Map<CivilDate, Map<string, ForetoldChange>>();
  const woken = new Map<string, CivilDate>();
  const earlier = new Set<string>();
  let before: CivilDate | null = null;
  for (const date of nights) {
    const reached = before && horizonOn(before);
    const untilOf = (madeUntil: CivilDate | null) =>
      reached ?? (counted === null ? madeUntil : null);
    const asNow = rules.map((rule) => ({ ...rule, madeUntil: untilOf(rule.madeUntil) }));
    const rows = await foretoldRows(kysely, asNow, date, earlier);
    made.push(...rows.made, ...(await foretoldOccurrences(kysely, date, earlier)));
    const moved = before === null && counted ? movedFacts(counted) : [];
    changed.set(date, new Map<string, ForetoldChange>([...moved, ...rows.changed]));
    for (const [id, change] of rows.changed)
      if (change !== 'ends' && !('history' in change && change.history) && !woken.has(id))
        woken.set(id, date);
    before = date;
  }
  return { made, changed, woken };
}

function movedFacts({ obligations, duties }: Recount): readonly [string, ForetoldChange][] {
  return [
    ...obligations.flatMap(({ ids, to }) =>
      ids.map((id): [string, ForetoldChange] => [id, { currentDue: to }]),
    ),
    ...duties.flatMap(({ ids, now }) =>
      ids.map((id): [string, ForetoldChange] => [
        id,
        { currentDue: now.due, overdueFrom: now.overdueFrom },
      ]),
    ),
  ];
}

/** The occurrences that the night of a date makes, as `makeOccurrences` does. */
async function foretoldOccurrences(
  kysely: Kysely<Database>,
  date: CivilDate,
  earlier: Set<string>,
): Promise<readonly DueRow[]> {
  const work = await occurrenceWork(kysely, date);
  const lasts = await dutySubjects(
    kysely,
    work.map(({ like }) => like),
  );
  const rows = work.flatMap(({ like, made }) => {
    const kept = lasts.get(like);
    if (kept?.subject.kind !== 'duty') return [];
    const { facts } = kept.subject;
    return made.flatMap(({ occurrence, opensOn, due, overdueFrom }) => {
      const key = `${like} ${occurrence}`;
      if (earlier.has(key)) return [];
      earlier.add(key);
      const fresh = {
        ...facts,
        id: DutyId.parse(uuidv7()),
        occurrence,
        opensOn,
        originalDue: due,
        currentDue: due,
        overdueFrom,
        history: false,
        claimedOn: null,
        confirmedOn: null,
        askedMoreOn: null,
        askedMoreDue: null,
        answeredOn: null,
        answer: null,
      };
      return [{ subject: { kind: 'duty', facts: fresh } as const, nextOn: date, of: kept.of }];
    });
  });
  const contacts = await contactsOf(
    kysely,
    rows.map(({ subject }) => subject),
  );
  return rows.map((row) => ({ ...row, contacts: contacts(row.subject) }));
}

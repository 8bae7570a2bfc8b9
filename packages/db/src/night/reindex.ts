import type { CivilDate } from '@dondoc/domain/calendar';
import { addDays } from '@dondoc/domain/calendar';
import { nextOn } from '@dondoc/domain/night';
import type { Db } from '../client/open-database.ts';
import { transact } from '../client/transaction.ts';
import { setNextOn, takeUnsettled } from '../stores/next-on.ts';
import type { NightSubject } from '../stores/next-on.ts';
import { BATCH } from './batch.ts';
import { batchFacts } from './facts.ts';
import { readCalendars } from './calendars.ts';
import { lastFinishedNight } from './nights.ts';

/**
 * Makes the derived index of everything unsettled anew from its facts (decision D22), as it is after the last finished night;
 * answers how many rows had another one.
 *
 * @param today the day whose night comes next where none was ever finished
 */
export async function reindex(db: Db, today: CivilDate): Promise<number> {
  const calendars = await readCalendars(db.kysely);
  const after = (await lastFinishedNight(db.kysely)) ?? addDays(today, -1);
  let mended = 0;
  for (const kind of ['obligation', 'duty'] as const satisfies readonly NightSubject[])
    for (let last: string | null = null; ;) {
      const from: string | null = last;
      last = await transact(db, async (trx) => {
        const kept = await takeUnsettled(trx, kind, { after: from, limit: BATCH });
        const { rows, plans } = await batchFacts(
          trx,
          kind,
          kept.map(({ id }) => ({ id, nextOn: after })),
        );
        const was = new Map(kept.map((row) => [row.id, row.nextOn]));
        const wrong = rows.flatMap(({ subject }) => {
          const plan = plans.get(subject.facts.planId);
          if (!plan) throw new Error(`the plan of ${kind} ${subject.facts.id} was not loaded`);
          const { id } = subject.facts;
          const derived = nextOn(subject, { calendars, plan }, after);
          return was.get(id) === derived ? [] : [{ id, nextOn: derived, settledOn: null }];
        });
        await setNextOn(trx, kind, wrong);
        mended += wrong.length;
        return kept.at(-1)?.id ?? null;
      });
      if (last === null) break;
    }
  return mended;
}

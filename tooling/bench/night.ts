import { systemClock } from '@dondoc/db/client';
import type { Db } from '@dondoc/db/client';
import type { KeptNight } from '@dondoc/db/night';
import { seededRule, seedRegister } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import { periodKey } from '@dondoc/domain/period';
import { runNights } from '@dondoc/worker/night';
import type { BenchDatabase } from './databases.ts';
import type { Ratio } from './ratio.ts';

const OBLIGATIONS = 10_000;
const PERIOD = periodKey({ kind: 'year', year: 2026 });

/** The report is due on Tuesday 15/12/2026; two working days before it every body is told, on the Saturday after that none. */
const READY = '2026-12-10';
const TOLD = '2026-12-11';
const QUIET = '2026-12-12';

/**
 * What a night costs over reading its rows once: one in which 10,000 bodies are told of what they owe, each by a letter of its own,
 * and one in which nothing falls due.
 */
export async function nightRatios({ name, db }: BenchDatabase): Promise<Ratio[]> {
  await seedRegister(db, {
    bodies: OBLIGATIONS + 2,
    inForceOn: READY,
    trackedFrom: READY,
    firstNoticesReleasedOn: READY,
    dutyDue: null,
    rules: [
      {
        cadence: { kind: 'year' },
        due: { kind: 'yearly-day', month: 12, day: 15, yearOffset: 0 },
      },
    ],
  });
  await nightOf(db, READY);
  const base = async () => {
    const rows = await db.kysely
      .selectFrom('obligation')
      .selectAll()
      .where('origin_id', '=', seededRule(0))
      .where('period_key', '=', PERIOD)
      .execute();
    expectCount('obligations read', rows.length, OBLIGATIONS);
  };
  return [
    {
      name: `${name}: a night that tells ${OBLIGATIONS} bodies against one SELECT of their obligations`,
      prepare: () => untell(db),
      base,
      subject: async () => {
        const { counts } = await nightOf(db, TOLD);
        expectCount('notices sent', counts.sent, OBLIGATIONS);
        expectCount('letters', counts.letters, OBLIGATIONS);
      },
      atMost: 25,
      warmUp: 1,
      rounds: 5,
    },
    {
      name: `${name}: a night in which nothing falls due against the same SELECT`,
      prepare: () => db.pool.query('delete from night where date > $1', [TOLD]),
      base,
      subject: async () => {
        const { counts } = await nightOf(db, QUIET);
        expectCount('notices in a quiet night', counts.sent + counts.held + counts.withheld, 0);
      },
      atMost: 2,
    },
  ];
}

async function nightOf(db: Db, day: string): Promise<KeptNight> {
  const date = CivilDate.parse(day);
  const nights = await runNights({ db, clock: systemClock({ today: date }) }, date);
  const [night] = nights;
  if (!night || nights.length > 1) throw new Error(`${nights.length} nights ran for ${day}`);
  return night;
}

/** Takes back what the measured night wrote, past the ledger's guard against deletion: the same night is measured again. */
async function untell(db: Db): Promise<void> {
  await db.pool.query(
    'alter table notice disable trigger user; truncate notice, outbox; alter table notice enable trigger user',
  );
  await db.pool.query('delete from night where date > $1', [READY]);
  await db.pool.query('update obligation set next_on = $1 where period_key = $2', [TOLD, PERIOD]);
  await db.pool.query('vacuum analyze obligation');
}

/** A night that did something else than what is measured is no measurement. */
function expectCount(what: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`${what}: ${found} in place of ${expected}`);
}

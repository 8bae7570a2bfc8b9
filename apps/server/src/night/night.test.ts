import { transact } from '@dondoc/db/client';
import { beginNight, decideBatch, finishNight, makeDigests, readCalendars } from '@dondoc/db/night';
import { seededAgency } from '@dondoc/db/testing';
import { CivilDate, Instant } from '@dondoc/domain/calendar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { member } from '../testing/people.ts';
import { openReporting } from '../testing/reporting.ts';
import type { ReportingServer } from '../testing/reporting.ts';
import { refusalOfCall } from '../testing/visitor.ts';

const day = (text: string) => CivilDate.parse(text);

/** A report due on 16/07/2026 that nobody sent, one that came in on the day of the test, and July's, due on that day, the 20th; one of those is made by the night. */
let world: ReportingServer;

/** Runs one night to its end, as the worker does. */
async function runNight(date: CivilDate): Promise<void> {
  const { db } = world.server;
  const at = (time: string) => Instant.parse(`${date}T${time}:00.000Z`);
  const frame = { date, calendars: await readCalendars(db.kysely) };
  await transact(db, (trx) => beginNight(trx, date, at('19:00')));
  for (const kind of ['obligation', 'duty'] as const)
    while ((await decideBatch(db, kind, frame)) > 0);
  await transact(db, async (trx) => {
    await makeDigests(trx, date, (recipient) => `<${recipient}.${date}>`);
    await finishNight(trx, date, at('19:02'));
  });
}

beforeAll(async () => {
  world = await openReporting(
    [
      { body: 3, month: '2026-06', due: '2026-07-16', with: { next_on: day('2026-07-14') } },
      { body: 4, month: '2026-07', due: '2026-07-20', with: { next_on: day('2026-07-16') } },
      {
        body: 4,
        month: '2026-05',
        due: '2026-05-18',
        with: { next_on: day('2026-07-20'), received_on: day('2026-07-20') },
      },
    ],
    { dutyDue: null, rules: [{ name: 'Báo cáo tháng' }] },
  );
  await runNight(day('2026-07-16'));
  await runNight(day('2026-07-17'));
});
afterAll(() => world.server.close());

describe('nights', () => {
  test('are listed with what came of them, and those still to be run', async () => {
    const { items, next, missing } = await world.clerk.api.night.list.query({ limit: 1 });
    expect(items).toMatchObject([
      { date: '2026-07-17', counts: { sent: 1, held: 0 }, letters: { gone: 0, waiting: 1 } },
    ]);
    expect(missing).toEqual(['2026-07-18', '2026-07-19', '2026-07-20']);
    const rest = await world.clerk.api.night.list.query({ after: next });
    expect(rest).toMatchObject({ items: [{ date: '2026-07-16' }], next: null });
  });

  test('left rows that say what was told to whom', async () => {
    const { items } = await world.clerk.api.night.ledger.query({ night: day('2026-07-17') });
    expect(items).toMatchObject([
      {
        step: 'due+1',
        decision: 'sent',
        agencyName: 'Cơ quan số 3',
        about: { kind: 'report', name: 'Báo cáo tháng', period: { month: 6 } },
        letter: { recipient: 'coquan3@songhuong.example', sentAt: null },
      },
    ]);
  });

  test('a dry run says what tonight would do, and writes nothing', async () => {
    const kept = async () =>
      (
        await world.server.db.pool.query(
          'select (select count(*)::int from notice) as n, (select json_agg(o order by id) from obligation o) as o',
        )
      ).rows;
    const before = await kept();
    const said = await world.clerk.api.night.dryRun.query();
    expect(await kept()).toEqual(before);
    expect(said.until).toBe('2026-07-20');
    expect(said.nights).toEqual(['2026-07-18', '2026-07-19', '2026-07-20']);
    expect(said.notices.items).toContainEqual(
      expect.objectContaining({
        step: 'due+0',
        threshold: '2026-07-20',
        decision: 'sent',
        count: 2,
        bodyNames: ['Cơ quan số 3', 'Cơ quan số 4'],
        plan: expect.objectContaining({ numberSymbol: '45/KH-UBND' }),
      }),
    );
  });

  test('a dry run leaves out what people did: no night does that', async () => {
    const { changes } = await world.clerk.api.night.dryRun.query();
    expect(changes.items.map(({ to }) => to)).not.toContain('received');
  });

  test('are shown to who answers for them and to who runs the machine', async () => {
    for (const visitor of [world.officer, world.head])
      expect(await refusalOfCall(visitor.api.night.list.query({}))).toMatchObject({
        code: 'access.denied',
      });
    const administrator = world.server.visitor();
    await administrator.signIn('quantri', 'correct horse battery');
    expect((await administrator.api.night.ledger.query({})).items.length).toBeGreaterThan(1);
    const stranger = await member(
      world.server,
      administrator,
      'clerk',
      seededAgency(4),
      'stranger',
    );
    expect((await stranger.api.night.ledger.query({})).items).toEqual([]);
    expect((await stranger.api.night.dryRun.query()).notices.items).toEqual([]);
  });
});

test('with the night of the day finished, tonight is the next one', async () => {
  for (const date of ['2026-07-18', '2026-07-19', '2026-07-20']) await runNight(day(date));
  const said = await world.clerk.api.night.dryRun.query();
  expect(said).toMatchObject({ until: '2026-07-21', nights: ['2026-07-21'] });
  expect(said.changes.items).toMatchObject([
    { from: 'due-soon', to: 'overdue', count: 2, about: { name: 'Báo cáo tháng' } },
  ]);
  expect((await world.clerk.api.night.list.query({})).missing).toEqual([]);
});

import { seededAgency, seededDuty, seededPlan, seedRegister } from '@dondoc/db/testing';
import { EnteredDay } from '@dondoc/domain/agency';
import type { DayScope } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { firstAdministrator, member } from '../testing/people.ts';
import { openTestServer } from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

let server: TestServer;
let administrator: Visitor;
let clerk: Visitor;
let officer: Visitor;
beforeAll(async () => {
  server = await openTestServer();
  administrator = await firstAdministrator(server);
  await seedRegister(server.db, {
    bodies: 4,
    inForceOn: '2026-03-20',
    trackedFrom: '2026-03-20',
    firstNoticesReleasedOn: null,
    dutyDue: '2026-07-27',
    rules: [],
  });
  clerk = await member(server, administrator, 'clerk', seededAgency(2));
  officer = await member(server, administrator, 'officer', seededAgency(3));
});
afterAll(() => server.close());

const ALL: DayScope = { kind: 'all' };
const SOURCE = 'Công văn 1200/UBND-NC ngày 17/07/2026';
const off = (date: string, scope: DayScope = ALL, source = SOURCE) =>
  EnteredDay.parse({ date, kind: 'off', source, scope });

const versionNow = async () => (await clerk.api.calendar.year.query({ year: 2026 })).version;
const stamp = async () => ({ commandId: newId.command(), version: await versionNow() });
const enter = async (day: EnteredDay, who = clerk) =>
  who.api.calendar.enterDay.mutate({ ...(await stamp()), day });
const takeBack = async (date: string, scope: DayScope = ALL) =>
  clerk.api.calendar.takeBack.mutate({ ...(await stamp()), date: CivilDate.parse(date), scope });
const set = async (
  settings: { cultureDay: boolean; officialYears: number[] },
  who = administrator,
) => who.api.calendar.setSettings.mutate({ ...(await stamp()), settings });

const datesOfDuty = async () => {
  const { rows } = await server.db.pool.query(
    'select original_due::text as original, current_due::text as current from duty where id = $1',
    [seededDuty(3)],
  );
  return rows[0];
};
const auditOf = (action: string) =>
  server.db.kysely.selectFrom('audit').selectAll().where('action', '=', action).execute();

test('a year has its days off with sources and swaps, and says whether its table is official', async () => {
  const year = await officer.api.calendar.year.query({ year: 2026 });
  expect(year).toMatchObject({ provisional: false, entered: [], version: null });
  expect(year.days.find(({ date }) => date === '2026-08-22')).toEqual({
    date: '2026-08-22',
    kind: 'worked',
    source: expect.stringMatching(/swapped/u),
    occasion: 'swap',
    swappedWith: '2026-08-31',
  });
  expect((await officer.api.calendar.year.query({ year: 2027 })).provisional).toBe(true);
  expect(year.acts).toEqual({ enter: false, set: false });
  expect((await clerk.api.calendar.year.query({ year: 2026 })).acts).toEqual({
    enter: true,
    set: false,
  });
  expect((await administrator.api.calendar.year.query({ year: 2026 })).acts).toEqual({
    enter: true,
    set: true,
  });
});

test('what a day off would move is foretold, by plan and task, and nothing is written', async () => {
  const { source: _source, ...day } = off('2026-07-27');
  const change = { kind: 'enter', day } as const;
  const foretold = await clerk.api.calendar.preview.query({ change });
  expect(foretold).toEqual({
    version: null,
    items: [
      {
        plan: { id: seededPlan, numberSymbol: '45/KH-UBND' },
        about: { kind: 'task', label: expect.any(String), wording: expect.any(String) },
        date: 'due',
        from: '2026-07-27',
        to: '2026-07-28',
        bodies: 2,
      },
    ],
    others: 0,
    unnamed: 0,
    upcoming: 0,
  });
  // Who keeps accounts keeps no plans: the date is counted, and not named.
  const keeper = await member(server, administrator, 'administrator', null, 'keeper');
  const counted = await keeper.api.calendar.preview.query({ change });
  expect(counted).toMatchObject({ items: [], unnamed: 1 });
  expect((await refusalOfCall(officer.api.calendar.preview.query({ change }))).code).toBe(
    'access.denied',
  );
  expect(await versionNow()).toBeNull();
  expect(await datesOfDuty()).toEqual({ original: '2026-07-27', current: '2026-07-27' });
});

test('a day off that is entered moves what is due on it at once, and keeps the original date', async () => {
  expect(await datesOfDuty()).toEqual({ original: '2026-07-27', current: '2026-07-27' });
  expect(await enter(off('2026-07-27'))).toEqual({ version: 0, moved: 2 });
  expect(await datesOfDuty()).toEqual({ original: '2026-07-27', current: '2026-07-28' });
  const { days, entered } = await officer.api.calendar.year.query({ year: 2026 });
  expect(days).toContainEqual({
    date: '2026-07-27',
    kind: 'off',
    source: SOURCE,
    occasion: null,
    swappedWith: null,
  });
  expect(entered).toEqual([{ ...off('2026-07-27'), agencyName: null }]);
  expect(await auditOf('calendar.enter-day')).toEqual([
    expect.objectContaining({
      aggregate_kind: 'calendar',
      version_from: null,
      version_to: 0,
      changes: { day: [null, off('2026-07-27')] },
    }),
  ]);
});

test('a day taken back is worked again, and what it moved stays', async () => {
  const change = { kind: 'take-back', date: CivilDate.parse('2026-07-27'), scope: ALL } as const;
  expect((await clerk.api.calendar.preview.query({ change })).items).toEqual([]);
  expect(await takeBack('2026-07-27')).toEqual({ version: 1, moved: 0 });
  expect(await datesOfDuty()).toEqual({ original: '2026-07-27', current: '2026-07-28' });
  expect((await clerk.api.calendar.year.query({ year: 2026 })).entered).toEqual([]);
  expect(await auditOf('calendar.take-back')).toEqual([
    expect.objectContaining({ changes: { day: [off('2026-07-27'), null] } }),
  ]);
  expect(await refusalOfCall(takeBack('2026-07-27'))).toEqual({
    code: 'not-found',
    facts: { kind: 'calendar-day' },
  });
});

test('a day of a level or a body is entered beside the one for all, with the name of the body', async () => {
  const ofBody: DayScope = { kind: 'agency', agencyId: seededAgency(4) };
  await enter(off('2026-10-05', ofBody));
  await enter(off('2026-10-05', { kind: 'level', level: 'commune' }));
  const { days, entered } = await officer.api.calendar.year.query({ year: 2026 });
  expect(days.map(({ date }) => date)).not.toContain('2026-10-05');
  expect(entered.map(({ scope, agencyName }) => [scope.kind, agencyName])).toEqual([
    ['level', null],
    ['agency', 'Cơ quan số 4'],
  ]);
  const nobody: DayScope = { kind: 'agency', agencyId: newId.agency() };
  expect(await refusalOfCall(enter(off('2026-10-05', nobody)))).toEqual({
    code: 'not-found',
    facts: { kind: 'agency' },
  });
});

test('a change of a calendar that is another by now is refused, and nothing of it stays', async () => {
  const seen = await stamp();
  await enter(off('2026-10-06'));
  const late = clerk.api.calendar.enterDay.mutate({ ...seen, day: off('2026-10-07') });
  expect((await refusalOfCall(late)).code).toBe('version.stale');
  const { entered } = await clerk.api.calendar.year.query({ year: 2026 });
  expect(entered.map(({ date }) => date)).not.toContain('2026-10-07');
});

test('a source that seems to hold a number of a private person is asked about', async () => {
  const day = off('2026-10-08', ALL, 'Hỏi 0900 000 000');
  expect((await refusalOfCall(enter(day))).code).toBe('personal-data.suspected');
  const kept = { ...(await stamp()), kept: ['0900 000 000'] };
  await clerk.api.calendar.enterDay.mutate({ ...kept, day });
});

test('24 November is a day off by the setting, which is the whole deployment’s', async () => {
  const settings = { cultureDay: true, officialYears: [] };
  expect((await refusalOfCall(set(settings, clerk))).code).toBe('access.denied');
  await set(settings);
  const { days } = await officer.api.calendar.year.query({ year: 2026 });
  expect(days.find(({ date }) => date === '2026-11-24')?.occasion).toBe('culture-day');
  expect(await auditOf('calendar.set')).toEqual([
    expect.objectContaining({
      changes: { settings: [{ cultureDay: false, officialYears: [] }, settings] },
    }),
  ]);
});

test('a year is official once its days were entered, not before: what is computed would give way to nothing', async () => {
  const settings = { cultureDay: true, officialYears: [2027] };
  expect(await refusalOfCall(set(settings))).toEqual({
    code: 'state.refused',
    facts: { action: 'calendar.official-year', state: 'no-day-entered' },
  });
  await enter(off('2027-02-05', { kind: 'level', level: 'commune' }));
  expect((await refusalOfCall(set(settings))).code).toBe('state.refused');
  await enter(off('2027-02-05'));
  await set(settings);
  const { provisional, days } = await officer.api.calendar.year.query({ year: 2027 });
  expect([provisional, days.map(({ date }) => date)]).toEqual([
    false,
    ['2027-02-05', '2027-11-24'],
  ]);
});

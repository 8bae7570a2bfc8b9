import { rehearseNights } from '@dondoc/db/night';
import { samplePlan } from '@dondoc/documents/sample';
import { writePlan } from '@dondoc/documents/write';
import { nameKey } from '@dondoc/domain/agency';
import { addDays, CivilDate } from '@dondoc/domain/calendar';
import { FINDING_SEVERITY } from '@dondoc/domain/plan';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { features } from '../app-router.ts';
import { newId } from '../testing/id.ts';
import { firstAdministrator } from '../testing/people.ts';
import { openTestServer } from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';
import { sampleId } from './sample-id.ts';
import { SAMPLE_PASSWORD, SAMPLE_PEOPLE } from './sample-people.ts';

/** Nothing falls due on days off; the longest row of them is Tết's. */
const DAYS_OF_TET = 9;

/** What a person can ask of the server: every procedure by its path, and the upload beside them. */
const PROCEDURES = new Set([
  'upload',
  ...Object.entries(features).flatMap(([feature, verbs]) =>
    Object.keys(verbs).map((verb) => `${feature}.${verb}`),
  ),
]);

const ACTS_OF_A_PERSON = [
  'upload',
  'draft.takeInBodies',
  'draft.putInForce',
  'submission.record',
  'submission.askMore',
  'submission.accept',
];

const load = (visitor: Visitor) =>
  visitor.api.setup.loadSample.mutate({ commandId: newId.command() });

const end = (visitor: Visitor) =>
  visitor.api.setup.endSample.mutate({ commandId: newId.command() });

/** Somebody of the sample, signed in. */
async function enter(server: TestServer, signInName: string): Promise<Visitor> {
  const visitor = server.visitor();
  const answer = await visitor.signIn(signInName, SAMPLE_PASSWORD);
  expect(answer.status).toBe(200);
  return visitor;
}

/** Rows of every table that a loading writes. */
async function counts({ db }: TestServer): Promise<Readonly<Record<string, number>>> {
  const tables = ['agency', 'agency_group', 'draft', 'plan', 'task', 'duty', 'rule', 'obligation'];
  const kept = [...tables, 'submission', 'more_asked', 'decision', 'command', 'audit', '"user"'];
  const { rows } = await db.pool.query(
    `select ${kept.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`,
  );
  return rows[0];
}

const byName = (one: { readonly name: string }, other: { readonly name: string }) =>
  one.name < other.name ? -1 : 1;

describe.each(['2026-07-20', '2025-12-31', '2026-02-17', '2024-02-29', '2026-08-22'])(
  'the sample installed on %s',
  (day) => {
    const { document, expectations, bodies } = samplePlan(CivilDate.parse(day));
    let server: TestServer;
    let clerk: Visitor;
    beforeAll(async () => {
      server = await openTestServer({ TODAY: day });
      await load(server.visitor());
      clerk = await enter(server, 'thuongtruc');
    });
    afterAll(() => server.close());

    test('has its plan in force as it was written, with nothing that blocks', async () => {
      expect((await clerk.api.plan.list.query({})).items).toHaveLength(1);
      const plan = await clerk.api.plan.get.query({ planId: sampleId.plan() });
      expect(plan.plan.trackedFrom).toBe(document.instrument.issuedOn);
      expect(plan.tasks.map((task) => [task.wording, task.timing])).toEqual(
        expectations.tasks.map((task) => [expect.stringContaining(task.text), task.timing]),
      );
      const codes = plan.findings.map(({ code }) => code);
      expect(codes.filter((code) => FINDING_SEVERITY[code] === 'blocks')).toEqual([]);
      expect(new Set(codes)).toEqual(new Set(expectations.findings));
    });

    test('has its bodies with their mailboxes, and its groups with their members', async () => {
      const { items: agencies } = await clerk.api.agency.list.query({ limit: 200 });
      const entries = agencies.map(({ name, shortNames, kind, level, mailbox }) => ({
        name,
        shortNames,
        kind,
        level,
        mailbox,
      }));
      const expected = bodies.map(({ groups: _groups, ...entry }) => entry);
      expect(entries.toSorted(byName)).toEqual(expected.toSorted(byName));
      const nameOf = new Map(agencies.map(({ id, name }) => [id, name]));
      const { items: groups } = await clerk.api.group.list.query({});
      const members = groups.map(({ name, membership }) => ({
        name: nameKey(name),
        members: membership.kind === 'list' && membership.members.map((id) => nameOf.get(id)),
      }));
      const told = expectations.groups.map((name) => ({
        name: nameKey(name),
        members: bodies
          .filter((body) => body.groups.some((group) => nameKey(group) === nameKey(name)))
          .map((body) => body.name),
      }));
      expect(members.toSorted(byName)).toEqual(told.toSorted(byName));
    });

    test('keeps the file of its plan as what it is, a .docx', async () => {
      const files = await server.db.kysely.selectFrom('file').select(['name', 'type']).execute();
      expect(files).toEqual([
        {
          name: 'Kế hoạch mẫu.docx',
          type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        },
      ]);
    });

    test('went through the procedures of a person, each by somebody who may', async () => {
      const commands = await server.db.kysely.selectFrom('command').select('procedure').execute();
      const done = new Set(commands.map(({ procedure }) => procedure));
      expect([...done].filter((name) => !PROCEDURES.has(name))).toEqual([]);
      for (const name of ACTS_OF_A_PERSON) expect(done).toContain(name);
      const { rows } = await server.db.pool.query(
        'select count(*)::int as n from audit where command_id is null or account_id is null',
      );
      expect(rows).toEqual([{ n: 0 }]);
    });

    test('shows something overdue, due soon, in time, received, asked for more and noted', async () => {
      const { tasks } = await clerk.api.plan.get.query({ planId: sampleId.plan() });
      const duties = new Set(tasks.flatMap((task) => task.duties.map(({ state }) => state)));
      for (const state of ['overdue', 'due-soon', 'open', 'sent']) expect(duties).toContain(state);
      const { items, rules } = await clerk.api.obligation.matrix.query({
        planId: sampleId.plan(),
        from: CivilDate.parse('2020-01-01'),
        to: CivilDate.parse('2030-01-01'),
        limit: 200,
      });
      expect(rules.map(({ name }) => name).toSorted()).toEqual([
        'Báo cáo hằng tháng',
        'Báo cáo tổng kết năm',
      ]);
      const reports = items.flatMap(({ cells }) => cells.map(({ state }) => state));
      for (const state of ['overdue', 'received', 'asked-for-more', 'accepted', 'upcoming'])
        expect(reports).toContain(state);
    });

    test('gives an officer something to write, and one of the coming nights something to say', async () => {
      const officer = await enter(server, 'chuyenvien.yte');
      const { reports, duties } = await officer.api.obligation.mine.query({});
      expect(reports.items.length).toBeGreaterThan(0);
      expect(duties.items.length).toBeGreaterThan(0);
      const { notices } = await rehearseNights(
        server.db.kysely,
        addDays(CivilDate.parse(day), DAYS_OF_TET + 1),
      );
      expect(notices).not.toEqual([]);
    });
  },
);

describe('the sample', () => {
  let server: TestServer;
  let once: Readonly<Record<string, number>>;
  beforeAll(async () => {
    server = await openTestServer({ SAMPLE: '1' });
    once = await counts(server);
  });
  afterAll(() => server.close());

  test('with SAMPLE=1 is there before the server listens, and shows its sign-ins at the door', async () => {
    const state = await server.visitor().api.setup.state.query();
    expect(state).toMatchObject({ accounts: true, sample: { ready: true } });
    expect(state.sample?.people).toHaveLength(SAMPLE_PEOPLE.length);
    for (const { signInName, role } of state.sample?.people ?? []) {
      const { banners, grants } = await (await enter(server, signInName)).api.session.me.query();
      expect(banners.sample).toBe(true);
      expect(grants.map((grant) => grant.role)).toContain(role);
    }
  });

  test('holds its first notices until somebody has seen their list', async () => {
    const plan = await server.db.kysely.selectFrom('plan').selectAll().executeTakeFirstOrThrow();
    expect(plan.first_notices_released_on).toBeNull();
  });

  test('names nobody: its accounts are positions', async () => {
    const { rows } = await server.db.pool.query('select name, position from "user"');
    for (const { name, position } of rows) expect(name).toBe(position);
  });

  test('asked for again it is there once', async () => {
    await load(server.visitor());
    expect(await counts(server)).toEqual(once);
    expect(once).toMatchObject({ plan: 1, user: SAMPLE_PEOPLE.length, draft: 1 });
  });

  test('asked for by two at once it is there once', async () => {
    const other = await openTestServer();
    await Promise.allSettled([load(other.visitor()), load(other.visitor())]);
    await load(other.visitor());
    expect(await counts(other)).toEqual(once);
    await other.close();
  });

  test.each(['draft', 'plan', 'more_asked'])(
    'cut off while it wrote %s it is gone on with',
    async (table) => {
      const other = await openTestServer();
      await other.db.pool.query(`
        create function cut_off() returns trigger language plpgsql as
          'begin raise exception ''cut off''; end';
        create trigger cut_off before insert on ${table} execute function cut_off()`);
      await expect(load(other.visitor())).rejects.toThrow('INTERNAL_SERVER_ERROR');
      const state = await other.visitor().api.setup.state.query();
      expect(state.sample?.ready).toBe(false);
      await other.db.pool.query('drop function cut_off() cascade');
      await load(other.visitor());
      expect(await counts(other)).toEqual(once);
      await other.close();
    },
  );
});

describe('the end of the sample', () => {
  let server: TestServer;
  afterEach(() => server.close());

  test('begins anew: nobody is signed in, nothing is there; it may be loaded again, or own data chosen', async () => {
    server = await openTestServer({ SAMPLE: '1' });
    const before = await counts(server);
    expect(await refusalOfCall(end(await enter(server, 'thuongtruc')))).toMatchObject({
      code: 'access.denied',
    });
    const administrator = await enter(server, 'quantri');
    const { schema } = await end(administrator);
    expect(await refusalOfCall(administrator.api.session.me.query())).toMatchObject({
      code: 'sign-in.needed',
    });
    expect(await counts(server)).toMatchObject({ agency: 0, plan: 0, user: 0, audit: 1 });
    const { rows } = await server.db.pool.query(`select count(*)::int as n from ${schema}.duty`);
    expect(rows[0].n).toBe(before['duty']);

    await load(server.visitor());
    const { audit = 0, command = 0, ...rest } = before;
    expect(await counts(server)).toEqual({ ...rest, audit: audit + 1, command: command + 1 });
    await end(await enter(server, 'quantri'));

    const own = await firstAdministrator(server);
    expect((await own.api.session.me.query()).banners.sample).toBe(false);
    expect(await refusalOfCall(end(own))).toMatchObject({
      code: 'state.refused',
      facts: { state: 'no-sample' },
    });
    expect(await refusalOfCall(load(server.visitor()))).toEqual({
      code: 'state.refused',
      facts: { action: 'setup.load-sample', state: 'set-up' },
    });
    expect((await server.visitor().api.setup.state.query()).sample).toBeNull();
  });
});

test('the plan of the sample is the same file whenever it is written, so that its upload is one command', async () => {
  const { document } = samplePlan(CivilDate.parse('2026-07-20'));
  expect(await writePlan(document)).toEqual(await writePlan(document));
});

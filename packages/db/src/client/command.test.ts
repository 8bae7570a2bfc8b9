import { CivilDate } from '@dondoc/domain/calendar';
import { AccountId, CommandId, done, refuse } from '@dondoc/domain/kernel';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../clock.ts';
import { json } from '../tables/index.ts';
import { onEachDatabase } from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { forgetCommands, runCommand } from './command.ts';
import type { Command } from './command.ts';
import { transact } from './transaction.ts';

const clock = systemClock();
const accountId = AccountId.parse(v7());
const commandTo = (input: unknown): Command => ({
  id: CommandId.parse(v7()),
  accountId,
  role: 'clerk',
  scope: null,
  procedure: 'setting.add',
  input,
  at: clock.now(),
});

onEachDatabase('a command', ({ open }) => {
  let db: TestDb;
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db.drop());

  let runs = 0;
  const add = (command: Command, key: string) =>
    runCommand(db, command, async (trx, audit) => {
      runs += 1;
      await trx
        .insertInto('setting')
        .values({ key, value: json(runs) })
        .execute();
      audit({
        action: 'setting.add',
        aggregateKind: 'setting',
        aggregateId: key,
        versionFrom: null,
        versionTo: 0,
        changes: { value: [null, runs] },
      });
      return done({ run: runs, nothing: undefined });
    });
  const auditOf = (key: string) =>
    db.kysely.selectFrom('audit').selectAll().where('aggregate_id', '=', key).execute();

  it('writes its effect, its audit row and its answer together', async () => {
    const command = commandTo({ key: 'together' });
    await add(command, 'together');
    expect(await auditOf('together')).toEqual([
      expect.objectContaining({
        account_id: accountId,
        command_id: command.id,
        at: command.at,
        role: 'clerk',
        version_to: 0,
        changes: { value: [null, runs] },
      }),
    ]);
  });

  it('has one effect and one answer, however often it is asked for', async () => {
    const command = commandTo({ b: 1, a: [{ d: 1, c: null }] });
    const before = runs;
    const first = await add(command, 'once');
    const again = await add({ ...command, input: { a: [{ c: null, d: 1 }], b: 1 } }, 'once');
    expect(again).toEqual(first);
    expect(again).toStrictEqual(done({ run: before + 1 }));
    expect(await auditOf('once')).toHaveLength(1);
  });

  it('has one effect when it is sent twice at the same moment', async () => {
    const command = commandTo('race');
    const [first, second] = await Promise.all([add(command, 'race'), add(command, 'race')]);
    expect(second).toEqual(first);
    expect(await auditOf('race')).toHaveLength(1);
  });

  it('refuses an id that was used with another input, procedure or account', async () => {
    const command = commandTo(1);
    await add(command, 'reused');
    const reused = refuse({ code: 'command.reused', facts: {} });
    expect(await add({ ...command, input: 2 }, 'x')).toEqual(reused);
    expect(await add({ ...command, procedure: 'setting.take' }, 'x')).toEqual(reused);
    expect(await add({ ...command, accountId: AccountId.parse(v7()) }, 'x')).toEqual(reused);
  });

  it('leaves nothing behind when it is refused, and may be tried again', async () => {
    const command = commandTo('refused');
    const refused = await runCommand(db, command, async (trx) => {
      await trx
        .insertInto('setting')
        .values({ key: 'refused', value: json(1) })
        .execute();
      return refuse({ code: 'not-found', facts: { kind: 'plan' } });
    });
    expect(refused).toEqual(refuse({ code: 'not-found', facts: { kind: 'plan' } }));
    expect((await add(command, 'refused')).ok).toBe(true);
  });

  it('throws where something was done without an audit row, and keeps nothing of it', async () => {
    const silent = runCommand(db, commandTo('silent'), async (trx) => {
      await trx
        .insertInto('setting')
        .values({ key: 'silent', value: json(1) })
        .execute();
      return done(null);
    });
    await expect(silent).rejects.toThrow(/without an audit row/);
    const kept = db.kysely.selectFrom('setting').select('key').where('key', '=', 'silent');
    expect(await kept.execute()).toEqual([]);
  });

  it('is forgotten after its time, and not before', async () => {
    const command = commandTo('old');
    await add(command, 'old');
    const later = systemClock({ today: CivilDate.parse('2199-01-01') }).now();
    const left = () => db.kysely.selectFrom('command').select('id').where('id', '=', command.id);
    await transact(db, (trx) => forgetCommands(trx, command.at));
    expect(await left().execute()).toHaveLength(1);
    await transact(db, (trx) => forgetCommands(trx, later));
    expect(await left().execute()).toHaveLength(0);
  });
});

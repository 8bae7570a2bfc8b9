/**
 * A process that writes: `node write-commands.ts <connection as JSON> <name> <count>`. It does one command after the other, each
 * adding the setting `<name>-<n>`, prints `<command id> <n>` when one is answered, and ends at the first that fails.
 */
import { AccountId, CommandId, done } from '@dondoc/domain/kernel';
import { idOf } from '@dondoc/domain/testing';
import { v7 } from 'uuid';
import { systemClock } from '../clock.ts';
import { runCommand } from '../client/command.ts';
import { openDatabase } from '../client/open-database.ts';
import type { Connection } from '../client/open-database.ts';
import { json } from '../tables/index.ts';

const [, , where = '{}', name = '', count = '0'] = process.argv;
const connection: Connection = JSON.parse(where);
const db = openDatabase({ connection, name: `writer ${name}`, poolMax: 1 });
const clock = systemClock();
for (let n = 0; n < Number(count); n += 1) {
  const key = `${name}-${n}`;
  const command = {
    id: CommandId.parse(v7()),
    accountId: AccountId.parse(idOf(1)),
    role: 'clerk' as const,
    scope: null,
    procedure: 'setting.add',
    input: { key },
    at: clock.now(),
  };
  process.stdout.write(`asked ${command.id} ${n}\n`);
  await runCommand(db, command, async (trx, audit) => {
    await trx
      .insertInto('setting')
      .values({ key, value: json(n) })
      .execute();
    const changes = { value: [null, n] } as const;
    const versions = { versionFrom: null, versionTo: 0 };
    audit({ action: 'add', aggregateKind: 'setting', aggregateId: key, ...versions, changes });
    return done(n);
  });
  process.stdout.write(`answered ${command.id} ${n}\n`);
}
await db.close();

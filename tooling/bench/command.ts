import { runCommand, transact } from '@dondoc/db/client';
import { writeSetting } from '@dondoc/db/stores';
import { Instant } from '@dondoc/domain/calendar';
import { AccountId, CommandId } from '@dondoc/domain/kernel';
import { v7 as uuid } from 'uuid';
import type { BenchDatabase } from './databases.ts';
import type { Ratio } from './ratio.ts';

const WRITES = 20;
const AT = Instant.parse('2026-11-24T09:00:00.000Z');
const ACCOUNT = AccountId.parse(uuid());

const times = async (work: (key: string) => Promise<unknown>): Promise<void> => {
  for (let write = 0; write < WRITES; write += 1) await work(`bench-${uuid()}`);
};

/** What a command costs over the write it is about: its own row, its audit row, their hash. */
export const commandRatios = ({ name, db }: BenchDatabase): Ratio[] => [
  {
    name: `${name}: ${WRITES} commands against the same writes in bare transactions`,
    base: () => times((key) => transact(db, (trx) => writeSetting(trx, key, true, null))),
    subject: () =>
      times((key) =>
        runCommand(
          db,
          {
            id: CommandId.parse(uuid()),
            accountId: ACCOUNT,
            role: 'administrator',
            scope: null,
            procedure: 'setting.write',
            input: { key },
            at: AT,
          },
          async (trx, audit) => {
            const written = await writeSetting(trx, key, true, null);
            audit({
              action: 'setting.write',
              aggregateKind: 'setting',
              aggregateId: key,
              versionFrom: null,
              versionTo: 1,
              changes: { value: [null, true] },
            });
            return written;
          },
        ),
      ),
    atMost: 6,
  },
];

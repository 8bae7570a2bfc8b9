import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { shell } from './tree.ts';

const RUN = path.resolve(import.meta.dirname, '../../../tooling/run/run.mjs');

const Counts = z.object({ made: z.int(), held: z.int(), sent: z.int(), letters: z.int() });
const Said = z.object({ nights: z.array(z.object({ counts: Counts })) });

/** What the nights up to a date came to, all of them together. */
export type NightTotals = z.infer<typeof Counts>;

/** Runs the nights up to a date by hand beside a running tree, as `npm run night` does. */
export async function runNights(dataFolder: string, date: string): Promise<NightTotals> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [RUN, 'night', '--date', date, '--json'],
    { env: { ...shell(), DATA_DIR: dataFolder, TODAY: date } },
  );
  const { nights } = Said.parse(JSON.parse(stdout));
  const total = (count: keyof NightTotals) =>
    nights.reduce((sum, { counts }) => sum + counts[count], 0);
  return {
    made: total('made'),
    held: total('held'),
    sent: total('sent'),
    letters: total('letters'),
  };
}

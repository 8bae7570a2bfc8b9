import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const NIGHT = path.resolve(import.meta.dirname, '../../worker/src/night-cli.ts');

/** Runs the nights up to a date by hand beside a running tree, as `npm run night` does. */
export async function runNights(dataFolder: string, date: string): Promise<void> {
  const env = { PATH: process.env['PATH'], DATA_DIR: dataFolder, TODAY: date };
  await promisify(execFile)(process.execPath, [NIGHT, '--date', date], { env });
}

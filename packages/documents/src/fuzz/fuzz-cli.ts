import { readFileSync } from 'node:fs';
import path from 'node:path';
import { truePlansIn } from '../score/truth.ts';
import { fuzzCase } from './fuzz-case.ts';

const CASES = 20_000;
const CORPUS = path.resolve(import.meta.dirname, '../../corpus');

/** `fuzz [CASES] [FIRST SEED]`: reads so many changed plans and counts how they end; exit code 1 where one ends unexpectedly. */
async function main(): Promise<number> {
  const count = Number(process.argv[2] ?? CASES);
  const first = Number(process.argv[3] ?? 1);
  if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(first)) {
    process.stderr.write('usage: fuzz [CASES] [FIRST SEED]\n');
    return 2;
  }
  const texts = truePlansIn(CORPUS).map(({ file }) => readFileSync(file, 'utf8'));
  const endings = new Map<string, number>();
  let unexpected = 0;
  for (let seed = first; seed < first + count; seed++) {
    const { ending, wrong } = await fuzzCase(seed, texts);
    endings.set(ending, (endings.get(ending) ?? 0) + 1);
    if (wrong === null) continue;
    unexpected += 1;
    process.stdout.write(`seed ${seed}: ${wrong}\n`);
  }
  for (const [ending, times] of [...endings].toSorted(([, a], [, b]) => b - a))
    process.stdout.write(`${String(times).padStart(7)}  ${ending}\n`);
  process.stdout.write(
    `${unexpected === 0 ? 'ok' : 'FAIL'} ${count} cases, ${unexpected} unexpected\n`,
  );
  return unexpected === 0 ? 0 : 1;
}

process.exitCode = await main();

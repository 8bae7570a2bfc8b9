// `npm run bench`: ratios measured in one run, of the domain by itself and on the embedded and a native database. Exits 1 where one
// is larger than allowed.
import { columnRatio } from './columns.ts';
import { commandRatios } from './command.ts';
import { onEachDatabase } from './databases.ts';
import { deadlineRatios } from './deadline.ts';
import { foldedHeap } from './folded-heap.ts';
import { nightRatios } from './night.ts';
import { pageRatio } from './page.ts';
import { line, measure } from './ratio.ts';
import { readerRatios } from './reader.ts';
import type { Ratio } from './ratio.ts';

let good = true;
const judge = async (ratios: readonly Ratio[]): Promise<void> => {
  for (const ratio of ratios) {
    const measured = await measure(ratio);
    process.stdout.write(`${line(measured)}\n`);
    good &&= measured.good;
  }
};
await judge(deadlineRatios());
await judge([columnRatio()]);
const reader = await readerRatios();
await judge(reader.ratios).finally(reader.close);
const heap = foldedHeap();
process.stdout.write(`${heap.line}\n`);
good &&= heap.good;
await onEachDatabase(async (database) => {
  await judge(commandRatios(database));
  const page = await pageRatio(database);
  await judge([page]).finally(() => page.close());
  await judge(await nightRatios(database));
});
process.exit(good ? 0 : 1);

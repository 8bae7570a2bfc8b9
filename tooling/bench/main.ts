// `npm run bench`: ratios measured in one run, on the embedded and on a native database. Exits 1 where one is larger than allowed.
import { commandRatios } from './command.ts';
import { onEachDatabase } from './databases.ts';
import { line, measure } from './ratio.ts';

let good = true;
await onEachDatabase(async (database) => {
  for (const ratio of commandRatios(database)) {
    const measured = await measure(ratio);
    process.stdout.write(`${line(measured)}\n`);
    good &&= measured.good;
  }
});
process.exit(good ? 0 : 1);

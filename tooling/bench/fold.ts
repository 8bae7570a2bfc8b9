// Counts ten million obligations that come one by one, and prints how large the heap was at most, in MB.
import { reportStatistics } from '@dondoc/domain/register';
import { obligations, PACE, TODAY } from './obligations.ts';

const COUNT = 10_000_000;
const LOOK_EVERY = 50_000;
let peak = 0;

function* watched() {
  let row = 0;
  for (const facts of obligations(COUNT)) {
    if (row % LOOK_EVERY === 0) peak = Math.max(peak, process.memoryUsage().heapUsed);
    row += 1;
    yield facts;
  }
}

const { periodic } = reportStatistics(watched(), PACE, TODAY);
if (periodic.expected === 0) throw new Error('no obligation was expected');
process.stdout.write(String(Math.ceil(peak / 1_000_000)));

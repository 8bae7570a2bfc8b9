import { countStates, obligationColumns } from '@dondoc/domain/reporting';
import { obligations, PACE, TODAY } from './obligations.ts';
import type { Ratio } from './ratio.ts';

const FEW = 100_000;
const MANY = 10_000_000;

/** What the state of one obligation costs among ten million over what it costs among a hundred thousand. */
export function columnRatio(): Ratio {
  const [few, many] = [FEW, MANY].map((count) => {
    const columns = obligationColumns(obligations(count), count);
    return (passes: number) => async () => {
      for (let pass = 0; pass < passes; pass += 1) countStates(columns, PACE, TODAY);
    };
  });
  if (!few || !many) throw new Error('both sizes are measured');
  return {
    name: `the states of ${MANY} obligations in columns against ${MANY / FEW} times those of ${FEW}`,
    base: few(MANY / FEW),
    subject: many(1),
    atMost: 1.5,
    warmUp: 1,
    rounds: 5,
  };
}

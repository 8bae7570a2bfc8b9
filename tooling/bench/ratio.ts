/** A ratio between two ways of doing work of the same size: what ours costs, told in units of something that cannot be done without. */
export interface Ratio {
  /** What is measured, and what it is measured against. */
  readonly name: string;
  readonly subject: () => Promise<unknown>;
  readonly base: () => Promise<unknown>;
  /** The ratio must not be larger; without it the ratio is told and judged by nobody. */
  readonly atMost?: number;
  /** Done before each round and not measured. */
  readonly prepare?: () => Promise<unknown>;
  /** Rounds that count; 15 without it. */
  readonly rounds?: number;
  /** Rounds before them that do not; 3 without it. */
  readonly warmUp?: number;
}

export interface Measured {
  readonly name: string;
  /** Medians, milliseconds. */
  readonly subject: number;
  readonly base: number;
  readonly ratio: number;
  readonly good: boolean;
}

const WARM_UP = 3;
const ROUNDS = 15;

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;

const time = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/**
 * Measures both in turns, in one run on one machine, so that what else the machine does weighs on both alike. Milliseconds differ
 * from machine to machine; their ratio hardly does.
 */
export async function measure({
  name,
  subject,
  base,
  atMost = Number.POSITIVE_INFINITY,
  prepare,
  rounds = ROUNDS,
  warmUp = WARM_UP,
}: Ratio): Promise<Measured> {
  const times = { subject: [] as number[], base: [] as number[] };
  for (let round = -warmUp; round < rounds; round += 1) {
    await prepare?.();
    const one = await time(base);
    const other = await time(subject);
    if (round < 0) continue;
    times.base.push(one);
    times.subject.push(other);
  }
  const medians = { subject: median(times.subject), base: median(times.base) };
  const ratio = medians.subject / medians.base;
  return { name, ...medians, ratio, good: ratio <= atMost };
}

/** One line for a measured ratio. */
export const line = ({ name, subject, base, ratio, good }: Measured): string =>
  `${good ? 'ok  ' : 'FAIL'} ${ratio.toFixed(2).padStart(7)} = ${subject.toFixed(2)} ms / ${base.toFixed(2)} ms  ${name}`;

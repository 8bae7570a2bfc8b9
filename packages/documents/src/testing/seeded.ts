/** Draws that follow from a seed alone, so that a failing journey can be walked again. */
export interface Seeded {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Some of them in a new order, none twice. */
  draw<T>(from: readonly T[], count: number): T[];
}

/**
 * A source of draws (mulberry32). The same seed gives the same draws for ever.
 *
 * @example
 * seeded(7).between(1, 6) === seeded(7).between(1, 6); // true
 */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const draw = <T>(from: readonly T[], count: number): T[] => {
    const left = [...from];
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(between(0, left.length - 1), 1),
    ).flat();
  };
  return {
    between,
    chance: (probability) => next() < probability,
    pick: (from) => {
      const [picked] = draw(from, 1);
      if (picked === undefined) throw new RangeError('nothing to pick from');
      return picked;
    },
    draw,
  };
}

/** Runs work when a seat is free. */
export type Seats = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Lets so many works run at once; the others wait in the order in which they came.
 *
 * @example
 * const inTurn = seats(1);
 * await Promise.all([inTurn(first), inTurn(second)]); // second begins when first has ended
 */
export function seats(places: number): Seats {
  let free = places;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => void waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

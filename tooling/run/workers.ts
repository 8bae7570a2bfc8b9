/**
 * How many test files run side by side on so many cores: one core is left to the programs that tests start, but where there are two
 * cores both are used, for many tests wait more than they reckon.
 *
 * @example
 * workersOn(2); // 2
 */
export const workersOn = (cores: number): number => Math.min(cores, Math.max(2, cores - 1));

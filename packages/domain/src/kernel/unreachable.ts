/**
 * Marks a branch that the compiler has proven empty; reached at run time it is a bug and throws.
 *
 * @example
 * const days = (unit: 'week' | 'day') => (unit === 'week' ? 7 : unit === 'day' ? 1 : unreachable(unit));
 * days('week'); // 7
 */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

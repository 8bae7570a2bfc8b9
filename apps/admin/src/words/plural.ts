/**
 * An English count with its noun.
 *
 * @example
 * plural(1, 'agency', 'agencies'); // '1 agency'
 */
export const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

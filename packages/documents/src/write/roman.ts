const NUMERALS = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/**
 * A section's numeral, from 1 up.
 *
 * @example
 * roman(14); // 'XIV'
 */
export function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [numeral, value] of NUMERALS)
    while (rest >= value) {
      text += numeral;
      rest -= value;
    }
  return text;
}

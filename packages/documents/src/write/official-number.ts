/**
 * A count as offices write it in a sentence, under 10 with a leading 0.
 *
 * @example
 * twoDigits(3); // '03'
 */
export const twoDigits = (count: number): string => String(count).padStart(2, '0');

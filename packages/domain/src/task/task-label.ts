/**
 * The number of a task as a person reads it; a dash that the paper does not number is counted, in words that the caller has.
 *
 * @example
 * writeTaskLabel('III.3.-2', (count) => `gạch ${count}`); // 'III.3 gạch 2'
 */
export const writeTaskLabel = (label: string, dash: (count: string) => string): string =>
  label
    .split('.')
    .map((segment) => (segment.startsWith('-') ? ` ${dash(segment.slice(1))}` : `.${segment}`))
    .join('')
    .replace(/^[. ]/u, '');

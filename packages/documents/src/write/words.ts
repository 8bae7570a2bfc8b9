const BREAKS = /[\t\n\r\v\f\u0085\u2028\u2029 ]+/g;
// Control characters, which XML 1.0 cannot hold; lone surrogates; marks that are not seen (direction overrides, zero width).
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Cf}\ufffe\uffff]/gu;

/**
 * Words as paper can carry them: NFC, on one line, without control characters, lone surrogates or direction marks.
 *
 * @example
 * words('Khe \u0000Đá,\nngày 5'); // 'Khe Đá, ngày 5'
 */
export const words = (text: string): string =>
  text
    .replace(BREAKS, ' ')
    .replace(UNPRINTABLE, '')
    .normalize('NFC')
    .replace(/^ +| +$/g, '');

/** The lines of a text, each as {@link words}; empty ones are dropped. */
export const lines = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map(words)
    .filter((line) => line !== '');

/** Words in capitals. */
export const capitals = (text: string): string => words(text).toLocaleUpperCase('vi');

/**
 * A sentence with the end it must have; what it had is taken off first.
 *
 * @example
 * ended('Như trên;', '.'); // 'Như trên.'
 */
export const ended = (text: string, mark: '.' | ';' | './.'): string =>
  `${words(text).replace(/[\s.;,/]+$/, '')}${mark}`;

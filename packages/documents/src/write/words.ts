// Characters that XML 1.0 cannot hold, and marks that make text look other than it is (bidirectional overrides, zero width).
const UNPRINTABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

/**
 * Words as paper can carry them: NFC, on one line, without control characters, lone surrogates or direction marks.
 *
 * @example
 * words('Khe \u0000Đá,\nngày 5'); // 'Khe Đá, ngày 5'
 */
export const words = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\ufffd', '')
    .normalize('NFC')
    .replace(UNPRINTABLE, '')
    .replace(/[\t\n\r\u0085\u2028\u2029 ]+/g, ' ')
    .trim();

/** The lines of a text, each as {@link words}; empty ones are dropped. */
export const lines = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map(words)
    .filter((line) => line !== '');

/**
 * A sentence with the end it must have; what it had is taken off first.
 *
 * @example
 * ended('Như trên;', '.'); // 'Như trên.'
 */
export const ended = (text: string, mark: '.' | ';' | './.'): string =>
  `${words(text).replace(/[\s.;,/]+$/, '')}${mark}`;

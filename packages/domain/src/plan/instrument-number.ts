import { printDocumentNumber } from './document-number.ts';
import type { Instrument } from './instrument.ts';

/**
 * The numbers under which an instrument is cited, in the order of its issuers: of a joint paper as many as its issuers gave. Null while
 * one of them is still blank.
 *
 * @example
 * const other = { issuer: 'Công an tỉnh Sông Hương', number: '7', symbol: 'KH-CAT' };
 * printInstrumentNumber({ number: '45', symbol: 'KH-UBND', otherNumbers: [other] }); // '45/KH-UBND; 07/KH-CAT'
 */
export function printInstrumentNumber(
  instrument: Pick<Instrument, 'number' | 'symbol' | 'otherNumbers'>,
): string | null {
  const numbers = [instrument, ...instrument.otherNumbers];
  return numbers.some(({ number, symbol }) => !number || !symbol)
    ? null
    : numbers.map(({ number, symbol }) => printDocumentNumber({ number, symbol })).join('; ');
}

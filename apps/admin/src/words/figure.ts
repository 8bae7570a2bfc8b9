import type { Figure } from '@dondoc/domain/reporting';

/**
 * A figure as Vietnam writes it, in every language of the desk: points between thousands, a comma before decimals.
 *
 * @example
 * writeFigure('1234.5'); // '1.234,5'
 */
export function writeFigure(figure: Figure): string {
  const [, sign = '', whole = '', part] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(figure) ?? [];
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
  return `${sign}${grouped}${part === undefined ? '' : `,${part}`}`;
}

/**
 * What was typed as a figure, as decimal text: points between thousands, a comma before decimals; a single point that stands before other
 * than three digits is taken for the comma. What is no figure stays as it was typed, for the schema to refuse.
 *
 * @example
 * readFigure('1.234,5'); // '1234.5'
 */
export function readFigure(typed: string): string {
  const text = typed.replaceAll(/\s/g, '');
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text))
    return text.replaceAll('.', '').replace(',', '.');
  return /^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text;
}

/**
 * A figure as official papers write it: points between thousands, a comma before decimals.
 *
 * @example
 * officialFigure('1234.5'); // '1.234,5'
 */
export function officialFigure(figure: string): string {
  const [whole = '', part] = figure.split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
  return part === undefined ? grouped : `${grouped},${part}`;
}

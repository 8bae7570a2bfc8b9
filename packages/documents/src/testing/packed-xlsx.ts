import { strToU8, zipSync } from 'fflate';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARED = '<?xml version="1.0" encoding="UTF-8"?>';
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What stands in a cell: a text, a number, nothing, or the cell's element as it is. */
export type PackedCell = string | number | null | { readonly xml: string };

/**
 * An .xlsx of one sheet as a spreadsheet program would pack it. `after` is what follows the rows, such as merged cells; `settings` goes
 * into the workbook.
 *
 * @example
 * packedXlsx([['Tên cơ quan', 'Loại'], ['Sở Y tế', 'cơ quan nhà nước']]);
 */
export function packedXlsx(
  rows: readonly (readonly PackedCell[])[],
  { after = '', settings = '' }: { readonly after?: string; readonly settings?: string } = {},
): Uint8Array<ArrayBuffer> {
  const cell = (value: PackedCell): string => {
    if (value === null) return '<c/>';
    if (typeof value === 'object') return value.xml;
    if (typeof value === 'number') return `<c><v>${value}</v></c>`;
    return `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  };
  const lines = rows
    .map((cells, at) => `<row r="${at + 1}">${cells.map((one) => cell(one)).join('')}</row>`)
    .join('');
  const relations = (type: string, target: string) =>
    `${DECLARED}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${TYPES}/${type}" Target="${target}"/></Relationships>`;
  const parts = {
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `${DECLARED}<workbook ${MAIN} xmlns:r="${TYPES}">${settings}<sheets><sheet name="Cơ quan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `${DECLARED}<worksheet ${MAIN}><sheetData>${lines}</sheetData>${after}</worksheet>`,
  };
  return new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))),
  );
}

import { BodyColumn, MOST_BODY_ROWS } from '@dondoc/domain/agency';
import { writeXlsx } from 'hucre/xlsx';
import { COLUMN_WORDS, KIND_WORDS, LEVEL_WORDS } from '../read/body-words.ts';

/** What a column wants, in the words of the sheet, which is an office's paper; the widths are in characters. */
const COLUMNS: Readonly<Record<BodyColumn, readonly [means: string, width: number]>> = {
  name: ['bắt buộc; tên đầy đủ như trong văn bản', 44],
  shortNames: ['cách nhau bằng dấu chấm phẩy', 20],
  code: ['mã định danh điện tử, ví dụ H57.12', 16],
  kind: ['bắt buộc; chọn trong danh sách', 28],
  level: ['bắt buộc; chọn trong danh sách', 14],
  parent: ['tên, tên tắt hoặc mã của cơ quan trong tệp này hoặc đã có trong sổ', 36],
  mailbox: ['hộp thư công vụ của cơ quan', 32],
  officePhone: ['điện thoại văn phòng, không ghi số cá nhân', 22],
  validFrom: ['dd/mm/yyyy; để trống nếu chưa rõ', 16],
};

const BODIES = 'Cơ quan';
const GUIDE = 'Hướng dẫn';
const TEXT = '@';

const firstOf = (words: readonly string[]): string => words[0] ?? '';
const letterOf = (column: BodyColumn): string =>
  String.fromCharCode(65 + BodyColumn.options.indexOf(column));

/**
 * The empty list of bodies as an .xlsx to fill: one sheet with the columns, where kind and level are chosen from a list, and one that says what
 * each column wants. What is filled in is read by `readBodySheet`. Cells are texts, so that no telephone loses its zero.
 *
 * @example
 * await writeFile('co-quan.xlsx', await writeBodySheet());
 */
export async function writeBodySheet(): Promise<Uint8Array> {
  const kinds = Object.values(KIND_WORDS).map(firstOf);
  const levels = Object.values(LEVEL_WORDS).map(firstOf);
  const columns = BodyColumn.options.map((column) => ({
    column,
    heading: firstOf(COLUMN_WORDS[column]),
    means: COLUMNS[column][0],
    width: COLUMNS[column][1],
  }));
  const choice = (column: BodyColumn, letter: string, count: number) => ({
    type: 'list' as const,
    range: `${letterOf(column)}2:${letterOf(column)}${MOST_BODY_ROWS + 1}`,
    formula1: `'${GUIDE}'!$${letter}$2:$${letter}$${count + 1}`,
    allowBlank: true,
    showErrorMessage: true,
  });
  const bold = { font: { bold: true } };
  const headed = (count: number) =>
    new Map(Array.from({ length: count }, (_, at) => [`0,${at}`, { style: bold }] as const));
  const lines = Math.max(columns.length, kinds.length, levels.length);
  return writeXlsx({
    sheets: [
      {
        name: BODIES,
        columns: columns.map(({ width }) => ({ width, numFmt: TEXT })),
        rows: [columns.map(({ heading }) => heading)],
        cells: headed(columns.length),
        freezePane: { rows: 1 },
        dataValidations: [choice('kind', 'C', kinds.length), choice('level', 'D', levels.length)],
      },
      {
        name: GUIDE,
        columns: [{ width: 28 }, { width: 64 }, { width: 30 }, { width: 14 }],
        rows: [
          ['Cột', 'Ghi gì', firstOf(COLUMN_WORDS.kind), firstOf(COLUMN_WORDS.level)],
          ...Array.from({ length: lines }, (_, at) => [
            columns[at]?.heading ?? null,
            columns[at]?.means ?? null,
            kinds[at] ?? null,
            levels[at] ?? null,
          ]),
        ],
        cells: headed(4),
      },
    ],
  });
}

import type { PaperBlock } from '@dondoc/domain/reporting';
import {
  AlignmentType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { SIZE, TEXT_WIDTH } from './page.ts';
import { line, run } from './paragraph.ts';
import { lines } from './words.ts';

export type TableOfWords = Omit<Extract<PaperBlock, { kind: 'table' }>, 'kind'>;

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** A ruled table over the width of the text. Its header row stands again on every page, no row breaks over two. */
export function ruledTable({ columns, rows }: TableOfWords): Table {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((TEXT_WIDTH * column.width) / whole));
  const cell = (text: string, at: number, bold: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: (lines(text).length === 0 ? [''] : lines(text)).map((part) =>
        line([run(part, { size: SIZE.table, bold })], {
          alignment: bold ? AlignmentType.CENTER : ALIGN[columns[at]?.align ?? 'left'],
        }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { left: 80, right: 80, top: 40, bottom: 40, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, at) => cell(column.title, at, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, at, false)) }),
      ),
    ],
  });
}

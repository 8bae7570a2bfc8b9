import type { PaperBlock, SectionFigure, TemplateForm } from '@dondoc/domain/reporting';
import { officialFigure } from './official-figure.ts';

/** More columns than this do not stand beside each other on an upright page; the rest goes into a table of its own. */
const COLUMNS = 7;

/** The mark of statistical tables for a cell in which no figure can stand. */
const NO_TOTAL = 'x';

/**
 * A form with the figures of all bodies as tables of the paper. A cell for which nobody gave a figure stays blank, for blank is not
 * zero; one whose figures do not make one is marked, and a sentence under the table says so.
 */
export function formBlocks(
  { rows, columns }: TemplateForm,
  totals: readonly SectionFigure[],
): readonly PaperBlock[] {
  if (totals.every(({ from }) => from.length === 0)) return [];
  const figureIn = (row: string, column: string) =>
    totals.find((total) => total.row === row && total.column === column);
  const parts = Array.from({ length: Math.ceil(columns.length / COLUMNS) }, (_, at) =>
    columns.slice(at * COLUMNS, (at + 1) * COLUMNS),
  );
  const tables = parts.map((some): PaperBlock => ({
    kind: 'table',
    columns: [
      { title: 'Nội dung', align: 'left', width: 3 },
      ...some.map(({ title, unit }) => ({
        title: (unit === null ? title : `${title} (${unit})`).slice(0, 200),
        align: 'right' as const,
        width: 2,
      })),
    ],
    rows: rows.map((row) => [row.title, ...some.map(({ key }) => written(figureIn(row.key, key)))]),
  }));
  const marked = totals.some(({ why }) => isMarked(why));
  return [
    ...tables,
    ...(marked
      ? [
          {
            kind: 'paragraph' as const,
            text: `Ô ghi “${NO_TOTAL}”: số liệu không cộng gộp.`,
            source: null,
          },
        ]
      : []),
  ];
}

const isMarked = (why: SectionFigure['why']): boolean =>
  why === 'not-totalled' || why === 'several';

function written(total: SectionFigure | undefined): string {
  if (!total) return '';
  if (total.value !== null) return officialFigure(total.value);
  return isMarked(total.why) ? NO_TOTAL : '';
}

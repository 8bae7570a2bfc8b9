import { recipientLines, signaturePositions } from './foot.ts';
import { numberAndSymbol, placeAndDate } from './head.ts';
import { legalBasisLines } from './legal-bases.ts';
import type { PlanDocument } from './plan-document.ts';
import { planLines } from './plan-lines.ts';
import { planTable } from './plan-table.ts';
import { capitals, lines } from './words.ts';

/**
 * The same plan as plain text, as plans are found copied on the web: a paragraph a line with an empty line between,
 * labels typed, a table flattened to a cell a line behind "|".
 *
 * @example
 * planText(plan).includes('KẾ HOẠCH'); // true
 */
export function planText(plan: PlanDocument): string {
  const { instrument } = plan;
  const { above, below } = signaturePositions(instrument.positions);
  const superior = instrument.superior === null ? [] : [capitals(instrument.superior)];
  return `${[
    ...superior,
    ...instrument.issuers.map(capitals),
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `Số: ${numberAndSymbol(instrument)}`,
    placeAndDate(instrument),
    'KẾ HOẠCH',
    ...lines(instrument.title),
    ...legalBasisLines(instrument.legalBases),
    ...planLines(plan).map((line) => {
      if (line.kind === 'table') return flat(line.rows);
      return line.label === null ? line.text : `${line.label} ${line.text}`;
    }),
    ...(instrument.recipients.length === 0 ? [] : ['Nơi nhận:']),
    ...recipientLines(instrument.recipients),
    ...[instrument.authority ?? '', ...above, ...below].filter(Boolean).map(capitals),
  ].join('\n\n')}\n`;
}

function flat(rows: Parameters<typeof planTable>[0]): string {
  const table = planTable(rows);
  return [table.columns.map((column) => column.title), ...table.rows]
    .map((row) => [...row.map((cell) => `| ${cell}`.trimEnd()), '|'].join('\n'))
    .join('\n');
}

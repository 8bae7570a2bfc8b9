import type { PlanTableRow } from './plan-document.ts';
import type { TableOfWords } from './ruled-table.ts';

/** The usual table of tasks, its rows numbered from 1. */
export const planTable = (rows: readonly PlanTableRow[]): TableOfWords => ({
  columns: [
    { title: 'TT', align: 'center', width: 6 },
    { title: 'Nhiệm vụ', align: 'left', width: 37 },
    { title: 'Cơ quan chủ trì', align: 'left', width: 20 },
    { title: 'Cơ quan phối hợp', align: 'left', width: 20 },
    { title: 'Thời hạn hoàn thành', align: 'center', width: 19 },
  ],
  rows: rows.map((row, at) => [String(at + 1), row.task, row.lead, row.coordinate, row.due]),
});

export { nextRow } from './next-row.ts';
export { RegisterTable } from './register-table.tsx';
export type { RegisterColumn } from './register-table.tsx';
export { useSheet } from './use-sheet.ts';

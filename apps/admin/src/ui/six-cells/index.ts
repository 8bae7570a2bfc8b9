export { SixCells } from './six-cells.tsx';
export type { SixCounts } from './six-cells.tsx';

export { FindingList } from './finding-list.tsx';
export { countOpen } from './order-findings.ts';

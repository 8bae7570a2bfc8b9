export type { PlanBlock, PlanDocument, PlanSection, PlanTableRow } from './plan-document.ts';
export { writePlan } from './plan-docx.ts';
export { planText } from './plan-text.ts';
export { writeReport } from './report-docx.ts';

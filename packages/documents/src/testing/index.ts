export { differences } from './differences.ts';
export { generatedFiles, generatedPlan } from './generated-plan.ts';
export type { GeneratedPlan } from './generated-plan.ts';
export { openedDocx } from './opened-docx.ts';
export { reportDocument } from './report-document.ts';
export { packedDocx } from './packed-docx.ts';
export { packedXlsx } from './packed-xlsx.ts';
export type { PackedCell } from './packed-xlsx.ts';

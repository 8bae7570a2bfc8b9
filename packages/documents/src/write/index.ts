export { writeReport } from './report-docx.ts';

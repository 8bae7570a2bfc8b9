export { openedDocx } from './opened-docx.ts';
export { reportDocument } from './report-document.ts';

import { packedDocx } from './packed-docx.ts';
import { packedPdf, pdfPages } from './packed-pdf.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * A plan written as text, a paragraph a line, as the three kinds of file in which plans come. Every paragraph of the .docx is a
 * plain one; the .pdf breaks them into lines and pages.
 *
 * @example
 * planFiles('KẾ HOẠCH\nI. MỤC ĐÍCH').docx;
 */
export function planFiles(text: string): Readonly<Record<'txt' | 'docx' | 'pdf', Uint8Array>> {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  const body = paragraphs
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
    .join('');
  return {
    txt: new TextEncoder().encode(text),
    docx: packedDocx({ body }),
    pdf: packedPdf(pdfPages(paragraphs)),
  };
}

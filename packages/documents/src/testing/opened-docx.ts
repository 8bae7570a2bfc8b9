import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/**
 * A .docx as a test looks at it: its parts as text by name, and the words of each paragraph of the body in order
 * (a line break inside one is "\n"). A
 * part that is no XML throws.
 *
 * @example
 * openedDocx(await writeReport(report)).paragraphs.includes('BÁO CÁO'); // true
 */
export function openedDocx(file: Uint8Array): {
  files: Readonly<Record<string, string>>;
  paragraphs: readonly string[];
} {
  const files = Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  for (const [name, xml] of Object.entries(files))
    if (/\.(xml|rels)$/.test(name)) paragraphsOf(xml);
  return { files, paragraphs: paragraphsOf(files['word/document.xml'] ?? '') };
}

function paragraphsOf(xml: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  let inText = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    if (name === 'w:p') found.push('');
    if (name === 'w:br') found.push(`${found.pop() ?? ''}\n`);
    inText = name === 'w:t';
  });
  parser.on('text', (text) => {
    if (inText) found.push(`${found.pop() ?? ''}${text}`);
  });
  parser.on('closetag', () => {
    inText = false;
  });
  parser.write(xml).close();
  return found;
}

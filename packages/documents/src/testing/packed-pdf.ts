/** A line of a page: its left edge and its height from the lower edge, in points, and what it says. */
export type PdfLine = readonly [left: number, height: number, text: string];

const [LEFT, TOP, BOTTOM] = [85, 780, 70];
const [LETTERS_A_LINE, LEADING, GAP] = [65, 18, 14];

/** Four hexadecimal digits a letter, as the font below is asked for them. */
const digits = (code: number): string => code.toString(16).padStart(4, '0');
const shown = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => digits(text.charCodeAt(at))).join('');

/** Says of each code that it is the letter of that number; a range must stay within one high byte. */
const toUnicode = (): string => {
  const ranges = Array.from({ length: 256 }, (_, high) => {
    const [first, last] = [digits(high * 256), digits(high * 256 + 255)];
    return `<${first}> <${last}> <${first}>`;
  });
  const blocks = [0, 100, 200].map((from) => {
    const block = ranges.slice(from, from + 100);
    return `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`;
  });
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Letters def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${blocks.join('\n')}
endcmap end end`;
};

const stream = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;

/**
 * A .pdf of lines at their places, page by page, 14 points and half as wide a letter. A page without lines is a scan to
 * whoever reads it.
 *
 * @example
 * packedPdf([[[80, 700, 'Sở Y tế']]]);
 */
export function packedPdf(pages: readonly (readonly PdfLine[])[]): Uint8Array {
  const firstPage = 7;
  const kids = pages.map((_, at) => `${firstPage + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Letters /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Letters /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 500 >>',
    '<< /Type /FontDescriptor /FontName /Letters /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(toUnicode()),
    ...pages.flatMap((lines, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${firstPage + at * 2 + 1} 0 R >>`,
      stream(
        lines
          .map(([left, height, text]) => `BT /F 14 Tf ${left} ${height} Td <${shown(text)}> Tj ET`)
          .join('\n'),
      ),
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

/**
 * Pages of paragraphs as a word processor breaks them, with a wide gap between one and the next.
 *
 * @example
 * packedPdf(pdfPages(planText(plan).split('\n\n')));
 */
export function pdfPages(paragraphs: readonly string[]): PdfLine[][] {
  const pages: PdfLine[][] = [[]];
  let height = TOP;
  for (const paragraph of paragraphs) {
    for (const line of brokenLines(paragraph)) {
      if (height < BOTTOM) {
        pages.push([]);
        height = TOP;
      }
      pages.at(-1)?.push([LEFT, height, line]);
      height -= LEADING;
    }
    height -= GAP;
  }
  return pages;
}

function brokenLines(paragraph: string): string[] {
  const lines: string[] = [];
  for (const word of paragraph.trim().split(/\s+/u)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && longer.length <= LETTERS_A_LINE) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/**
 * A .docx of raw parts as a word processor would pack them; `body` is what stands in `w:body`, other parts stand by their short
 * name, the inside of their root element.
 *
 * @example
 * packedDocx({ body: '<w:p><w:r><w:t>Sở Y tế</w:t></w:r></w:p>' });
 */
export function packedDocx(
  parts: { readonly body: string } & Readonly<Record<string, string>>,
): Uint8Array {
  const roots: Readonly<Record<string, string>> = {
    body: 'document',
    styles: 'styles',
    numbering: 'numbering',
    footnotes: 'footnotes',
    header1: 'hdr',
    footer1: 'ftr',
  };
  const files = Object.entries(parts).map(([name, inside]) => {
    const file = name === 'body' ? 'document' : name;
    const content = name === 'body' ? `<w:body>${inside}</w:body>` : inside;
    const root = `w:${roots[name] ?? name}`;
    return [
      `word/${file}.xml`,
      strToU8(`<?xml version="1.0" encoding="UTF-8"?><${root} ${W}>${content}</${root}>`),
    ] as const;
  });
  return zipSync(Object.fromEntries(files));
}

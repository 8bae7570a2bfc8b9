import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { FileChild, INumberingOptions } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FONT, PAGE, SIZE } from './page.ts';
import { words } from './words.ts';

/** Any day that a zip archive can hold; it is what makes equal words equal bytes. */
const NO_TIME = '1980-01-01T00:00:00';

/**
 * Sets the children on the decree's page and packs them as a .docx. The same children give the same bytes: the file
 * says no time of making and no program's user.
 */
export async function paper(options: {
  title: string;
  issuer: string;
  children: readonly FileChild[];
  numbering?: INumberingOptions;
}): Promise<Uint8Array> {
  const heading = {
    run: { font: FONT, size: SIZE.body, bold: true, italics: false, color: '000000' },
  };
  const document = new Document({
    title: words(options.title),
    creator: words(options.issuer),
    lastModifiedBy: words(options.issuer),
    ...(options.numbering === undefined ? {} : { numbering: options.numbering }),
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE.body, language: { value: 'vi-VN' } } },
        heading1: heading,
        heading2: heading,
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.PORTRAIT },
            margin: {
              top: PAGE.marginTop,
              bottom: PAGE.marginBottom,
              left: PAGE.marginLeft,
              right: PAGE.marginRight,
              header: PAGE.header,
              footer: PAGE.header,
              gutter: 0,
            },
          },
        },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
        children: options.children,
      },
    ],
  });
  return timeless(await Packer.toBuffer(document));
}

const pageNumber = () =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.pageNumber })],
      }),
    ],
  });

function timeless(packed: Uint8Array): Uint8Array {
  const files = unzipSync(new Uint8Array(packed));
  const core = files['docProps/core.xml'];
  if (core !== undefined)
    files['docProps/core.xml'] = strToU8(
      strFromU8(core).replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, ''),
    );
  return zipSync(files, { mtime: NO_TIME, level: 6 });
}

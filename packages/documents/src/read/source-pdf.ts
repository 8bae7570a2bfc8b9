import { done, refuse } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import type { SourceText } from '@dondoc/domain/plan';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { LIMITS } from './limits.ts';
import { linesOf } from './pdf-lines.ts';
import type { Line, Piece } from './pdf-lines.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { stampsOf } from './pdf-stamps.ts';
import { sourceOf } from './source-text.ts';

/** Fewer letters a page than this is a scan with a stamp or a page number, not a text. */
const LETTERS_A_PAGE = 20;

/**
 * Reads a .pdf that holds text: lines by their place on the page, paragraphs by indent, label and gap. Refuses scans
 * (`file.no-text` with the number of pages), encrypted and damaged files.
 */
export async function readPdf(bytes: Uint8Array): Promise<Result<SourceText>> {
  const read = await pagesOf(bytes);
  if (!read.ok) return read;
  const { pages, lines, letters } = read.value;
  if (letters < LETTERS_A_PAGE * pages) return refuse({ code: 'file.no-text', facts: { pages } });
  const paragraphs = paragraphsOf(lines);
  return paragraphs.length > LIMITS.blocks
    ? refuse({ code: 'file.unreadable', facts: { reason: 'too-many-blocks' } })
    : done(sourceOf(paragraphs));
}

interface Pages {
  readonly pages: number;
  readonly lines: Line[][];
  readonly letters: number;
}

/** The lines of all pages; what pdf.js cannot take as a .pdf is refused. */
async function pagesOf(bytes: Uint8Array): Promise<Result<Pages>> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
  });
  try {
    const document = await loading.promise;
    const pages = document.numPages;
    if (pages > LIMITS.pages)
      return refuse({ code: 'file.unreadable', facts: { reason: 'too-many-pages' } });
    const lines: Line[][] = [];
    let letters = 0;
    for (let number = 1; number <= pages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item): Piece[] => ('str' in item ? [pieceOf(item)] : []));
      pieces.push(...(await stampsOf(page)));
      letters += pieces.reduce((sum, piece) => sum + (piece.text.match(/\p{L}/gu)?.length ?? 0), 0);
      lines.push(linesOf(pieces));
      page.cleanup();
    }
    return done({ pages, lines, letters });
  } catch (error) {
    const reason = REASONS.get(error instanceof Error ? error.name : '');
    if (reason === undefined) throw error;
    return refuse({ code: 'file.unreadable', facts: { reason } });
  } finally {
    await loading.destroy();
  }
}

/** What pdf.js throws at a file that it cannot open; anything else is a mistake of ours. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['PasswordException', 'encrypted'],
  ['InvalidPDFException', 'pdf-damaged'],
  ['FormatError', 'pdf-damaged'],
  ['UnknownErrorException', 'pdf-damaged'],
]);

interface TextItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}
const pieceOf = (item: TextItem): Piece => {
  const [, , c, d, x, y] = item.transform.map(Number);
  return {
    text: item.str,
    x: x ?? 0,
    y: y ?? 0,
    width: item.width,
    size: Math.hypot(c ?? 0, d ?? 0) || item.height || 12,
  };
};

import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Piece } from './pdf-lines.ts';

const NUMBER_OR_DAY = /^\d{1,5}[a-z]?$/u;

/**
 * Numbers and days that the records office stamped into a signed file: they stand in the appearance of signature fields, not in
 * the text of the page. Only such figures are taken; a signature's own words (who signed, when) are left alone.
 */
export async function stampsOf(page: PDFPageProxy): Promise<Piece[]> {
  const fields = (await page.getAnnotations()).filter(
    (annotation: Stamped) => annotation.fieldType === 'Sig' && annotation.hasAppearance,
  );
  if (fields.length === 0) return [];
  const { fnArray, argsArray } = await page.getOperatorList();
  const pieces: Piece[] = [];
  let rect: readonly number[] | null = null;
  let text = '';
  fnArray.forEach((operation, at) => {
    const args: readonly unknown[] = argsArray[at] ?? [];
    if (operation === OPS.beginAnnotation) {
      rect = Array.isArray(args[1]) ? args[1].map(Number) : null;
      text = '';
    } else if (operation === OPS.showText && rect) text += lettersOf(args[0]);
    else if (operation === OPS.endAnnotation) {
      const [left = 0, bottom = 0, right = 0, top = 0] = rect ?? [];
      const size = Math.min(14, top - bottom);
      if (rect && NUMBER_OR_DAY.test(text.trim()))
        pieces.push({
          text: text.trim(),
          x: left,
          y: (bottom + top) / 2 - size * 0.35,
          width: Math.min(right - left, size * 0.55 * text.trim().length),
          size,
        });
      rect = null;
    }
  });
  return pieces;
}

interface Stamped {
  readonly fieldType?: string | null;
  readonly hasAppearance?: boolean;
}

const lettersOf = (glyphs: unknown): string =>
  Array.isArray(glyphs)
    ? glyphs
        .map((glyph: unknown) =>
          typeof glyph === 'object' &&
          glyph !== null &&
          'unicode' in glyph &&
          typeof glyph.unicode === 'string'
            ? glyph.unicode
            : '',
        )
        .join('')
    : '';

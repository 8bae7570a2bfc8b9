import type { Instrument } from '@dondoc/domain/plan';
import type { Paragraph } from 'docx';
import { bodyParagraph } from './paragraph.ts';
import { ended } from './words.ts';

/** Box 6: legal bases in italics, one a line, each ended by ";" and the last by ".". */
export const legalBases = (bases: Instrument['legalBases']): Paragraph[] =>
  bases.map((basis, at) =>
    bodyParagraph(ended(basis.text, at === bases.length - 1 ? '.' : ';'), { italics: true }),
  );

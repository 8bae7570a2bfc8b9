import type { Instrument } from '@dondoc/domain/plan';
import type { Paragraph } from 'docx';
import { bodyParagraph } from './paragraph.ts';
import { ended } from './words.ts';

/** Box 6: legal bases one a line, each ended by ";" and the last by ".". */
export const legalBasisLines = (bases: Instrument['legalBases']): string[] =>
  bases.map((basis, at) => ended(basis.text, at === bases.length - 1 ? '.' : ';'));

/** The same as paragraphs in italics. */
export const legalBases = (bases: Instrument['legalBases']): Paragraph[] =>
  legalBasisLines(bases).map((text) => bodyParagraph(text, { italics: true }));

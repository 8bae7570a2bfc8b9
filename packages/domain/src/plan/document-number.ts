import { z } from 'zod';
import { InstrumentType } from './instrument.ts';

/** Number and symbol (số và ký hiệu) of a paper, each as printed; null where it is still blank. */
export interface DocumentNumber {
  readonly number: string | null;
  /** What follows the number: `KH-UBND`, `2025/NĐ-CP`; of the party `KH/TU`; of a letter `UBND-KGVX`. */
  readonly symbol: string | null;
}

/** What a symbol says by its form. */
export interface SymbolParts {
  /** Of legal documents, which are numbered by the year. */
  readonly year: number | null;
  /** `other` for types beyond the administrative ones: laws, decrees, circulars, those of the party alone. */
  readonly type: InstrumentType;
  /** Bodies and units in their order. */
  readonly bodies: readonly string[];
  readonly party: boolean;
}

const NUMBER = String.raw`(?<number>\d{1,6}\p{L}?)`;
/** Room to write the number in: blanks, dots, underscores. */
const BLANK = String.raw`[\s._…]*`;
const WORD = String.raw`[\p{L}\p{N}&.]+`;
const SYMBOL = String.raw`(?<symbol>(?:\d{4}/)?\p{L}[\p{L}\p{N}&.]*(?:/${WORD})?(?:-${WORD})*)`;
const LABEL = /^số\s*:?\s*/iu;
const WITH_SYMBOL = new RegExp(`^(?:${NUMBER}|${BLANK})[/-]${SYMBOL}$`, 'u');
const ALONE = new RegExp(`^${NUMBER}$`, 'u');
/** A dash or a stroke with the blanks that were typed around it. */
const JOINT = /\s*([/\-‐-–])\s*/gu;

/**
 * Reads a number and symbol as people write them: with "Số:" before it, blanks around its strokes, a long dash, a number still
 * missing, a dash where a stroke belongs. Null where it is none. What is read keeps its letters and zeros.
 *
 * @example
 * parseDocumentNumber('Số: 0130 / KH – UBND'); // { number: '0130', symbol: 'KH-UBND' }
 */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const bare = text
    .normalize('NFC')
    .trim()
    .replace(LABEL, '')
    .replaceAll(JOINT, (_, joint: string) => (joint === '/' ? '/' : '-'));
  const { number = null, symbol = null } =
    (ALONE.exec(bare) ?? WITH_SYMBOL.exec(bare))?.groups ?? {};
  return number === null && symbol === null ? null : { number, symbol };
}

/**
 * Prints a number and symbol as Decree 30/2020/NĐ-CP (Appendix I, II.3) has it: a number under 10 with its leading 0, the symbol
 * after a stroke; of the party after a dash (`12-KH/TU`). A missing number leaves its room, by default none.
 *
 * @example
 * printDocumentNumber({ number: '4', symbol: 'KH-BCĐNQ' }); // '04/KH-BCĐNQ'
 */
export function printDocumentNumber({ number, symbol }: DocumentNumber, room = ''): string {
  const printed = number === null ? room : number.padStart(2, '0');
  if (symbol === null) return printed;
  return `${printed}${symbolParts(symbol).party ? '-' : '/'}${symbol}`;
}

/**
 * What a symbol says by its form: `KH-UBND` is a plan of UBND, `UBND-KGVX` a letter of that unit of UBND, `2025/NĐ-CP` a legal
 * document, `KH/TU` a plan of the party.
 *
 * @example
 * symbolParts('CTr/TU'); // { year: null, type: 'CTr', bodies: ['TU'], party: true }
 */
export function symbolParts(symbol: string): SymbolParts {
  const legal = /^(\d{4})\/(.*)$/u.exec(symbol);
  const [first = '', ...rest] = (legal?.[2] ?? symbol).split(/[/-]/u);
  const party = legal === null && /^[^-]*\//u.test(symbol);
  const named = InstrumentType.safeParse(first);
  const year = legal ? Number(legal[1]) : null;
  if (named.success) return { year, type: named.data, bodies: rest, party };
  if (legal) return { year, type: 'other', bodies: rest.length > 0 ? rest : [first], party };
  if (party) return { year, type: first === 'CV' ? 'công văn' : 'other', bodies: rest, party };
  return { year, type: 'công văn', bodies: [first, ...rest], party };
}

/** A number and symbol, or a number alone, as a person enters it; becomes what `parseDocumentNumber` reads. */
export const EnteredNumber = z
  .string()
  .max(80)
  .transform((text, context) => {
    const read = parseDocumentNumber(text);
    if (read?.number) return { ...read, number: read.number };
    context.addIssue({ code: 'custom', message: 'number.unreadable' });
    return z.NEVER;
  });

/** The ways in which Vietnamese papers number their units, outermost first. */
export const LABEL_STYLES = [
  'appendix',
  'part',
  'chapter',
  'section',
  'article',
  'capital',
  'roman',
  'number',
  'number-2',
  'number-3',
  'number-paren',
  'letter',
  'dash',
  'plus',
] as const;
export type LabelStyle = (typeof LABEL_STYLES)[number];

export interface Label {
  readonly style: LabelStyle;
  /** As printed, without the space behind it: "III.", "a)", "-". */
  readonly text: string;
  /** How many characters of the block the label takes, white space behind it included. */
  readonly length: number;
  /** Place in its row, from 1; null for bullets and where it cannot be told. */
  readonly value: number | null;
}

const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const NAMED: readonly (readonly [RegExp, LabelStyle])[] = [
  [
    /^(?:phụ lục|biểu mẫu|mẫu số)(?:\s+(?:số\s*)?([ivxlc]+|\d{1,2})(?![\p{L}\d]))?\s*[.:]?\s*/iu,
    'appendix',
  ],
  [/^phần\s+(?:thứ\s+)?([ivxlc]+|\d{1,2}|nhất|hai|ba|bốn|năm)(?![\p{L}\d])\s*[.:]?\s*/iu, 'part'],
  [/^chương\s+([ivxlc]+|\d{1,2})(?![\p{L}\d])\s*[.:]?\s*/iu, 'chapter'],
  [/^mục\s+([ivxlc]+|\d{1,2})(?![\p{L}\d])\s*[.:]?\s*/iu, 'section'],
  [/^điều\s+(\d{1,3})\s*[.:]\s*/iu, 'article'],
];
const ROMAN = /^(?!V\/\s?v|[IVX]+\/\s?\d)([IVX]{1,6})\s*[.)/\-–:]\s*(?=\S)/u;
const CAPITAL = /^([A-HK-NP-U])\s*[.)/]\s+(?=\p{L})/u;
const NUMBERS = /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:[.)]?\s+(?=\S)|[.)](?=\p{Lu}\p{Ll}))/u;
const NUMBER = /^(\d{1,2})(?:\s*[./]\s*|-\s+)(?=[\p{L}“"(*])/u;
const NUMBER_PAREN = /^\(?(\d{1,2})\)\s*(?=\S)/u;
const LETTER = /^([a-zđ])\s*[).]\s*(?=\S)/u;
const PLUS = /^(?:[-–]\s*)?\+\s*(?=\S)/u;
const DASH = /^[-–—•·●○◦▪*]\s*(?=[\p{L}\d“"(+])/u;

/**
 * The label with which a block begins; null where it begins with words.
 *
 * @example
 * labelAt('1.2. Sở Y tế'); // { style: 'number-2', text: '1.2.', length: 5, value: 2 }
 */
export function labelAt(text: string): Label | null {
  for (const [pattern, style] of NAMED) {
    const match = pattern.exec(text);
    if (match && (style !== 'appendix' || isAppendixHead(text, match[0])))
      return made(style, match[0], valueOf(match[1] ?? ''));
  }
  const roman = ROMAN.exec(text);
  if (roman && romanValue(roman[1] ?? '') !== null)
    return made('roman', roman[0], romanValue(roman[1] ?? ''));
  const capital = CAPITAL.exec(text);
  if (capital)
    return made('capital', capital[0], LETTERS.indexOf((capital[1] ?? '').toLowerCase()) + 1);
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const parts = (numbers[1] ?? '').split('.');
    return made(parts.length === 2 ? 'number-2' : 'number-3', numbers[0], Number(parts.at(-1)));
  }
  const number = NUMBER.exec(text);
  if (number) return made('number', number[0], Number(number[1]));
  const paren = NUMBER_PAREN.exec(text);
  if (paren) return made('number-paren', paren[0], Number(paren[1]));
  const letter = LETTER.exec(text);
  if (letter) return made('letter', letter[0], LETTERS.indexOf(letter[1] ?? '') + 1);
  const plus = PLUS.exec(text);
  if (plus) return made('plus', plus[0], null);
  const dash = DASH.exec(text);
  return dash ? made('dash', dash[0], null) : null;
}

const made = (style: LabelStyle, printed: string, value: number | null): Label => ({
  style,
  text: printed.trim(),
  length: printed.length,
  value,
});

/** "Phụ lục" heads a unit where it stands alone, has a number, or is printed in capitals; "phụ lục kèm theo" does not. */
const isAppendixHead = (text: string, printed: string): boolean =>
  /^\p{Lu}/u.test(text) &&
  (printed.length === text.length || /\d|[IVX]\W*$/u.test(printed) || text.startsWith('PHỤ LỤC'));

const WORDS = ['nhất', 'hai', 'ba', 'bốn', 'năm'];
function valueOf(printed: string): number | null {
  if (printed === '') return null;
  if (/^\d+$/u.test(printed)) return Number(printed);
  const word = WORDS.indexOf(printed.toLowerCase());
  return word >= 0 ? word + 1 : romanValue(printed.toUpperCase());
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
/** The value of a Roman numeral; null for letters that are none. */
export function romanValue(numeral: string): number | null {
  let sum = 0;
  for (let at = 0; at < numeral.length; at++) {
    const here = ROMAN_DIGITS[numeral[at] ?? ''];
    if (here === undefined) return null;
    const next = ROMAN_DIGITS[numeral[at + 1] ?? ''] ?? 0;
    sum += here < next ? -here : here;
  }
  return sum > 0 ? sum : null;
}

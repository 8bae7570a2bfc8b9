const TONE_PLACES: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};
// What stands before is asked last: a search for letters is many times faster than one for what is not before them.
const MOVED_TONE = /(?:oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ|uỳ|uý|uỷ|uỹ|uỵ)(?!\p{L})(?<!q\p{L}\p{L})/gu;
const EVERY = /hàng(?= (?:ngày|tuần|tháng|quý|quí|năm))(?<!\p{L}hàng)/gu;
const QUARTER = /quí(?!\p{L})(?<!\p{L}quí)/gu;

/**
 * An NFC text in the one spelling that the reader compares by: lower case, new tone places (hoá, hóa), "hằng năm", "quý".
 * It has the length of the text, so that offsets in it are offsets in the text.
 *
 * @example
 * fold('Uỷ ban Hàng năm'); // 'ủy ban hằng năm'
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const even = lower.length === text.length ? lower : Array.from(text, lowerOne).join('');
  return even
    .replace(MOVED_TONE, (found) => TONE_PLACES[found] ?? found)
    .replace(QUARTER, 'quý')
    .replace(EVERY, 'hằng')
    .replaceAll('\u00a0', ' ');
}

const lowerOne = (letter: string): string => {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
};

/** The text on one line: every run of white space is one space. */
export const oneLine = (text: string): string => text.replaceAll(/\s{2,}|[^\S ]/gu, ' ').trim();

/** Whether most letters are capitals, as headings and letterheads are printed. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return letters.length > 2 && capitals.length / letters.length > 0.8;
}

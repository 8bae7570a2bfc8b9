/** Abbreviations that official papers use inside names of bodies, and what they stand for. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd', 'hội đồng nhân dân'],
  ['mttq', 'mặt trận tổ quốc'],
  ['bcđ', 'ban chỉ đạo'],
  ['bch', 'ban chỉ huy'],
  ['chqs', 'chỉ huy quân sự'],
  ['tp', 'thành phố'],
]);

const OLD_TONES = 'oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ'.split(' ');
const NEW_TONES = 'òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy'.split(' ');
const TONES = new Map(OLD_TONES.map((old, at) => [old, NEW_TONES[at] ?? old]));
const OLD_TONE = new RegExp(`(?<!q)(?:${OLD_TONES.join('|')})(?!\\p{L})`, 'gu');

/**
 * A key under which the spellings of one body's name are the same: capitals, old and new tone places, NFC and NFD, dashes and
 * commas, usual abbreviations. Two bodies whose keys differ may still be one body by another name: that is the registry's to say.
 *
 * @example
 * nameKey('UỶ BAN NHÂN DÂN tỉnh Sông Hương') === nameKey('UBND tỉnh Sông Hương'); // true
 */
export function nameKey(name: string): string {
  const folded = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(OLD_TONE, (tone) => TONES.get(tone) ?? tone)
    .replaceAll(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
  return folded
    .split(' ')
    .map((word) => ABBREVIATIONS.get(word) ?? word)
    .join(' ');
}

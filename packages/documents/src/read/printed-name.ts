import { fold, isCapitals, oneLine } from './fold.ts';
import { ABBREVIATIONS } from './lexicon.ts';

const SMALL = new Set(
  'ban nhân dân đồng chỉ đạo huy và các của tỉnh thành phố huyện quận xã phường thị khu đặc ủy tịch phòng đình phủ tướng trưởng công vụ đốc'.split(
    ' ',
  ),
);
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/ủy ban nhân dân/gu, 'Ủy ban nhân dân'],
  [/hội đồng nhân dân/gu, 'Hội đồng nhân dân'],
  [/ban chỉ đạo/gu, 'Ban Chỉ đạo'],
  [/ban chỉ huy/gu, 'Ban Chỉ huy'],
  [/thủ tướng chính phủ/gu, 'Thủ tướng Chính phủ'],
  [/chủ tịch/gu, 'Chủ tịch'],
  [/văn phòng/gu, 'Văn phòng'],
  [/công an/gu, 'Công an'],
];

/**
 * A name printed in capitals, as running text would print it; other names stay as they are.
 *
 * @example
 * printedName('ỦY BAN NHÂN DÂN TỈNH SÔNG HƯƠNG'); // 'Ủy ban nhân dân tỉnh Sông Hương'
 */
export function printedName(printed: string): string {
  const name = oneLine(printed).replace(/[-_\s]+$/u, '');
  if (!isCapitals(name)) return name;
  let low = fold(name);
  for (const [pattern, phrase] of PHRASES)
    low = low.replace(pattern, phrase.replaceAll(' ', '\u0001'));
  let proper = false;
  const words = low.split(' ').map((word, at) => {
    if (word in ABBREVIATIONS) return word.toUpperCase();
    const territory = TERRITORY.has(word);
    const small = at > 0 && (word.includes('\u0001') || territory || (!proper && SMALL.has(word)));
    proper = territory || proper;
    return small ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
  return words.join(' ').replaceAll('\u0001', ' ');
}

/** What follows one of these is a proper name: every word of it has a capital. */
const TERRITORY = new Set([
  'tỉnh',
  'thành',
  'phố',
  'huyện',
  'quận',
  'xã',
  'phường',
  'thị',
  'đặc',
  'khu',
]);

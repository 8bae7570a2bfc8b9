import { fold } from '../read/fold.ts';
import { ABBREVIATIONS, TITLES } from '../read/lexicon.ts';

const LEVELS = new Set(['trung', 'ương', 'tỉnh', 'thành', 'phố', 'quận', 'huyện', 'thị', 'xã']);
const COMMUNES = new Set(['xã', 'phường', 'thị', 'trấn', 'đặc', 'khu', 'quận', 'huyện']);
const FILLER = new Set('các và của những thuộc trực tại trên địa bàn cho về cấp ở'.split(' '));
const TAIL = /\s+(?:có\s+)?liên quan(?:\s+khác)?$|\s+khác$/u;
const COMMITTEE = 'ủy ban nhân dân';

/**
 * Whether two printed names mean one body, as a person who counts would say: titles, "các", "liên quan", brackets and abbreviations
 * aside; "tỉnh" or "thành phố" behind a name makes no other body, a people's committee of communes is not that of the province.
 *
 * @example
 * sameBody('UBND các xã, phường', 'Ủy ban nhân dân xã, phường'); // true
 */
export function sameBody(one: string, other: string): boolean {
  const [a, b] = [named(one), named(other)];
  if (a.startsWith(COMMITTEE) || b.startsWith(COMMITTEE)) {
    const [first, second] = [ofCommunes(one), ofCommunes(other)];
    if (first !== second) return false;
    // "UBND tỉnh" is the committee of the one province that the paper is about.
    if (`${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `)) return true;
  }
  if (core(a) === core(b)) return true;
  const [x, y] = [new Set(core(a).split(' ')), new Set(core(b).split(' '))];
  const common = [...x].filter((word) => y.has(word)).length;
  return (
    core(a).split(' ')[0] === core(b).split(' ')[0] && common / Math.max(x.size, y.size) >= 0.75
  );
}

/** F1 of two lists of names; two empty lists are alike. */
export function likenessOfBodies(truth: readonly string[], read: readonly string[]): number {
  if (truth.length === 0 && read.length === 0) return 1;
  const found = truth.filter((name) => read.some((other) => sameBody(name, other))).length;
  const meant = read.filter((name) => truth.some((other) => sameBody(name, other))).length;
  return found + meant === 0 ? 0 : (found + meant) / (truth.length + read.length);
}

const named = (name: string): string => {
  let rest = fold(name.normalize('NFC')).replaceAll(/\([^)]*\)/gu, ' ');
  for (const [short, long] of Object.entries(ABBREVIATIONS))
    rest = rest.replaceAll(
      new RegExp(`(?<![\\p{L}&])${short}(?![\\p{L}&])`, 'gu'),
      () => ` ${long} `,
    );
  return rest
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(TITLES, '')
    .replace(TAIL, '')
    .replace(/^các\s+/u, '')
    .trim();
};
const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '' && !FILLER.has(word));
/** The words that tell a body from others: without its level, unless nothing else is left. */
const core = (name: string): string => {
  const words = wordsOf(name);
  const own = words.filter((word) => !LEVELS.has(word) && !COMMUNES.has(word));
  return (own.length > 0 ? own : words).join(' ');
};
const ofCommunes = (name: string): boolean =>
  wordsOf(named(name).replaceAll('xã hội', '')).some((word) => COMMUNES.has(word));

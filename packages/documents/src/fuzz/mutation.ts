import type { Seeded } from '../testing/seeded.ts';

/** Letters that plans do not hold, or hold where they mean something: marks, controls, marks of direction, half pairs, stray tones. */
const ODD = [
  '\u0000',
  '\u0007',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ufffd',
  '\ud800',
  '\u0301',
  '\uf0b7',
  '\r',
  '|',
  '| ',
  '(',
  ')',
  '"',
  ';',
  '. ',
  '- ',
  '+ ',
  'İ',
  'ﬃ',
  'Điều 0. ',
  'XLII. ',
  '99.99.99. ',
  'ngày 31/2/2026',
  'trước ngày 0/13/2026',
  'quý IX/2026',
  'năm 99999',
  'hằng tháng hằng quý hằng năm',
  'Sở ',
  'các ',
  '<w:p>',
  '&#0;',
];

/**
 * A text with one to four changes: lines lost, doubled or exchanged, stretches taken out or repeated, letters that do not belong,
 * labels cut, everything in capitals or decomposed.
 */
export function mutatedText(random: Seeded, text: string): string {
  let changed = text;
  for (let times = random.between(1, 4); times > 0; times--) changed = once(random, changed);
  return changed;
}

function once(random: Seeded, text: string): string {
  const lines = text.split('\n');
  const at = random.between(0, Math.max(lines.length - 1, 0));
  const other = random.between(0, Math.max(lines.length - 1, 0));
  const place = random.between(0, text.length);
  const end = Math.min(text.length, place + random.between(0, 200));
  switch (random.between(0, 11)) {
    case 0:
      return lines.toSpliced(at, random.between(1, 5)).join('\n');
    case 1:
      return lines.toSpliced(at, 0, ...lines.slice(other, other + 3)).join('\n');
    case 2:
      return lines.with(at, lines[other] ?? '').join('\n');
    case 3:
      return text.slice(0, place) + text.slice(end);
    case 4:
      return (
        text.slice(0, end) + text.slice(place, end).repeat(random.between(1, 30)) + text.slice(end)
      );
    case 5:
      return text.slice(0, place) + random.pick(ODD) + text.slice(place);
    case 6:
      return text.slice(0, place);
    case 7:
      return text.replaceAll(random.pick(['\n', '. ', ': ', '- ', ' và ', ', ']), random.pick(ODD));
    case 8:
      return lines.map((line) => line.replace(/^\S+\s/u, '')).join('\n');
    case 9:
      return random.chance(0.5) ? text.toLocaleUpperCase('vi') : text.normalize('NFD');
    case 10:
      return lines.join(' ');
    default:
      return (
        text.slice(0, place) + random.pick(ODD).repeat(random.between(1, 400)) + text.slice(place)
      );
  }
}

/** Bytes with one to eight changes: bits turned, stretches lost, doubled, filled or exchanged, the end cut off. */
export function mutatedBytes(random: Seeded, bytes: Uint8Array): Uint8Array {
  let changed = Array.from(bytes);
  for (let times = random.between(1, 8); times > 0; times--) {
    const at = random.between(0, Math.max(changed.length - 1, 0));
    const length = random.between(1, random.chance(0.2) ? 2000 : 16);
    const stretch = changed.slice(at, at + length);
    switch (random.between(0, 5)) {
      case 0:
        changed = changed.with(at, (changed[at] ?? 0) ^ (1 << random.between(0, 7)));
        break;
      case 1:
        changed = changed.toSpliced(at, length);
        break;
      case 2:
        changed = changed.toSpliced(at, 0, ...stretch);
        break;
      case 3:
        changed = changed.toSpliced(
          at,
          stretch.length,
          ...stretch.map(() => random.between(0, 255)),
        );
        break;
      case 4:
        changed = changed.toSpliced(random.between(0, changed.length), 0, ...stretch);
        break;
      default:
        changed = random.chance(0.3)
          ? changed.slice(0, at)
          : changed.with(at, random.between(0, 255));
    }
    if (changed.length === 0) changed = [random.between(0, 255)];
  }
  return Uint8Array.from(changed);
}

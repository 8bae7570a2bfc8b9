import type { AgencyLevel } from '@dondoc/domain/agency';
import type { Anchor } from '@dondoc/domain/plan';
import type { DraftBody } from '@dondoc/domain/register';
import type { Naming } from './body-name.ts';
import { fold, isCapitals, oneLine } from './fold.ts';
import { ABBREVIATIONS, HEADS, TITLES, words } from './lexicon.ts';

interface Identity {
  readonly base: string;
  readonly levels: ReadonlySet<string>;
  readonly many: boolean;
}
interface Entry extends Pick<DraftBody, 'key' | 'kind' | 'group' | 'open'> {
  readonly identity: Identity;
  /** Every way in which the text prints the name, with the first place. */
  readonly names: Map<string, number>;
  readonly mentions: Anchor[];
}

const LEVEL_WORDS = [
  'trung ương',
  'chính phủ',
  'quốc gia',
  'tỉnh',
  'thành phố',
  'quận',
  'huyện',
  'thị xã',
  'xã',
  'phường',
  'đặc khu',
  'thị trấn',
];
const LEVELS = LEVEL_WORDS.map(
  (level) =>
    [
      level,
      level === 'xã'
        ? /(?<!\p{L})xã(?!\p{L})(?! hội)(?<!thị xã)(?<!thông tấn xã)(?<!hợp tác xã)/gu
        : words(level, 'gu'),
    ] as const,
);
const TAIL = /\s+(?:có\s+)?liên quan(?:\s+khác)?$|\s+khác$/u;
const TAIL_AS_PRINTED = /\s+(?:có\s+)?liên quan(?:\s+khác)?$/iu;
const FILLER = new Set([
  'các',
  'và',
  'của',
  'những',
  'thuộc',
  'trực',
  'tại',
  'trên',
  'địa',
  'bàn',
  'cho',
  'về',
  'cấp',
  'ở',
]);
const ABBREVIATED = new RegExp(
  `(?<![\\p{L}&])(?:${Object.keys(ABBREVIATIONS)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}&])`,
  'gu',
);

/**
 * The bodies of one document, each once: a name, its abbreviation and its short forms are one body,
 * "Thành phố", "tỉnh" or the province's own name behind it make no other.
 */
export class BodyBook {
  readonly #entries: Entry[] = [];
  /** By printed name: a plan names its bodies over and over. */
  readonly #identities = new Map<string, Identity>();
  readonly #text: string;
  readonly #place: RegExp | null;
  readonly #central: boolean;

  /** @param place the province as the head of the paper names it, null where it does not; @param central issued by a central body */
  constructor(text: string, place: string | null, central: boolean) {
    this.#text = text;
    this.#place = place === null ? null : words(fold(place), 'gu');
    this.#central = central;
  }

  /**
   * The key of the body that is named, taken into the book at its first naming.
   *
   * @param later how far behind the namings in duties and rules this one stands as a name for the body
   */
  keyOf(naming: Naming, later = 0): string {
    const printed = oneLine(this.#text.slice(naming.nameStart, naming.end));
    const name = printed.replace(/^(?:những)\s+/u, '').replace(TAIL_AS_PRINTED, '');
    const identity = this.#identity(name);
    const entry = this.#find(identity) ?? this.#take(identity, naming);
    if (!entry.mentions.some((anchor) => anchor.start === naming.start))
      entry.mentions.push({ start: naming.start, end: naming.end });
    if (same(entry.identity, identity))
      entry.names.set(name, Math.min(later + naming.start, entry.names.get(name) ?? Infinity));
    return entry.key;
  }

  /** The key of a body by a name that stands in no list: the issuer as the head of the paper prints it. */
  keyNamed(name: string, anchor: Anchor | null): string {
    const identity = this.#identity(name);
    const plain = { kind: kindOfName(name), group: false, open: false };
    const entry = this.#find(identity) ?? this.#take(identity, plain);
    if (anchor && !entry.mentions.some(({ start }) => start === anchor.start))
      entry.mentions.push(anchor);
    if (!entry.names.has(name)) entry.names.set(name, Infinity);
    return entry.key;
  }

  /** Notes every other place where the text names a body of the book; bodies that nothing needs are not taken in. */
  recordMentions(namings: readonly Naming[]): void {
    for (const naming of namings) {
      const printed = oneLine(this.#text.slice(naming.nameStart, naming.end));
      if (isCapitals(printed) && printed.length > 12) continue;
      if (this.#find(this.#identity(printed))) this.keyOf(naming, this.#text.length);
    }
  }

  /** The way in which the text names a body with its province ("... tỉnh Sông Hương"); null where it never does. */
  nameWithPlace(key: string): string | null {
    const names = [...(this.#entries.find((entry) => entry.key === key)?.names.keys() ?? [])];
    return (
      names.find((name) => this.#place !== null && fold(name).search(this.#place) >= 0) ?? null
    );
  }

  /** All bodies in the order in which the reading met them, each with the name that the text prints first, written out if it can be. */
  all(): DraftBody[] {
    return this.#entries.map(({ key, identity, names, mentions, kind, group, open }) => {
      const printed = [...names].toSorted(([, a], [, b]) => a - b).map(([form]) => form);
      const name = printed.toSorted((a, b) => plainness(a) - plainness(b))[0] ?? '';
      return {
        key,
        name,
        group,
        open,
        kind,
        level: this.#levelOf(identity, name),
        agencyId: null,
        groupId: null,
        mailbox: null,
        mentions: mentions.toSorted((a, b) => a.start - b.start),
      };
    });
  }

  #take(identity: Identity, from: Pick<Naming, 'kind' | 'group' | 'open'>): Entry {
    const { kind, group, open } = from;
    const key = `b${this.#entries.length + 1}`;
    const entry: Entry = { key, identity, kind, group, open, names: new Map(), mentions: [] };
    this.#entries.push(entry);
    return entry;
  }

  #find(identity: Identity): Entry | undefined {
    return (
      this.#entries.find((entry) => same(entry.identity, identity)) ??
      this.#entries.find((entry) => isShortForm(identity, entry.identity))
    );
  }

  #identity(name: string): Identity {
    const known = this.#identities.get(name);
    if (known) return known;
    const identity = this.#identityOf(name);
    this.#identities.set(name, identity);
    return identity;
  }

  #identityOf(name: string): Identity {
    let rest = fold(name)
      .replaceAll(/\([^)]*\)/gu, ' ')
      .replace(TITLES, '');
    rest = rest
      .replaceAll(ABBREVIATED, (short) => ` ${ABBREVIATIONS[short] ?? short} `)
      .replaceAll(/\s+/gu, ' ')
      .trim();
    rest = rest.replace(TAIL, '').replace('công lập và ngoài công lập', 'trong và ngoài công lập');
    const many = /(?:^|\s)(?:các|những|cấp)\s/u.test(rest);
    if (this.#place) rest = rest.replaceAll(this.#place, ' ');
    const levels = new Set<string>();
    for (const [level, found] of LEVELS) {
      const without = rest.replaceAll(found, ' ');
      if (without === rest) continue;
      levels.add(level);
      rest = without;
    }
    const base = rest
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .split(' ')
      .filter((word) => word !== '' && !FILLER.has(word))
      .join(' ');
    const generic =
      /^(?:sở|ban|bộ|cơ quan|tổ chức) (?:sở|ban|ngành|bộ|cơ quan|đơn vị|đoàn thể|tổ chức|địa phương)(?!\p{L})/u.test(
        base,
      );
    return { base, levels, many: many || generic || levels.size > 1 };
  }

  #levelOf(identity: Identity, name: string): AgencyLevel {
    const low = fold(name);
    if (
      /^(?:bộ (?!chỉ huy|chqs|tư lệnh)|chính phủ|thủ tướng|quốc hội|thông tấn xã|đài (?:tiếng nói|truyền hình) việt nam)/u.test(
        low,
      )
    )
      return 'central';
    if (
      ['trung ương', 'chính phủ', 'quốc gia'].some((level) => identity.levels.has(level)) &&
      !identity.many
    )
      return 'central';
    if (['xã', 'phường', 'đặc khu', 'thị trấn'].some((level) => identity.levels.has(level)))
      return 'commune';
    if (['huyện', 'quận', 'thị xã'].some((level) => identity.levels.has(level))) return 'district';
    return this.#central && !/^(?:sở|công an tỉnh)/u.test(low) && !identity.levels.has('tỉnh')
      ? 'central'
      : 'province';
  }
}

function same(a: Identity, b: Identity): boolean {
  if (a.base !== b.base) return false;
  if (a.levels.size === 0 || b.levels.size === 0) return a.base !== COMMITTEE || a.many === b.many;
  if (a.many !== b.many) return false;
  const shared = [...a.levels].filter((level) => b.levels.has(level)).length;
  return a.many ? shared > 0 : shared === Math.max(a.levels.size, b.levels.size);
}
/** How far a printed name is from the one that a registry would use: abbreviated last, then with "của" or "về" inside. */
const plainness = (name: string): number =>
  (fold(name).search(ABBREVIATED) < 0 ? 0 : 2) + (/\s(?:của|về)\s/u.test(name) ? 1 : 0);
const kindOfName = (name: string): DraftBody['kind'] => {
  const low = fold(name).replace(TITLES, '');
  return HEADS.find(({ word }) => low.startsWith(word))?.kind ?? 'state';
};
const COMMITTEE = 'ủy ban nhân dân';

/** "Ban Chỉ đạo" for "Ban Chỉ đạo Phòng thủ dân sự tỉnh": the bare head of a committee stands for the one named before. */
const isShortForm = (short: Identity, long: Identity): boolean =>
  /^(?:văn phòng )?(?:ban chỉ đạo|ban chỉ huy|tổ công tác)$/u.test(short.base) &&
  long.base.startsWith(`${short.base} `) &&
  short.levels.size === 0 &&
  !['chính phủ', 'quốc gia', 'trung ương'].some((level) => long.levels.has(level));

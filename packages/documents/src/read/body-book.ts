import type { AgencyLevel } from '@dondoc/domain/agency';
import type { DraftBody } from '@dondoc/domain/register';
import type { Naming } from './body-name.ts';
import { fold, oneLine } from './fold.ts';
import { ABBREVIATIONS, HEADS, TITLES, words } from './lexicon.ts';

interface Identity {
  readonly base: string;
  readonly levels: ReadonlySet<string>;
  readonly many: boolean;
}
interface Entry {
  readonly body: DraftBody;
  readonly identity: Identity;
  /** Every way in which the text prints the name. */
  readonly names: Set<string>;
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
const TAIL = /\s+(?:có\s+)?liên quan(?:\s+khác)?$|\s+khác$/u;
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
  readonly #text: string;
  readonly #place: RegExp | null;
  readonly #central: boolean;

  /** @param place the province as the head of the paper names it, null where it does not; @param central issued by a central body */
  constructor(text: string, place: string | null, central: boolean) {
    this.#text = text;
    this.#place = place === null ? null : words(fold(place), 'gu');
    this.#central = central;
  }

  /** The key of the body that is named, taken into the book at its first naming. */
  keyOf(naming: Naming): string {
    const name = oneLine(this.#text.slice(naming.nameStart, naming.end)).replace(
      /^(?:những)\s+/u,
      '',
    );
    const identity = this.#identity(name);
    const mention = { start: naming.start, end: naming.end };
    const known = this.#find(identity);
    if (known) {
      if (!known.body.mentions.some((anchor) => anchor.start === mention.start))
        known.body.mentions.push(mention);
      known.names.add(name);
      return known.body.key;
    }
    const key = `b${this.#entries.length + 1}`;
    const body: DraftBody = {
      key,
      name: oneLine(name.replace(/\s+(?:có\s+)?liên quan(?:\s+khác)?$/iu, '')),
      group: naming.group,
      open: naming.open,
      kind: naming.kind,
      level: this.#levelOf(identity, name),
      agencyId: null,
      groupId: null,
      mailbox: null,
      mentions: [mention],
    };
    this.#entries.push({ body, identity, names: new Set([name]) });
    return key;
  }

  /** The key of a body by a name that no list names: the issuer of a letterhead. */
  keyNamed(
    name: string,
    anchor: { start: number; end: number },
    naming: Naming | undefined,
  ): string {
    if (
      naming &&
      same(
        this.#identity(oneLine(this.#text.slice(naming.nameStart, naming.end))),
        this.#identity(name),
      )
    ) {
      const key = this.keyOf(naming);
      const entry = this.#entries.find(({ body }) => body.key === key);
      if (entry?.body.mentions.length === 1) this.#rename(key, name);
      return key;
    }
    const identity = this.#identity(name);
    const known = this.#find(identity);
    if (known) return known.body.key;
    const key = `b${this.#entries.length + 1}`;
    const mentions = anchor.end > anchor.start ? [anchor] : [];
    this.#entries.push({
      body: {
        key,
        name,
        group: false,
        open: false,
        kind: kindOfName(name),
        level: this.#levelOf(identity, name),
        agencyId: null,
        groupId: null,
        mailbox: null,
        mentions,
      },
      identity,
      names: new Set([name]),
    });
    return key;
  }

  #rename(key: string, name: string): void {
    const at = this.#entries.findIndex(({ body }) => body.key === key);
    const entry = this.#entries[at];
    if (entry) this.#entries[at] = { ...entry, body: { ...entry.body, name } };
  }

  /** Notes every other place where the text names a body of the book; bodies that nothing needs are not taken in. */
  recordMentions(namings: readonly Naming[]): void {
    for (const naming of namings) {
      const identity = this.#identity(oneLine(this.#text.slice(naming.nameStart, naming.end)));
      if (this.#find(identity)) this.keyOf(naming);
    }
  }

  #find(identity: Identity): Entry | undefined {
    return (
      this.#entries.find((entry) => same(entry.identity, identity)) ??
      this.#entries.find((entry) => isShortForm(identity, entry.identity))
    );
  }

  /** The longest way in which the text names a body ("... tỉnh" and "... tỉnh Sông Hương"). */
  longestName(key: string): string | null {
    const names = this.#entries.find((entry) => entry.body.key === key)?.names ?? new Set();
    return [...names].toSorted((a, b) => b.length - a.length)[0] ?? null;
  }

  /** All bodies, in the order in which the reading met them. */
  all(): DraftBody[] {
    return this.#entries.map(({ body }) => ({
      ...body,
      mentions: body.mentions.toSorted((a, b) => a.start - b.start),
    }));
  }

  #identity(name: string): Identity {
    let rest = fold(name)
      .replaceAll(/\([^)]*\)/gu, ' ')
      .replace(TITLES, '');
    rest = rest
      .replaceAll(ABBREVIATED, (short) => ` ${ABBREVIATIONS[short] ?? short} `)
      .replaceAll(/\s+/gu, ' ')
      .trim();
    rest = rest.replace(TAIL, '');
    const many = /(?:^|\s)(?:các|những|cấp)\s/u.test(rest);
    if (this.#place) rest = rest.replaceAll(this.#place, ' ');
    const levels = new Set<string>();
    for (const level of LEVEL_WORDS) {
      const found =
        level === 'xã'
          ? /(?<!\p{L})xã(?!\p{L})(?! hội)(?<!thị xã)(?<!thông tấn xã)(?<!hợp tác xã)/gu
          : words(level, 'gu');
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
    return { base, levels, many: many || levels.size > 1 };
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

import type { AgencyKind } from '@dondoc/domain/agency';
import { fold } from './fold.ts';
import {
  CATCH_ALL,
  FIELDS,
  GROUP_NOUNS,
  HEADS,
  JOINING_WORDS,
  NAME_ENDS,
  NAME_ENDS_VERBS,
  NAME_ENDS_WHERE,
  NOT_A_BODY,
  TERRITORIES,
  TITLES,
  WHOLE_NAMES,
} from './lexicon.ts';
import type { Head } from './lexicon.ts';
import type { Page } from './page.ts';

/** One naming of a body in a text. Offsets are in the text that was asked about. */
export interface Naming {
  /** Where the naming begins, the title of a head included. */
  readonly start: number;
  /** Where the body's own name begins. */
  readonly nameStart: number;
  readonly end: number;
  readonly kind: AgencyKind;
  readonly group: boolean;
  /** A catch-all such as "các cơ quan, đơn vị": a group without members until someone names them. */
  readonly open: boolean;
}

const GROUP_TAIL =
  /^\s+(?:của mặt trận(?: tổ quốc)?|(?:trong|công lập) và ngoài (?:công lập|nước)|đa khoa, chuyên khoa|trên toàn (?:thành phố|tỉnh|quốc)|(?:có\s+)?liên quan(?:\s+khác)?|khác|chức năng|(?:của\s+)?(?:thành phố|tỉnh|trung ương)(?!\s+\p{Lu})|cấp (?:tỉnh|huyện|xã)|thuộc (?:ủy ban nhân dân|ubnd) (?:thành phố|tỉnh)|(?:trực )?thuộc (?:sở|bộ|cục|trường|xã|phường)|trực thuộc(?: trung ương)?|trên địa bàn(?: (?:tỉnh|thành phố))?|ở địa phương|cùng cấp)(?!\p{L})/u;
/** "các doanh nghiệp viễn thông, tổ chức, cá nhân" is one group. */
const CATCH_ALL_TAIL = /^(?:(?:\s*,\s*|\s+và\s+)(?:tổ chức|cá nhân)(?!\p{L}|\s+\p{L}))+/u;
const NOUN = new RegExp(
  `^(?:${GROUP_NOUNS.map((noun) => noun.replaceAll(' ', '\\s+')).join('|')})(?!\\p{L})`,
  'u',
);
const FIRST_NOUN = /^(?:các|những|tất cả các|toàn thể các)\s+(?=\p{L})/u;
const TERRITORY = new RegExp(`^(?:${TERRITORIES.join('|')})(?!\\p{L})`, 'u');
const COMMITTEE = /^(?:ủy ban nhân dân|ubnd)(?!\p{L})/u;
const LINK = /^(?:\s*[,/]\s*|\s+và\s+|\s*,\s*và\s+)(?:các\s+)?/u;

/**
 * The body that is named at a place of a text, as far as its name goes; null where none is named there.
 *
 * @param text the text as printed, @param low the same text folded
 * @example
 * bodyAt('Sở Y tế chủ trì', 'sở y tế chủ trì', 0); // { nameStart: 0, end: 7, kind: 'state', ... }
 */
export function bodyAt(page: Page, at: number): Naming | null {
  const title = TITLES.exec(page.low.slice(at, at + 60));
  const nameStart = at + (title?.[0].length ?? 0);
  const found =
    committeeAt(page, nameStart) ??
    groupAt(page, nameStart) ??
    namedAt(page, nameStart) ??
    knownAt(page, nameStart);
  if (found) return { start: at, nameStart, ...found };
  return title ? bodyAtPlain(page, at) : null;
}
function bodyAtPlain(page: Page, at: number): Naming | null {
  const found = committeeAt(page, at) ?? groupAt(page, at) ?? namedAt(page, at);
  return found ? { start: at, nameStart: at, ...found } : null;
}

type Found = Pick<Naming, 'end' | 'kind' | 'group' | 'open'>;

/** "UBND tỉnh", "Ủy ban nhân dân các huyện, thành phố", "UBND xã Đồng Tâm". */
function committeeAt(page: Page, at: number): Found | null {
  const head = COMMITTEE.exec(page.low.slice(at, at + 30));
  if (!head) return null;
  let end = at + head[0].length;
  const many = /^\s+các\s+(?:cấp(?!\p{L})\s*)?/u.exec(page.low.slice(end, end + 20));
  let count = 0;
  let next = end + (many?.[0].length ?? /^\s+/u.exec(page.low.slice(end))?.[0].length ?? 0);
  for (;;) {
    const territory = TERRITORY.exec(page.low.slice(next, next + 20));
    if (!territory) break;
    count++;
    end = next + territory[0].length;
    const link = LINK.exec(page.low.slice(end, end + 20));
    if (!link) break;
    next = end + link[0].length;
  }
  if (many && count === 0) end = Math.max(end, next);
  const group =
    many !== null ||
    count > 1 ||
    /(?:cấp (?:xã|huyện)|(?:huyện|xã|phường|quận))$/u.test(page.low.slice(at, end));
  const proper =
    /^\s+trực thuộc trung ương/u.exec(page.low.slice(end))?.[0].length ??
    (count === 1 && !many ? properLength(page.text, end) : 0);
  const named = count === 1 && !many && proper > 0 && !/^\s+trực/u.test(page.low.slice(end));
  return {
    end: Math.max(trimmed(page.text, at, end + proper), knownEnd(page, at)),
    kind: 'state',
    group: group && !named,
    open: false,
  };
}

/** A few words with a capital that are no catch-all: what a labelled line may name without a word that bodies begin with. */
export const isShortName = (printed: string): boolean =>
  /^\p{Lu}\p{L}*(?:\s+[\p{L}\d-]+){1,7}$/u.test(printed) &&
  !/^(?:các|cơ quan|đơn vị|tổ chức|cá nhân|địa phương|theo|như|toàn|mọi)(?!\p{L})/u.test(
    fold(printed),
  );

/** A name with a capital that the page prints alone in a labelled line, though it begins like no body: "Giáo viên chủ nhiệm". */
function knownAt(page: Page, at: number): Found | null {
  if (!/^\p{Lu}/u.test(page.text.slice(at, at + 2))) return null;
  const end = knownEnd(page, at);
  return end > at ? { end, kind: 'state', group: false, open: false } : null;
}

/** Where the longest name ends that the page prints alone and that stands here; 0 where none does. */
function knownEnd(page: Page, at: number): number {
  const known = page.names.find(
    (name) =>
      page.low.startsWith(name, at) && !/^[\p{L}\p{N}]/u.test(page.low.slice(at + name.length)),
  );
  return known === undefined ? 0 : at + known.length;
}
/** A group that one noun alone names in a list: "cơ quan thông tấn báo chí". */
const isSpecific = (noun: string): boolean => /^(?:cơ quan|cơ sở) \p{L}/u.test(noun);

/** Length of a proper name that goes on at a place: words with capitals. */
function properLength(text: string, at: number): number {
  let length = 0;
  for (;;) {
    const next = /^\s+\p{Lu}[\p{Ll}]*(?:-\p{L}+)?/u.exec(text.slice(at + length, at + length + 30));
    if (
      !next ||
      HEADS.some(
        (head) =>
          next[0].trim().toLowerCase() === head.word &&
          !/^\s+\p{Lu}/u.test(text.slice(at + length + next[0].length)),
      )
    )
      return length;
    length += next[0].length;
    if (length > 40) return length;
  }
}

/** "các sở, ban, ngành có liên quan", "Sở, ban, ngành, địa phương", "các doanh nghiệp viễn thông". */
function groupAt(page: Page, at: number): Found | null {
  const plural = FIRST_NOUN.exec(page.low.slice(at, at + 30));
  let end = at + (plural?.[0].length ?? 0);
  const nouns: string[] = [];
  for (;;) {
    const noun = NOUN.exec(page.low.slice(end, end + 40));
    if (!noun || (nouns.length > 0 && startsAnother(page, end))) break;
    if (
      /^(?:trường dữ liệu|tổ chức,? bộ máy|bộ (?:phận|máy|luật|tiêu))/u.test(
        page.low.slice(end, end + 20),
      )
    )
      break;
    nouns.push(noun[0]);
    end += noun[0].length;
    const link = LINK.exec(page.low.slice(end, end + 20));
    if (!link) break;
    const follows = NOUN.exec(page.low.slice(end + link[0].length, end + link[0].length + 40));
    if (!follows || startsAnother(page, end + link[0].length)) break;
    end += link[0].length;
  }
  if (nouns.length === 0) return null;
  if (!plural && nouns.length === 1 && !isSpecific(nouns[0] ?? '')) return null;
  if (!plural && /^(?:báo|đài|hội|trường|cấp)$/u.test(nouns[0] ?? '') && nouns.length < 2)
    return null;
  end +=
    /^\s+\p{Lu}*\p{Ll}?\p{Lu}+(?!\p{L})/u.exec(page.text.slice(end, end + 12))?.[0].length ?? 0;
  if (
    /^\s+\p{Lu}/u.test(page.text.slice(end)) &&
    !/^\s+(?:thành phố|tỉnh|trung ương|ủy ban|ubnd)/u.test(page.low.slice(end))
  )
    return null;
  const plainEnd = end;
  if (!GROUP_TAIL.test(page.low.slice(end, end + 60))) end = qualifierEnd(page, end);
  const qualified = end > plainEnd;
  for (;;) {
    const tail = GROUP_TAIL.exec(page.low.slice(end, end + 60));
    if (!tail) break;
    end += tail[0].length;
  }
  if (qualified) end += CATCH_ALL_TAIL.exec(page.low.slice(end, end + 60))?.[0].length ?? 0;
  end = Math.max(end, knownEnd(page, at));
  const enterprise = nouns.some((noun) => /doanh nghiệp|đầu tư|hợp tác xã/u.test(noun));
  return {
    end,
    kind: enterprise ? 'enterprise' : 'state',
    group: true,
    open: !qualified && nouns.every((noun) => CATCH_ALL.has(noun.replaceAll(/\s+/gu, ' '))),
  };
}

/** Words that say which of a group: small letters up to a verb or a stop. */
function qualifierEnd(page: Page, at: number): number {
  let end = at;
  for (let count = 0; count < 7; count++) {
    const word = /^\s+(\p{Ll}+)/u.exec(page.text.slice(end, end + 20));
    if (!word || endsName(page.low, end + word[0].length - (word[1]?.length ?? 0), false))
      return end;
    end += word[0].length;
  }
  return at;
}

/** Whether a body of its own begins here inside a list of nouns ("các sở; Ban Quản lý ..."): a head with a capital behind it. */
const startsAnother = (page: Page, at: number): boolean =>
  /^\p{Lu}/u.test(page.text.slice(at)) && namedAt(page, at) !== null;

/** A body with a name of its own: "Sở Y tế", "Công an tỉnh", "Ban Chỉ đạo về Nhân quyền của tỉnh". */
function namedAt(page: Page, at: number): Found | null {
  if (!/^\p{Lu}/u.test(page.text.slice(at, at + 2)) || NOT_A_BODY.test(page.low.slice(at, at + 40)))
    return null;
  const head = headOf(page.low.slice(at, at + 50));
  if (!head) return null;
  let end = at + head.word.length;
  if (WHOLE_NAMES.has(head.word)) return { end, kind: head.kind, group: false, open: false };
  if (!head.plain && !/^\s+(?:và\s+)?\p{Lu}/u.test(page.text.slice(end, end + 8))) return null;
  let capitals = 0;
  for (let small = 0, count = 0; count < 24; count++) {
    const behind = page.low.slice(end, end + 100);
    const rest = behind.trimStart();
    const field = FIELDS.find((name) => rest.startsWith(name));
    if (field) {
      end += behind.length - rest.length + field.length;
      small = 0;
      continue;
    }
    const word = /^(\s+(?:[-–]\s+)?|-)(\d*[\p{L}\d&.]*[\p{L}\d])/u.exec(
      page.text.slice(end, end + 40),
    );
    if (!word) break;
    const start = end + (word[1]?.length ?? 0);
    const capital = /^[\p{Lu}\d]/u.test(word[2] ?? '');
    if (
      /[-–]/u.test(word[1] ?? '') &&
      (!capital || /^(?:cơ quan|đơn vị|thường trực)/u.test(page.low.slice(start)))
    )
      break;
    if (capital && count > 0 && beginsSentence(page.low, start)) break;
    if (!capital) {
      const and = /^(?:và|&)\s+(?:các\s+)?(?=\p{Lu})/u.exec(page.text.slice(start, start + 12));
      const of = /^(?:của|về)\s+(?=\p{Lu}|tỉnh|thành phố|chính phủ)/u.exec(
        page.text.slice(start, start + 12),
      );
      if (
        and &&
        (count > 0 || head.word.includes(' ') || !head.plain) &&
        !headAt(page.low, start + and[0].length)
      ) {
        end = start + and[0].length - 1;
        continue;
      }
      if (of && (head.kind === 'steering-committee' || of[0].startsWith('của'))) {
        end = start + of[0].length - 1;
        continue;
      }
      if (endsName(page.low, start, small === 0 && capitals < 2) || ++small > 6) break;
      capitals = 0;
    } else {
      small = 0;
      capitals++;
    }
    end = start + (word[2]?.length ?? 0);
  }
  end = settled(page.text, trimmed(page.text, at, end), knownEnd(page, at));
  return {
    end,
    kind: head.kind,
    group: /(?:^|\s)(?:các|những) (?:xã|phường|huyện)/u.test(page.low.slice(at, end)),
    open: false,
  };
}

const FIRST_WORD = /^\p{L}+/u;
/** First words of names by their own first word, the longest first. */
const HEADS_BY_WORD: ReadonlyMap<string, readonly Head[]> = Map.groupBy(
  HEADS.toSorted((a, b) => b.word.length - a.word.length),
  ({ word }) => FIRST_WORD.exec(word)?.[0] ?? '',
);
const headOf = (here: string): Head | undefined =>
  HEADS_BY_WORD.get(FIRST_WORD.exec(here)?.[0] ?? '')?.find(
    ({ word }) => here.startsWith(word) && !/^\p{L}/u.test(here.slice(word.length)),
  );
/** Whether a body or a people's committee begins at a place of a text as printed. */
export const startsWithHead = (printed: string, at: number): boolean =>
  /^\p{Lu}/u.test(printed.slice(at, at + 2)) && headAt(fold(printed), at);
const headAt = (low: string, at: number): boolean => {
  const here = low.slice(at, at + 50);
  return COMMITTEE.test(here) || (!NOT_A_BODY.test(here) && headOf(here) !== undefined);
};
/** A capital that begins what the body does ("Sở Y tế Chủ trì ..."), or the next body in a list that lost its comma. */
const beginsSentence = (low: string, at: number): boolean =>
  /^(?:chủ trì|phối hợp|tham mưu|tổ chức|xây dựng|triển khai|thực hiện|sở|các|ubnd|công an)(?!\p{L})/u.test(
    low.slice(at, at + 20),
  ) && !/^(?:tổ chức|xây dựng)(?!\p{L})/u.test(low.slice(at, at + 9));

const NOUN_AFTER_MANY = /(?:các|những|của)\s+$/u;
/**
 * Whether a word in small letters begins what the body does. Right behind one capital it is most often the second syllable of
 * a name ("Đào tạo", "Giao thông"), not behind two ("An Giảng"), and ends the name only as a verb of two syllables or a word that joins sentences.
 */
function endsName(low: string, at: number, behindCapital: boolean): boolean {
  const here = low.slice(at, at + 24);
  const word = /^\p{L}+/u.exec(here)?.[0] ?? '';
  if (NOUN_AFTER_MANY.test(low.slice(Math.max(0, at - 8), at))) return false;
  if (behindCapital) return JOINING_WORDS.has(word) || NAME_ENDS_VERBS.exec(here)?.index === 0;
  return NAME_ENDS_WHERE[word]?.test(here) ?? NAME_ENDS.has(word);
}

/** An end that does not stand behind white space or a stop. */
function trimmed(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[\s.,;:]/u.test(text[at - 1] ?? '')) at--;
  return at;
}

/**
 * The end of a name that the page prints alone somewhere: as far as it is printed, unless the name goes on here with a capital
 * or a level ("Công an" printed alone, "Công an tỉnh" here).
 */
function settled(text: string, read: number, printed: number): number {
  if (printed >= read || printed === 0) return Math.max(read, printed);
  const more = text.slice(printed, read);
  return /^\s+\p{Ll}/u.test(more) && !/^\s+(?:tỉnh|thành|xã|của|và|các)(?!\p{L})/u.test(more)
    ? printed
    : read;
}

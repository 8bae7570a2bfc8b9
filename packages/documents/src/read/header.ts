import type { CivilDate } from '@dondoc/domain/calendar';
import type {
  Anchor,
  Block,
  DocumentNumber,
  InstrumentType,
  IssuerNumber,
  LegalBasis,
} from '@dondoc/domain/plan';
import { bodiesIn } from './body-list.ts';
import { startsWithHead } from './body-name.ts';
import { civil } from './civil.ts';
import { fold, isCapitals, oneLine } from './fold.ts';
import { INSTRUMENT_TYPES, isTypeLine, MOTTO } from './lexicon.ts';
import type { Page } from './page.ts';
import { printedName } from './printed-name.ts';

/** What the head of a paper says of itself. Names stand as printed, capitals of letterheads taken back. */
export interface Header {
  readonly type: InstrumentType;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly place: string | null;
  readonly issuedOn: CivilDate | null;
  readonly issuedMonth: string | null;
  readonly title: string;
  readonly issuer: string | null;
  /** Those that issue the paper together with the first. */
  readonly alsoIssuers: readonly string[];
  /** What those of them that numbered the paper themselves numbered it. */
  readonly otherNumbers: readonly IssuerNumber[];
  readonly superior: string | null;
  readonly legalBases: readonly LegalBasis[];
  readonly anchors: Readonly<Record<string, Anchor>>;
}

const NUMBER =
  /(?:^|[\s|])số\s*(?::\s*(?=[\d/-])|(?=\s\d))\s*(\d{0,5}[a-z]?)\s*([/-]\s*[^\s,;()]+)?/u;
const DATED = /(?:^|[\s,])ngày\s*(\d{1,2}|[.…\s_]*)\s*tháng\s*(\d{1,2}|[.…\s_]*)\s*năm\s*(20\d\d)/u;
const PLACE = /(?:^|[\s|.])(\p{Lu}[\p{L}\s-]{1,40}?)\s*,\s*ngày/u;
const BASIS =
  /^(?:căn cứ|thực hiện|triển khai thực hiện|thi hành|theo đề nghị|xét đề nghị|tiếp theo|trên cơ sở)/u;
const CITED =
  /số\s+(\d{1,5}[^\s,;]*\/[^\s,;]+)(?:\s+ngày\s+(\d{1,2})(?:\/|\s+tháng\s+)(\d{1,2})(?:\/|\s+năm\s+)(\d{4}))?/u;
const SUBJECT = /^(?:V\/\s?v|Về việc)\s*:?\s+/iu;
const ISSUES =
  /(?:ban hành|xây dựng|triển khai)\s+(?:và tổ chức thực hiện\s+)?(?:kế hoạch|chương trình|quyết định|chỉ thị|phương án|đề án)/u;

/** The end of an introduction: ", Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:". */
const ISSUING_CLAUSE =
  /[,.]\s*\p{Lu}[^,.;]{3,90}?(?:ban hành|xây dựng|triển khai)\s+(?:kế hoạch|chương trình|phương án|đề án)[\s\S]*$/iu;

/** Reads the first head of a document; blanks ("Số:   /KH-UBND", "ngày   tháng 5") stay null. */
export function headerOf(page: Page, head: readonly Block[]): Header {
  const { text } = page;
  const slice = (block: Block) => text.slice(block.anchor.start, block.anchor.end);
  const typeAt = head.findIndex((block) => isTypeLine(slice(block)));
  const typeLine = head[typeAt];
  const subject = typeAt < 0 ? head.find((block) => SUBJECT.test(slice(block))) : undefined;
  const top = head.slice(0, typeAt < 0 ? Math.min(head.length, 8) : typeAt);
  const below = typeAt < 0 ? [] : head.slice(typeAt + 1);
  const anchors: Record<string, Anchor> = {};
  const [{ number, symbol } = { number: null, symbol: null }, ...others] = numbersOf(
    text,
    top,
    anchors,
  );
  const { place, issuedOn, issuedMonth } = dateOf(text, top, anchors);
  const title = subject ? subjectOf(text, subject, anchors) : titleOf(text, below, anchors);
  const letterhead = letterheadOf(text, top, anchors);
  const authority = authorityOf(text, below);
  const also = authority === null ? letterhead.also : [];
  return {
    type: typeOf(typeLine ? fold(slice(typeLine)) : '', symbol),
    number,
    symbol,
    place,
    issuedOn,
    issuedMonth,
    title,
    issuer: authority ?? letterhead.issuer ?? issuingBody(page, below, anchors),
    alsoIssuers: also,
    otherNumbers: also.flatMap((issuer, at) => {
      const own = others[at];
      return own ? [{ issuer, ...own }] : [];
    }),
    superior: letterhead.superior,
    legalBases: below.flatMap((block) => basesOf(text, block)),
    anchors,
  };
}

function typeOf(line: string, symbol: string | null): InstrumentType {
  const bare = line.replaceAll(/[*_:#]/gu, '').trim();
  const named = INSTRUMENT_TYPES.find(([name]) => bare.startsWith(name))?.[1];
  if (named) return named;
  const code = /^[/-]?([\p{L}]{2,3})-/u.exec(symbol ?? '')?.[1];
  return INSTRUMENT_TYPES.find(([, type]) => type === code)?.[1] ?? (symbol ? 'công văn' : 'other');
}

/** The numbers in the head of a paper, in their order: one, of a joint paper perhaps one of each issuer. */
function numbersOf(
  text: string,
  top: readonly Block[],
  anchors: Record<string, Anchor>,
): readonly DocumentNumber[] {
  const numbers: DocumentNumber[] = [];
  for (const block of top) {
    const low = fold(text.slice(block.anchor.start, block.anchor.end));
    const match = NUMBER.exec(low);
    if (!match || (!match[1] && !match[2])) continue;
    const at = block.anchor.start + match.index;
    const whole = { start: at, end: at + match[0].length };
    const symbol = match[2]
      ? text.slice(whole.end - match[2].length + 1, whole.end).replaceAll('–', '-')
      : null;
    anchors['number'] ??= whole;
    numbers.push({ number: match[1] ? match[1] : null, symbol });
  }
  return numbers;
}

function dateOf(
  text: string,
  top: readonly Block[],
  anchors: Record<string, Anchor>,
): Pick<Header, 'place' | 'issuedOn' | 'issuedMonth'> {
  for (const block of top) {
    const printed = text.slice(block.anchor.start, block.anchor.end);
    const low = fold(printed);
    const match = DATED.exec(low);
    if (!match) continue;
    const at = block.anchor.start + match.index;
    const lead = /^[\s,]*/u.exec(match[0])?.[0].length ?? 0;
    anchors['issuedOn'] = { start: at + lead, end: at + match[0].length };
    const [day, month, year] = [match[1], match[2], match[3]].map((part) =>
      Number(/\d+/u.exec(part ?? '')?.[0] ?? 0),
    );
    const place = PLACE.exec(printed)?.[1]?.trim() ?? null;
    const issuedOn = day ? civil(year ?? 0, month ?? 0, day) : null;
    const issuedMonth =
      issuedOn === null && month ? `${year}-${String(month).padStart(2, '0')}` : null;
    return { place, issuedOn, issuedMonth };
  }
  return { place: null, issuedOn: null, issuedMonth: null };
}

/** What a letter is about: the line "V/v ..." that stands for its title. */
function subjectOf(text: string, block: Block, anchors: Record<string, Anchor>): string {
  const { start, end } = block.anchor;
  const from = start + (SUBJECT.exec(text.slice(start, end))?.[0].length ?? 0);
  anchors['title'] = { start: from, end };
  return oneLine(text.slice(from, end));
}

/** The lines below the type, up to the authority, the legal bases or the introduction. */
function titleOf(text: string, below: readonly Block[], anchors: Record<string, Anchor>): string {
  const lines: Block[] = [];
  for (const block of below) {
    const printed = text.slice(block.anchor.start, block.anchor.end);
    const low = fold(printed);
    if (/^\(?kèm theo/u.test(low) || /^[-_*\s]+$/u.test(printed)) continue;
    const first = lines[0];
    if (first && (isAuthority(text, block) || !goesOnWith(text, first, block))) break;
    if (lines.length === 0 && /^(?:căn cứ|kính gửi)/u.test(low)) break;
    lines.push(block);
  }
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return '';
  anchors['title'] = { start: first.anchor.start, end: last.anchor.end };
  return oneLine(text.slice(first.anchor.start, last.anchor.end)).replace(/[-_\s]+$/u, '');
}

/** A title goes on in the same capitals, or as bold centred lines below each other. */
const goesOnWith = (text: string, first: Block, next: Block): boolean => {
  const capitals = [first, next].map(({ anchor }) =>
    isCapitals(text.slice(anchor.start, anchor.end)),
  );
  if (capitals[0]) return capitals[1] === true;
  return [first, next].every((block) => block.bold && block.align === 'center');
};

/** A line in capitals that is a body or the head of one: who decides. */
function isAuthority(text: string, block: Block): boolean {
  const printed = text.slice(block.anchor.start, block.anchor.end);
  if (!isCapitals(printed) || printed.length > 90) return false;
  const low = fold(printed);
  return (
    /^(?:chủ tịch|thủ tướng|bộ trưởng|ủy ban nhân dân|hội đồng nhân dân|giám đốc|trưởng ban|ban (?:chỉ đạo|thường vụ))/u.test(
      low,
    ) && !/[,;]/u.test(low)
  );
}

function authorityOf(text: string, below: readonly Block[]): string | null {
  const block = below.find((candidate) => isAuthority(text, candidate));
  return block ? printedName(text.slice(block.anchor.start, block.anchor.end)) : null;
}

/** The left side of the head: the issuing body, its superior above it. */
function letterheadOf(
  text: string,
  top: readonly Block[],
  anchors: Record<string, Anchor>,
): { issuer: string | null; also: readonly string[]; superior: string | null } {
  const names: { printed: string; anchor: Anchor }[] = [];
  for (const block of top) {
    const printed = text
      .slice(block.anchor.start, block.anchor.end)
      .replace(/\s*[-_]{2,}\s*$/u, '');
    const low = fold(printed);
    if (MOTTO.test(low) || /số\s*:|^số \d|ngày .{0,20}tháng/u.test(low) || !isCapitals(printed))
      continue;
    const cut = MOTTO.exec(low)?.index ?? printed.length;
    for (const line of splitLetterhead(printed.slice(0, cut))) {
      const before = names.at(-1);
      if (before && !startsWithHead(line, 0))
        names[names.length - 1] = {
          printed: `${before.printed} ${line}`,
          anchor: { start: before.anchor.start, end: block.anchor.end },
        };
      else names.push({ printed: line, anchor: block.anchor });
    }
  }
  const issuer = names.at(-1);
  const above = names.at(-2);
  if (!issuer) return { issuer: null, also: [], superior: null };
  anchors['issuer'] = issuer.anchor;
  const superior = above ? printedName(above.printed) : null;
  const [first = '', ...also] = together(issuer.printed);
  return { issuer: qualified(printedName(first), superior), also: also.map(printedName), superior };
}

/** The bodies that one line of a letterhead joins: "SỞ Y TẾ - HỘI CHỮ THẬP ĐỎ"; a dash inside a name joins none. */
function together(printed: string): string[] {
  const bodies: string[] = [];
  for (const part of printed.split(/\s[-–]\s/u)) {
    const before = bodies.pop();
    if (before === undefined) bodies.push(part);
    else if (startsWithHead(part, 0)) bodies.push(before, part);
    else bodies.push(`${before} - ${part}`);
  }
  return bodies;
}

/** "ỦY BAN NHÂN DÂN TỈNH X VĂN PHÒNG" is two lines of a letterhead in one cell. */
function splitLetterhead(printed: string): string[] {
  const inner = /^(ỦY BAN NHÂN DÂN\s.+?)\s+(VĂN PHÒNG|SỞ\s.+|BAN\s(?!NHÂN|CHẤP|CHỈ|QUẢN).+)$/u.exec(
    printed.trim(),
  );
  return inner ? [inner[1] ?? '', inner[2] ?? ''] : [printed.trim()];
}
const qualified = (name: string, superior: string | null): string => {
  if (superior === null) return name;
  if (/^văn phòng$/iu.test(name)) return `${name} ${superior}`;
  const party = /^đảng bộ (?:tỉnh|thành phố|huyện|xã|phường)\s+(?=\p{L})/iu.exec(superior);
  return party && /^(?:tỉnh|thành|huyện|đảng) ủy$/iu.test(name)
    ? `${name} ${superior.slice(party[0].length)}`
    : name;
};

/** "... Ban Chỉ đạo X tỉnh xây dựng Kế hoạch như sau": the body that issues, where no letterhead says it. */
function issuingBody(
  page: Page,
  below: readonly Block[],
  anchors: Record<string, Anchor>,
): string | null {
  for (const block of below) {
    const { start, end } = block.anchor;
    for (const naming of bodiesIn(page, start, end).toReversed()) {
      if (!ISSUES.test(page.low.slice(naming.end, naming.end + 60).replace(/^[^\p{L}]*/u, '')))
        continue;
      anchors['issuer'] = { start: naming.start, end: naming.end };
      return oneLine(page.text.slice(naming.nameStart, naming.end));
    }
  }
  return null;
}

function basesOf(text: string, block: Block): LegalBasis[] {
  const printed = text.slice(block.anchor.start, block.anchor.end);
  if (!BASIS.test(fold(printed)) || isCapitals(printed)) return [];
  return printed.split(/;\s*/u).flatMap((part): LegalBasis[] => {
    const basis = oneLine(part)
      .replace(ISSUING_CLAUSE, '')
      .replace(/[.;,]+$/u, '');
    if (basis.length < 12) return [];
    const cited = CITED.exec(basis);
    const date = cited?.[4] ? civil(Number(cited[4]), Number(cited[3]), Number(cited[2])) : null;
    return [{ text: basis, number: cited?.[1] ?? null, date }];
  });
}

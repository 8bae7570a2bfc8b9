import { isDayOfYear } from '@dondoc/domain/calendar';
import type { Cadence, Period } from '@dondoc/domain/period';
import type { Anchor } from '@dondoc/domain/plan';
import type { DraftRule } from '@dondoc/domain/register';
import { bodiesAt } from './body-list.ts';
import type { Naming } from './body-name.ts';
import { stretchAt } from './day-phrase.ts';
import { fold } from './fold.ts';
import { upTo } from './page.ts';
import type { Page } from './page.ts';

/** A reporting rule as it was read, before its bodies have keys. */
export interface ReadRule {
  readonly anchor: Anchor;
  readonly cadence: Cadence;
  readonly due: DraftRule['due'];
  readonly dueAnchor: Anchor | null;
  readonly operator: DraftRule['operator'];
  readonly to: readonly Naming[];
  readonly toAnchor: Anchor | null;
  readonly via: Naming | null;
  readonly from: readonly Naming[];
  readonly mergedInto: { readonly host: string; readonly period: Period | null } | null;
  readonly sure: boolean;
}

const REPORT = /(?<!\p{L})báo cáo(?!\p{L})/gu;
const NOT_BEFORE =
  /(?:để|nhằm|phục vụ|làm cơ sở|công tác|chế độ|mẫu|biểu mẫu|nội dung|lập|theo|trong|lồng ghép|lồng ghép vào|tổng hợp báo cáo từ|tiếp nhận|các|của|về việc|cùng)\s+(?:tổng hợp,?\s+(?:và\s+)?|tham mưu,?\s+)*$/u;
const APPROVAL =
  /(?:phê duyệt|quyết định|bổ sung kinh phí|bố trí kinh phí|cho ý kiến|cho chủ trương|chấp thuận)/u;
const TO =
  /^[^.;]{0,220}?(?<!\p{L})(?:về|với|cho|lên|tới|gửi về|gửi đến|gửi|trình|đến)\s+(?=\p{Lu}|các|cơ quan|cấp)/u;
const VIA = /(?<!\p{L})(?:thông qua|qua)\s+/u;
const CADENCES: readonly (readonly [RegExp, Cadence])[] = [
  [/(?:hằng|mỗi) ngày/u, { kind: 'day' }],
  [/(?:hằng|mỗi) tuần|thứ (?:hai|ba|tư|năm|sáu) hằng tuần/u, { kind: 'week' }],
  [/(?:hằng|mỗi|từng) tháng|định kỳ tháng|báo cáo tháng(?!\s*\d)/u, { kind: 'month' }],
  [/(?:hằng|mỗi|từng) quý|định kỳ quý|báo cáo quý(?! [iv\d])/u, { kind: 'quarter' }],
  [/(?<!\d)(?:6|06|sáu) tháng(?!\s*\d)/u, { kind: 'half-year' }],
  [/(?<!\d)(?:9|09|chín) tháng(?!\s*\d)/u, { kind: 'nine-months' }],
  [
    /(?:hằng|mỗi) năm|(?:,|\svà)\s*(?:tổng kết\s+)?năm(?=\s*[,).;(]|\s+(?:và|hoặc)|$)/u,
    { kind: 'year' },
  ],
  [/đột xuất|khi có yêu cầu|theo yêu cầu/u, { kind: 'on-request' }],
];
const DAYS_OF_YEAR =
  /ngày\s+(\d{1,2})\/(\d{1,2})\s*(?:và|,)\s*(?:ngày\s+)?(\d{1,2})\/(\d{1,2})\s+hằng năm/u;
const DAY_OF_YEAR = /ngày\s+(\d{1,2})(?:\/|\s+tháng\s+)(\d{1,2})\s+hằng năm/u;
const DAY_OF_MONTH =
  /ngày\s+(\d{1,2})\s+(?:(?:của\s+)?tháng cuối|hằng (?:tháng|quý)|tháng (?:tiếp theo|sau))/u;
const DUE =
  /(?:trước|chậm nhất|vào|đến|xong trước)\s+(?:là\s+)?(?:ngày\s+)?\d{1,2}[^,.;()]*|(?:trong|trước|chậm nhất)\s+(?:tháng|quý)\s+[\divx]{1,4}\s*(?:\/|-|năm)\s*20\d\d/u;
const MERGED = /lồng ghép(?:\s+(?:vào|trong|cùng))?\s+(báo cáo[^).;,]*)/u;
const FORMULA_REPORT = /(?:khó khăn|vướng mắc|phát sinh)/u;

/** What stands around a sentence that says to report. */
export interface Around {
  /** The bodies whose sentence this is. */
  readonly from: readonly Naming[];
  /** The line or cell that says by when, for a sentence that does not. */
  readonly when: Anchor | null;
  /** The sentence belongs to the closing formula about difficulties. */
  readonly formula: boolean;
}

/**
 * The reporting rules that one sentence states, one for each cadence. A report that is only the purpose of something else
 * ("để tổng hợp, báo cáo ...") and a report for approval are no rules.
 */
export function rulesOfSentence(page: Page, sentence: Anchor, around: Around): ReadRule[] {
  const { start, end } = sentence;
  const words = page.low.slice(start, end);
  const own = cadencesOf(words);
  const dated = around.when !== null && own.length === 0 && !DUE.test(words);
  for (const match of words.matchAll(REPORT)) {
    const at = start + match.index;
    if (insideBrackets(page.low, start, at) || isNoun(page.low, start, at, dated)) continue;
    const receiver = receiverAt(page, at, end);
    if (!receiver && own.length === 0 && !/định kỳ/u.test(words)) continue;
    if (receiver && own.length === 0 && !around.formula && isForApproval(page.low, receiver, end))
      continue;
    const due = dated && around.when ? dueOfLine(page.low, around.when) : dueOfWords(words, start);
    const merged = MERGED.exec(words);
    const base = {
      anchor: { start: clauseStart(page, start, at), end },
      to: receiver?.bodies ?? [],
      toAnchor: receiver?.anchor ?? null,
      via: viaOf(page, receiver?.end ?? at, end),
      from: around.from,
      mergedInto: merged
        ? { host: merged[1]?.trim() ?? '', period: periodOf(merged[1] ?? '') }
        : null,
      operator: due.operator,
      sure: receiver !== null && receiver.bodies.length > 0,
    };
    const formula = around.formula || FORMULA_REPORT.test(words);
    const list =
      own.length > 0 ? own : [due.cadence ?? withoutCadence(formula, due.due, merged !== null)];
    const dueAnchor = merged ? within(start, merged) : due.anchor;
    return list.map((cadence): ReadRule => {
      if (cadence.kind === 'on-request') return { ...base, cadence, due: null, dueAnchor: null };
      const beside = dueBeside(words, start, cadence);
      return beside
        ? { ...base, cadence, due: beside.due, dueAnchor: beside.anchor, operator: beside.operator }
        : { ...base, cadence, due: due.due, dueAnchor };
    });
  }
  return [];
}

/** What one sentence says of a report by itself: how often, by when, inside which other one. */
export type StatedTerms = Pick<ReadRule, 'cadence' | 'due' | 'operator' | 'mergedInto'>;

/**
 * Reads the terms of a report off a sentence that a person has chosen, whatever its verb is. Of several cadences the first counts.
 *
 * @example
 * statedTerms('báo cáo kết quả trước ngày 20 hằng tháng').due; // { kind: 'day-of-month', day: 20 }
 */
export function statedTerms(sentence: string): StatedTerms {
  const words = fold(sentence);
  const { due, operator } = dueOfWords(words, 0);
  const mergedInto = mergedOf(words);
  const cadence = cadencesOf(words)[0] ?? withoutCadence(false, due, mergedInto !== null);
  return { cadence, due: cadence.kind === 'on-request' ? null : due, operator, mergedInto };
}

function mergedOf(words: string): ReadRule['mergedInto'] {
  const host = MERGED.exec(words)?.[1]?.trim();
  return host === undefined ? null : { host, period: periodOf(host) };
}

/** "báo cáo" as a noun, or as the purpose of something else. */
const isNoun = (low: string, start: number, at: number, dated: boolean): boolean => {
  const before = low.slice(Math.max(start, at - 120), at);
  if (/^báo cáo\s+(?:cấp có thẩm quyền|tài chính|thống kê|viên|số|quyết toán)/u.test(low.slice(at)))
    return true;
  return NOT_BEFORE.test(before) && !(dated && /(?<!\p{L})để\s+$/u.test(before));
};
const isForApproval = (low: string, receiver: Receiver, end: number): boolean =>
  APPROVAL.test(low.slice(receiver.end, end).slice(0, 60));

const withoutCadence = (formula: boolean, due: DraftRule['due'], merged: boolean): Cadence => {
  if (formula && due === null) return { kind: 'on-request' };
  return due?.kind === 'fixed' || merged ? { kind: 'once' } : { kind: 'unscheduled' };
};

interface ReadDue {
  readonly due: DraftRule['due'];
  readonly anchor: Anchor | null;
  readonly operator: DraftRule['operator'];
  /** The cadence that the due date itself says, where the sentence says none. */
  readonly cadence: Cadence | null;
}
function dueOfWords(words: string, start: number): ReadDue {
  const dated = DUE.exec(words);
  const operator = dated?.[0].startsWith('trước') ? 'before' : 'by';
  return {
    due: dueOf(words),
    anchor: dated ? within(start, dated) : null,
    operator,
    cadence: null,
  };
}
/** The due date in the bracket right behind a cadence: "6 tháng (trước ngày 15/6) và năm (trước ngày 10/12)"; a day without a year comes every year. */
function dueBeside(words: string, start: number, cadence: Cadence): ReadDue | null {
  const named = CADENCES.find(([, { kind }]) => kind === cadence.kind)?.[0].exec(words);
  if (!named) return null;
  const from = named.index + named[0].length;
  const bracket = /^[^,;()]{0,24}\(([^)]*)\)/u.exec(words.slice(from));
  if (!bracket) return null;
  const at = from + bracket[0].length - 1 - (bracket[1]?.length ?? 0);
  const read = dueOfWords(bracket[1] ?? '', start + at);
  if (read.anchor === null) return null;
  const day = /ngày\s+(\d{1,2})(?:\/|\s+tháng\s+)(\d{1,2})(?![\d/])/u.exec(bracket[1] ?? '');
  const inYear = { month: Number(day?.[2]), day: Number(day?.[1]) };
  return {
    ...read,
    due: read.due ?? (isDayOfYear(inYear) ? { kind: 'yearly-day', ...inYear } : null),
  };
}
function dueOfLine(low: string, when: Anchor): ReadDue {
  const words = low.slice(when.start, when.end);
  const cadence = cadencesOf(words)[0] ?? null;
  return {
    due: dueOf(words),
    anchor: when,
    operator: /trước/u.test(words) ? 'before' : 'by',
    cadence,
  };
}

const within = (start: number, match: RegExpExecArray): Anchor => ({
  start: start + match.index,
  end: start + match.index + match[0].trimEnd().length,
});

/**
 * Where the clause of a report begins: behind the comma or "và" in front of it, its cadence included; never inside the list of the
 * bodies that report.
 */
function clauseStart(page: Page, start: number, at: number): number {
  const { low } = page;
  const before = low.slice(start, at);
  const cut = Math.max(before.lastIndexOf(';') + 1, 0);
  const cadence =
    /(?:định kỳ|hằng (?:tháng|quý|năm|tuần)|trước ngày|nếu có|trong quá trình|tổng hợp)[^;]*$/u.exec(
      before.slice(cut),
    );
  const and = before.lastIndexOf(' và ');
  let from =
    start +
    (cadence
      ? cut + cadence.index
      : Math.max(before.lastIndexOf(',') + 1, and < 0 ? 0 : and + 4, cut));
  while (/\s/u.test(low[from] ?? '')) from++;
  return from < bodiesAt(upTo(page, at), start).end ? start : Math.min(from, at);
}

function insideBrackets(low: string, start: number, at: number): boolean {
  const part = low.slice(Math.max(start, at - 300), at);
  return part.lastIndexOf('(') > part.lastIndexOf(')');
}

interface Receiver {
  readonly bodies: readonly Naming[];
  readonly anchor: Anchor;
  readonly end: number;
}
function receiverAt(page: Page, at: number, end: number): Receiver | null {
  const inPage = upTo(page, end);
  const direct =
    at +
    (/^báo cáo\s+(?:gửi\s+)?(?:về\s+|cho\s+|lên\s+|với\s+)?/u.exec(page.low.slice(at, end))?.[0]
      .length ?? 0);
  const list = bodiesAt(inPage, direct);
  if (list.bodies.length > 0)
    return { bodies: list.bodies, anchor: { start: direct, end: list.end }, end: list.end };
  let from = at;
  for (;;) {
    const to = TO.exec(page.text.slice(from, end));
    if (!to) return unnamedReceiver(page.low, at, end);
    const place = from + to[0].length;
    const named = bodiesAt(inPage, place);
    if (named.bodies.length > 0)
      return { bodies: named.bodies, anchor: { start: place, end: named.end }, end: named.end };
    from = place;
  }
}

/** A receiver that is no body of its own: "cho cơ quan quản lý cấp trên". Its words are kept. */
function unnamedReceiver(low: string, at: number, end: number): Receiver | null {
  const found =
    /^báo cáo[^.;]{0,120}?\s(?:(?:cho|về|gửi|với)\s+)?(?=(?:cơ quan|đơn vị) (?:quản lý|chịu trách nhiệm|có thẩm quyền tổng|chủ quản)|cấp trên|(?:bộ trưởng|chủ tịch|giám đốc|hiệu trưởng|cục trưởng|trưởng ban)(?!\p{L}))/u.exec(
      low.slice(at, end),
    );
  if (!found) return null;
  const start = at + found[0].length;
  const length =
    /^[^.,;(]*?(?=\s+(?:theo thời hạn|theo quy định|trước ngày|để|định kỳ|hằng)|(?<!tổng hợp)\s+(?:kết quả|tình hình)|[.,;(]|$)/u
      .exec(low.slice(start, end))?.[0]
      .trimEnd().length ?? 0;
  return { bodies: [], anchor: { start, end: start + length }, end: start + length };
}

function viaOf(page: Page, from: number, end: number): Naming | null {
  const via = VIA.exec(page.low.slice(from, end));
  return via
    ? (bodiesAt(upTo(page, end), from + via.index + via[0].length).bodies[0] ?? null)
    : null;
}

function cadencesOf(words: string): Cadence[] {
  const days = DAYS_OF_YEAR.exec(words);
  const onRequest: Cadence[] = /đột xuất|khi có yêu cầu|theo yêu cầu/u.test(words)
    ? [{ kind: 'on-request' }]
    : [];
  const [, d1 = 0, m1 = 0, d2 = 0, m2 = 0] = days?.map(Number) ?? [];
  const listed = [
    { month: m1, day: d1 },
    { month: m2, day: d2 },
  ];
  if (listed.every(isDayOfYear)) return [{ kind: 'days-in-year', days: listed }, ...onRequest];
  return CADENCES.filter(([pattern]) => pattern.test(words)).map(([, cadence]) => cadence);
}

function dueOf(words: string): DraftRule['due'] {
  const yearly = DAY_OF_YEAR.exec(words);
  const named = { month: Number(yearly?.[2]), day: Number(yearly?.[1]) };
  if (isDayOfYear(named)) return { kind: 'yearly-day', ...named };
  const day = Number(DAY_OF_MONTH.exec(words)?.[1]);
  if (day >= 1 && day <= 31) return { kind: 'day-of-month', day };
  const alone = stretchAt(words.trim(), null);
  if (alone) return { kind: 'fixed', date: alone.stretch.to };
  for (const match of words.matchAll(
    /(?:trước|chậm nhất|đến|vào|xong trước|trong)\s+(?:là\s+)?(?:hết\s+)?(?=(?:ngày|tháng|quý|\d))/gu,
  )) {
    const found = stretchAt(words.slice(match.index + match[0].length), null);
    if (found) return { kind: 'fixed', date: found.stretch.to };
  }
  return null;
}

/** The period that a host report names: "báo cáo tháng 12/2022". */
function periodOf(host: string): Period | null {
  const at = /(?:tháng|quý|năm|6 tháng|sáu tháng)\s/u.exec(host)?.index;
  const found = at === undefined ? null : stretchAt(host.slice(at), null);
  return !found || found.stretch.period.kind === 'day' ? null : found.stretch.period;
}

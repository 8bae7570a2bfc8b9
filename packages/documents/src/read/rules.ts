import { upTo } from './page.ts';
import type { Page } from './page.ts';
import type { Anchor } from '@dondoc/domain/plan';
import type { Cadence, Period } from '@dondoc/domain/period';
import type { DraftRule } from '@dondoc/domain/register';
import { bodiesAt } from './body-list.ts';
import type { Naming } from './body-name.ts';
import { stretchAt } from './day-phrase.ts';

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
  [/(?:6|06|sáu) tháng/u, { kind: 'half-year' }],
  [/(?:9|09|chín) tháng/u, { kind: 'nine-months' }],
  [/(?:hằng|mỗi) năm|,\s*năm(?=\s*[,).;]|\s+(?:và|hoặc))/u, { kind: 'year' }],
  [/đột xuất|khi có yêu cầu|theo yêu cầu/u, { kind: 'on-request' }],
];
const DAYS_OF_YEAR =
  /ngày\s+(\d{1,2})\/(\d{1,2})\s*(?:và|,)\s*(?:ngày\s+)?(\d{1,2})\/(\d{1,2})\s+hằng năm/u;
const DAY_OF_YEAR = /ngày\s+(\d{1,2})(?:\/|\s+tháng\s+)(\d{1,2})\s+hằng năm/u;
const DAY_OF_MONTH =
  /ngày\s+(\d{1,2})\s+(?:(?:của\s+)?tháng cuối|hằng (?:tháng|quý)|tháng (?:tiếp theo|sau))/u;
const DUE = /(?:trước|chậm nhất|vào|đến|xong trước)\s+(?:là\s+)?(?:ngày\s+)?\d{1,2}[^,.;()]*/u;
const MERGED = /lồng ghép(?:\s+(?:vào|trong|cùng))?\s+(báo cáo[^).;,]*)/u;
const FORMULA_REPORT = /(?:khó khăn|vướng mắc|phát sinh)/u;

/**
 * The reporting rules that one sentence states, one for each cadence. A report that is only the purpose of something else
 * ("để tổng hợp, báo cáo ...") and a report for approval are no rules.
 *
 * @param from the bodies whose sentence this is
 */
export function rulesOfSentence(page: Page, sentence: Anchor, from: readonly Naming[]): ReadRule[] {
  const { start, end } = sentence;
  const words = page.low.slice(start, end);
  for (const match of words.matchAll(REPORT)) {
    const at = start + match.index;
    if (NOT_BEFORE.test(page.low.slice(start, at)) || insideBrackets(page.low, start, at)) continue;
    const rest = page.low.slice(at, end);
    const receiver = receiverAt(page, at, end);
    const cadences = cadencesOf(words);
    const merged = MERGED.exec(words);
    const dated = DUE.exec(words);
    if (!receiver && cadences.length === 0 && !/định kỳ/u.test(words)) continue;
    if (
      receiver &&
      APPROVAL.test(page.low.slice(receiver.end, end).slice(0, 60)) &&
      cadences.length === 0
    )
      continue;
    if (/^báo cáo\s+(?:cấp có thẩm quyền|tài chính|thống kê|viên)/u.test(rest)) continue;
    const anchor = { start: clauseStart(page.low, start, at), end };
    const via = viaOf(page, receiver?.end ?? at, end);
    const base = {
      anchor,
      to: receiver?.bodies ?? [],
      toAnchor: receiver?.anchor ?? null,
      via,
      from,
      mergedInto: merged
        ? { host: merged[1]?.trim() ?? '', period: periodOf(merged[1] ?? '') }
        : null,
      sure: receiver !== null,
    };
    const dueAnchor = merged ? within(start, merged) : dated ? within(start, dated) : null;
    const operator = dated && dated[0].startsWith('trước') ? 'before' : 'by';
    const due = dueOf(words);
    const fallback: Cadence =
      FORMULA_REPORT.test(words) && due === null
        ? { kind: 'on-request' }
        : due?.kind === 'fixed' || merged
          ? { kind: 'once' }
          : { kind: 'unscheduled' };
    const list = cadences.length > 0 ? cadences : [fallback];
    return list.map((cadence) =>
      cadence.kind === 'on-request'
        ? { ...base, cadence, due: null, dueAnchor: null, operator }
        : { ...base, cadence, due, dueAnchor, operator },
    );
  }
  return [];
}

const within = (start: number, match: RegExpExecArray): Anchor => ({
  start: start + match.index,
  end: start + match.index + match[0].trimEnd().length,
});

/** Where the clause of a report begins: behind the comma or "và" in front of it, its cadence included. */
function clauseStart(low: string, start: number, at: number): number {
  const before = low.slice(start, at);
  const cut = Math.max(before.lastIndexOf(';') + 1, 0);
  const cadence =
    /(?:định kỳ|hằng (?:tháng|quý|năm|tuần)|trước ngày|nếu có|trong quá trình|tổng hợp)[^;]*$/u.exec(
      before.slice(cut),
    );
  let from =
    start +
    (cadence
      ? cut + cadence.index
      : Math.max(
          before.lastIndexOf(',') + 1,
          before.lastIndexOf(' và ') + 4 > 3 ? before.lastIndexOf(' và ') + 4 : 0,
          cut,
        ));
  while (/\s/u.test(low[from] ?? '')) from++;
  return Math.min(from, at);
}

function insideBrackets(low: string, start: number, at: number): boolean {
  const part = low.slice(start, at);
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
    if (!to) return null;
    const place = from + to[0].length;
    const named = bodiesAt(inPage, place);
    if (named.bodies.length > 0)
      return { bodies: named.bodies, anchor: { start: place, end: named.end }, end: named.end };
    from = place;
  }
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
  if (days) {
    const [, d1, m1, d2, m2] = days.map(Number);
    return [
      {
        kind: 'days-in-year',
        days: [
          { month: m1 ?? 1, day: d1 ?? 1 },
          { month: m2 ?? 1, day: d2 ?? 1 },
        ],
      },
      ...onRequest,
    ];
  }
  return CADENCES.filter(([pattern]) => pattern.test(words)).map(([, cadence]) => cadence);
}

function dueOf(words: string): DraftRule['due'] {
  const yearly = DAY_OF_YEAR.exec(words);
  if (yearly) return { kind: 'yearly-day', month: Number(yearly[2]), day: Number(yearly[1]) };
  const monthly = DAY_OF_MONTH.exec(words);
  if (monthly) return { kind: 'day-of-month', day: Number(monthly[1]) };
  for (const match of words.matchAll(
    /(?:trước|chậm nhất|đến|vào|xong trước)\s+(?:là\s+)?(?:hết\s+)?(?=(?:ngày|tháng|quý|\d))/gu,
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
  if (!found) return null;
  const year = Number(found.stretch.from.slice(0, 4));
  const month = Number(found.stretch.from.slice(5, 7));
  if (found.stretch.unit === 'month') return { kind: 'month', year, month };
  if (found.stretch.unit === 'quarter') return { kind: 'quarter', year, quarter: (month + 2) / 3 };
  if (found.stretch.unit === 'half-year')
    return { kind: 'half-year', year, half: month === 1 ? 1 : 2 };
  return found.stretch.unit === 'year' ? { kind: 'year', year } : null;
}

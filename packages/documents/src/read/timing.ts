import { daysInMonth, isDayOfYear } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { Anchor } from '@dondoc/domain/plan';
import { planEndTiming } from '@dondoc/domain/register';
import type { Timing } from '@dondoc/domain/task';
import { stretchAt } from './day-phrase.ts';
import type { Stretch } from './day-phrase.ts';

export interface ReadTiming {
  readonly timing: Timing;
  readonly anchor: Anchor;
}

const CITED =
  /(?:số \d|nghị định|nghị quyết|quyết định|kế hoạch|công văn|thông tư|chỉ thị|luật|văn bản|hiệu lực)[^.;,]{0,60}$/u;
const LIST_MONTHS = /^tháng\s+(\d{1,2})\s*[-–]\s*(?:tháng\s+)?(\d{1,2})\s*\/\s*(20\d\d)/u;
const YEARS = /^(?:(?:các )?năm\s+)?(20\d\d)\s*[-–]\s*(?:năm\s+)?(20\d\d)(?![\d/])/u;
const ONWARD = /^\s*(?:và|,)?\s*(?:các|những) năm (?:tiếp theo|sau)|^\s*trở đi|^\s*đến khi/u;
const YEARLY_DAY =
  /(?:trước\s+|đến\s+)?ngày\s+(\d{1,2})(?:\s*\/\s*|\s+tháng\s+)(\d{1,2})\s+hằng năm/u;
const EVERY_YEAR =
  /^(?:trước|chậm nhất|vào|đến)?\s*(?:ngày\s+)?(\d{1,2})(?:\s*\/\s*|\s+tháng\s+)(\d{1,2})\s+hằng năm/u;
const YEARLY_MONTH = /tháng\s+(\d{1,2})\s+hằng năm/u;
const YEARLY = /(?:hằng|mỗi) năm/u;
const CONTINUOUS = /thường xuyên|liên tục|suốt năm|cả năm/u;
const OTHER_PLAN = /^theo (?:kế hoạch|chương trình)/u;
const PLAN_END =
  /^(?:(?:đến\s+)?hết\s+thời (?:gian|hạn)|(?:đến\s+)?(?:khi\s+)?kết thúc(?:\s+thời (?:gian|hạn))?|theo thời (?:gian|hạn))\s+(?:thực hiện\s+)?(?:của\s+)?kế hoạch(?:\s+này)?[.;]?$/u;
const AFTER =
  /^(?:sau khi|ngay sau khi|ngay khi|khi có|khi|theo|trong (?:thời hạn |vòng )?\d{1,3} (?:giờ|ngày)|\d{1,3} (?:giờ|ngày))/u;
const AMOUNT = /(\d{1,3}) (giờ|ngày làm việc|ngày|tháng)/u;

/**
 * Reads what stands in a line or column "Thời gian": every form that the domain's Timing knows.
 *
 * @param year the year of the paper, for days and months without one
 * @param planEnd the end of the plan's period, for what is due with it
 * @example
 * timingOfField('quý iv năm 2025 và các năm tiếp theo', 2025); // { kind: 'from', from: '2025-10-01' }
 */
export function timingOfField(
  low: string,
  year: number | null,
  planEnd: CivilDate | null = null,
): Timing {
  if (planEnd !== null && PLAN_END.test(low.trim())) return planEndTiming({ periodTo: planEnd });
  const day = YEARLY_DAY.exec(low);
  if (day) return yearly(Number(day[2]), Number(day[1]), low);
  const month = YEARLY_MONTH.exec(low);
  if (month) return yearly(Number(month[1]), daysInMonth(2023, Number(month[1])), low);
  for (let at = 0; at < low.length; at++) {
    if (at > 0 && (/[\p{L}\d/]/u.test(low[at - 1] ?? '') || /^20\d\d/u.test(low.slice(at))))
      continue;
    const found = phraseAt(low, at, year, true);
    if (found) return found.timing;
  }
  if (CONTINUOUS.test(low)) return { kind: 'continuous' };
  if (YEARLY.test(low)) return yearly(12, 31, low);
  if (OTHER_PLAN.test(low.trim()) && low.length < 120)
    return { kind: 'per-other-plan', plan: low.trim().replace(/[.;]+$/u, '') };
  if (AFTER.test(low.trim())) return after(low.trim());
  return { kind: 'none' };
}

const STARTS =
  /(?<![\p{L}\d])(?:(?:hoàn thành\s+|thực hiện\s+|xong\s+|báo cáo\s+)?(?:xong\s+)?(?:chậm nhất|trước|trong|từ|đến hết|đến trước|trước hết|thời gian|thời hạn|vào)(?![\p{L}\d]))/gu;

/** The date phrases in running text that say by when: "trước ngày 30/9/2025", "từ ngày ... đến hết ngày ...". */
export function timingsIn(
  low: string,
  start: number,
  end: number,
  year: number | null,
): ReadTiming[] {
  const found: ReadTiming[] = [];
  const stretch = low.slice(start, end);
  for (const match of stretch.matchAll(STARTS)) {
    const at = start + match.index;
    if (found.some((one) => at < one.anchor.end)) continue;
    const read = runningAt(low.slice(0, end), at, match[0], year);
    if (read && !CITED.test(low.slice(Math.max(start, at - 100), at))) found.push(read);
  }
  return found;
}

const BEFORE_DATE =
  /^(?:hoàn thành\s+|thực hiện\s+|xong\s+|báo cáo\s+|thời gian\s*:?\s*|thời hạn\s*:?\s*|là\s+|xong\s+)*/u;
const TARGET = /(?:đạt|tỷ lệ|phấn đấu|mục tiêu|chỉ tiêu|tầm nhìn)[^.;]{0,80}$/u;

function runningAt(
  low: string,
  at: number,
  opening: string,
  year: number | null,
): ReadTiming | null {
  const lead = BEFORE_DATE.exec(low.slice(at))?.[0].length ?? 0;
  const found = phraseAt(low, at + lead, year, false);
  if (!found) return null;
  const firm =
    /hoàn thành|xong|chậm nhất|thời gian|thời hạn|trước|hết/u.test(
      opening + low.slice(at, at + lead + 12),
    ) ||
    found.timing.kind === 'window' ||
    /^trong (?:tháng|quý) [\divx]{1,4}(?:[/-]| năm )20\d\d/u.test(low.slice(at));
  if (!firm || (found.timing.kind === 'by' && TARGET.test(low.slice(Math.max(0, at - 120), at))))
    return null;
  return { timing: found.timing, anchor: { start: at, end: at + lead + found.length } };
}

/** A timing phrase at a place: a preposition and one stretch of time, or two with "đến" between. */
function phraseAt(
  low: string,
  at: number,
  year: number | null,
  field: boolean,
): { timing: Timing; length: number } | null {
  const here = low.slice(at);
  const everyYear = EVERY_YEAR.exec(here);
  if (everyYear)
    return {
      timing: yearly(Number(everyYear[2]), Number(everyYear[1]), everyYear[0]),
      length: everyYear[0].length,
    };
  const months = LIST_MONTHS.exec(here);
  if (months)
    return window(
      stretchAt(`tháng ${months[1]}/${months[3]}`, null)?.stretch,
      stretchAt(`tháng ${months[2]}/${months[3]}`, null)?.stretch,
      months[0].length,
    );
  const years = YEARS.exec(here);
  if (years)
    return window(
      stretchAt(`năm ${years[1]}`, null)?.stretch,
      stretchAt(`năm ${years[2]}`, null)?.stretch,
      years[0].length,
    );
  const lead =
    /^(?:từ|trong|trước hết|trước|đến trước|đến hết|đến|chậm nhất|vào|hết|là|ngay)?\s*(?:là\s+)?(?:trong\s+|trước\s+|hết\s+|đến\s+|vào\s+)?/u.exec(
      here,
    )?.[0] ?? '';
  if (!field && lead.trim() === '') return null;
  const first = stretchAt(here.slice(lead.length), year);
  if (!first) return rangeAt(here, lead.length, year, field);
  const range = rangeAt(here, lead.length, year, field);
  if (range) return range;
  const length = lead.length + first.length;
  const onward = ONWARD.exec(here.slice(length));
  if (onward) {
    const until = /^[^.;)\n]*/u.exec(here.slice(length))?.[0].length ?? 0;
    return {
      timing: { kind: 'from', from: first.stretch.from },
      length: length + (field ? until : onward[0].length),
    };
  }
  if (lead.startsWith('từ')) return { timing: { kind: 'from', from: first.stretch.from }, length };
  const before = /trước/u.test(lead) && !/trước hết/u.test(lead);
  return {
    timing: {
      kind: 'by',
      date: first.stretch.to,
      operator: before ? 'before' : 'by',
      inheritedFromPlan: false,
    },
    length,
  };
}

const BETWEEN = /^\s*(?:đến|tới|[-–])\s*(?:trước\s+|hết\s+)?(?:cuối\s+)?/u;
const LISTED = /^(?:\s*,\s*(?:và\s+)?|\s+và\s+)(?=tháng|quý)/u;

/** Two stretches with "đến" between, or in a field months or quarters beside each other; without a year the first has the second's. */
function rangeAt(
  here: string,
  from: number,
  year: number | null,
  field: boolean,
): { timing: Timing; length: number } | null {
  const anyYear = stretchAt(here.slice(from), year ?? 2000);
  if (!anyYear) return null;
  const end = from + anyYear.length;
  const between = BETWEEN.exec(here.slice(end)) ?? (field ? LISTED.exec(here.slice(end)) : null);
  const last = between ? stretchAt(here.slice(end + between[0].length), year) : null;
  if (!between || !last) return null;
  const ends = Number(last.stretch.to.slice(0, 4));
  const own = stretchAt(here.slice(from), null)?.stretch;
  const first = [ends, ends - 1]
    .map((one) => own ?? stretchAt(here.slice(from), one)?.stretch)
    .find((stretch) => stretch !== undefined && stretch.from <= last.stretch.to);
  return window(first, last.stretch, end + between[0].length + last.length);
}

const window = (
  first: Stretch | undefined,
  last: Stretch | undefined,
  length: number,
): { timing: Timing; length: number } | null =>
  first && last && first.from <= last.to
    ? { timing: { kind: 'window', from: first.from, to: last.to }, length }
    : null;

const yearly = (month: number, day: number, low: string): Timing =>
  isDayOfYear({ month, day })
    ? { kind: 'yearly', month, day, operator: /trước/u.test(low) ? 'before' : 'by' }
    : { kind: 'none' };

const UNITS = [
  ['giờ', 'hours'],
  ['ngày làm việc', 'working-days'],
  ['tháng', 'months'],
] as const;
function after(low: string): Timing {
  const amount = AMOUNT.exec(low);
  const unit = UNITS.find(([word]) => word === amount?.[2])?.[1] ?? 'days';
  return {
    kind: 'after',
    event: low.replace(/[.;]+$/u, ''),
    amount: Number(amount?.[1] ?? 0),
    unit,
    eventOn: null,
    eventDocument: null,
  };
}

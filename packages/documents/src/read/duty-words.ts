import type { Anchor } from '@dondoc/domain/plan';
import type { DutyRole } from '@dondoc/domain/task';
import { bodiesAt } from './body-list.ts';
import type { Naming } from './body-name.ts';
import { ADVERBS, ADVISE, COORDINATE, LEAD, LEAD_IN, MONITOR } from './lexicon.ts';
import { upTo } from './page.ts';
import type { Page } from './page.ts';

/** A body's part as one clause words it. */
export interface Part {
  readonly naming: Naming;
  readonly role: DutyRole;
  readonly accountable: boolean;
}

const WITH =
  /phối hợp(?:\s+(?:chặt chẽ|đồng bộ|cùng|kịp thời))*(?:,\s*(?:hướng dẫn|thống nhất|cung cấp))?\s+(?:với\s+|cùng\s+(?:với\s+)?|giữa\s+)?/gu;
const ASK = /^(?:kính\s+)?(?:đề nghị|mời)\s*:?\s+/u;
const GIVE = /^(?:giao(?: nhiệm vụ)?(?: cho)?|yêu cầu|phân công|đối với)\s*:?\s+/u;
const GIVE_OR_ASK = /(?<![\p{L}])(giao|đề nghị|yêu cầu)\s*:?\s+/gu;

/** The role that the first verb of an item words, adverbs in front of it aside. */
export function roleOf(low: string): DutyRole {
  const verb = afterAdverbs(low);
  if (/^(?:chủ trì|là (?:cơ quan|đơn vị) (?:đầu mối,? )?chủ trì)/u.test(verb)) return 'lead';
  if (/^(?:tham gia\s+)?phối hợp/u.test(verb)) return 'coordinate';
  if (ADVISE.test(verb)) return 'advise';
  return MONITOR.test(verb) ? 'monitor' : 'assigned';
}

/** The words from the first verb on: without adverbs, and without a phrase such as "Trên cơ sở ...," in front. */
function afterAdverbs(low: string): string {
  return low.trim().replace(ADVERBS, '');
}

/** Bodies that join in: those listed behind "phối hợp (với)" anywhere in a stretch. */
export function joining(page: Page, start: number, end: number): Part[] {
  const parts: Part[] = [];
  for (const match of page.low.slice(start, end).matchAll(WITH)) {
    const at = start + match.index + match[0].length;
    for (const naming of bodiesAt(upTo(page, end), at).bodies)
      parts.push({ naming, role: 'coordinate', accountable: false });
  }
  return parts;
}

/**
 * What a clause with a subject of its own gives to whom: "Sở Y tế chủ trì, phối hợp với ...", "Giao Sở A ...",
 * "Đề nghị Ủy ban B ...", "Căn cứ Kế hoạch này các sở, ngành; UBND xã ... triển khai". Empty where the clause names no subject.
 */
export function partsOfClause(page: Page, clause: Anchor): Part[] {
  const { start, end } = clause;
  const inPage = upTo(page, end);
  const head = page.low.slice(start, end);
  const asked = ASK.exec(head);
  if (asked)
    return bodiesAt(inPage, start + asked[0].length).bodies.map((naming) => ({
      naming,
      role: 'request',
      accountable: false,
    }));
  const given = GIVE.exec(head);
  const subject = subjectFrom(inPage, start + (given?.[0].length ?? 0), given !== null);
  if (!subject) return givenInside(inPage, start, end);
  const verb = page.low.slice(subject.end, end).replace(/^[\s,:]+/u, '');
  const role = verbRole(verb);
  const own = subject.bodies.map((naming): Part => ({ naming, role, accountable: true }));
  return [...own, ...joining(page, subject.end, end)];
}

function verbRole(words: string): DutyRole {
  const verb = words.replace(BESIDE_SUBJECT, '');
  const role = roleOf(verb);
  if (role !== 'assigned' || !LEAD.test(verb)) return role;
  const before = verb.slice(0, verb.indexOf('chủ trì'));
  return before.length <= 24 && !/[,;.]/u.test(before) && !COORDINATE.test(before)
    ? 'lead'
    : 'assigned';
}
/** What stands between a subject and its verb: ", trên cơ sở ...," or "được phân công ..." in front of "có trách nhiệm". */
const BESIDE_SUBJECT =
  /^(?:(?:trên cơ sở|căn cứ|theo|trong phạm vi)[^;.]{0,160}?,\s*(?=chủ trì|phối hợp|tham mưu)|được (?:phân công|giao)[^;.]{0,160}?(?=có trách nhiệm|chịu trách nhiệm))/u;

/** The bodies that a clause begins with, or that follow its leading phrase. */
function subjectFrom(
  page: Page,
  start: number,
  given: boolean,
): { bodies: readonly Naming[]; end: number } | null {
  const direct = bodiesAt(page, start);
  if (direct.bodies.length > 0) return direct;
  const lead = LEAD_IN.exec(page.low.slice(start));
  if (!lead && !given) return null;
  for (
    let at = start + (lead?.[0].length ?? 0);
    at < Math.min(page.low.length, start + 320);
    at++
  ) {
    if (/[\p{L}\p{N}]/u.test(page.text[at - 1] ?? ' ')) continue;
    if (/(?:của|với|do|cho|tại|về|từ|và|qua|giữa)\s+$/u.test(page.low.slice(start, at))) continue;
    const list = bodiesAt(page, at);
    if (list.bodies.length === 0) continue;
    const introduced =
      /^(?:căn cứ|trên cơ sở)/u.test(page.low.slice(start)) &&
      /,\s*$/u.test(page.low.slice(start, at));
    if (introduced || isSubject(page.low, list.end)) return list;
    at = list.end - 1;
  }
  return null;
}
const isSubject = (low: string, end: number): boolean =>
  /^\s*(?:,\s*)?(?:theo chức năng|căn cứ|có trách nhiệm|chịu trách nhiệm|chủ trì|chủ động|phối hợp|tổ chức|xây dựng|triển khai|thực hiện|tham mưu|bố trí|báo cáo|tổng hợp|rà soát|kịp thời|tiếp tục|cử|ban hành|hướng dẫn|theo dõi|lập|tuyên truyền|quán triệt|đẩy mạnh|tăng cường|gửi|định kỳ|trong phạm vi)/u.test(
    low.slice(end, end + 40),
  );

function givenInside(page: Page, start: number, end: number): Part[] {
  for (const match of page.low.slice(start, end).matchAll(GIVE_OR_ASK)) {
    const list = bodiesAt(page, start + match.index + match[0].length);
    if (list.bodies.length === 0) continue;
    const request = match[1] === 'đề nghị';
    if (request)
      return list.bodies.map((naming) => ({ naming, role: 'request', accountable: false }));
    const role = verbRole(page.low.slice(list.end, end).replace(/^[\s,:]+/u, ''));
    return [
      ...list.bodies.map((naming): Part => ({ naming, role, accountable: true })),
      ...joining(page, list.end, end),
    ];
  }
  return [];
}

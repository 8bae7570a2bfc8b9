import type { CivilDate } from '../calendar/civil-date.ts';
import type { EscalationStep } from '../plan/escalation.ts';
import type { CountedTask } from '../register/six-cells.ts';
import type { DutyFacts } from '../task/duty-facts.ts';
import { compare, read } from './slow-day.ts';
import type { Day } from './slow-day.ts';
import { come, isSoon } from './slow-report.ts';

/** Timings that name a day by which something has to be done. */
const DATED = new Set(['by', 'window', 'after', 'yearly', 'per-other-plan']);

/** Whether somebody can be chased for it at all: a body answers, and there is a day. */
const isChased = (facts: DutyFacts): boolean => facts.accountable && DATED.has(facts.timing);

/** How a duty stands: what was asked for is answered or not; of the rest first what came in, then what the day says. */
export function slowDutyState(
  facts: DutyFacts,
  steps: readonly EscalationStep[],
  today: Day,
): string {
  if (facts.role === 'request') {
    if (come(facts.answeredOn, today) && facts.answer !== null) return facts.answer;
    return come(facts.endedOn, today) ? 'ended' : 'sent';
  }
  if (come(facts.confirmedOn, today)) return 'confirmed';
  if (come(facts.endedOn, today)) return 'ended';
  if (come(facts.claimedOn, today))
    return come(facts.askedMoreOn, today) ? 'asked-for-more' : 'claimed';
  if (facts.timing === 'after' && facts.currentDue === null) return 'unarmed';
  if (facts.opensOn !== null && !come(facts.opensOn, today)) return 'upcoming';
  if (!isChased(facts)) return 'open';
  if (come(facts.overdueFrom, today)) return 'overdue';
  if (facts.currentDue !== null && isSoon(read(facts.currentDue), steps, today)) return 'due-soon';
  return 'open';
}

/** The day that counts for what is done; null while it is not. */
function doneOn(facts: DutyFacts, today: Day): CivilDate | null {
  if (!come(facts.confirmedOn, today)) return null;
  return facts.claimedOn === null ? facts.confirmedOn : facts.claimedOn;
}

const inTime = (done: CivilDate, due: CivilDate | null): boolean =>
  due === null || compare(read(done), read(due)) <= 0;

/** The line of the official table in which one duty stands, or none. */
function slowCell(facts: DutyFacts, today: Day): string | null {
  if (facts.role === 'request') return null;
  const done = doneOn(facts, today);
  if (done !== null) return inTime(done, facts.currentDue) ? 'done-on-time' : 'done-late';
  if (come(facts.endedOn, today)) return null;
  if (facts.history && !come(facts.claimedOn, today)) return null;
  switch (facts.timing) {
    case 'continuous':
      return 'continuous';
    case 'from':
      return come(facts.opensOn, today) ? 'continuous' : 'open-in-time';
    case 'after':
      if (facts.currentDue === null) return 'open-in-time';
      break;
    default:
      if (facts.currentDue === null) return 'no-deadline';
  }
  if (!isChased(facts) || !come(facts.overdueFrom, today)) return 'open-in-time';
  const claimed = come(facts.claimedOn, today) ? facts.claimedOn : null;
  return claimed !== null && inTime(claimed, facts.currentDue) ? 'open-in-time' : 'open-overdue';
}

const LINES = [
  'open-overdue',
  'open-in-time',
  'no-deadline',
  'continuous',
  'done-late',
  'done-on-time',
];

/** Whether two duties are one and the same, in different years. */
const isSamePart = (one: DutyFacts, other: DutyFacts): boolean =>
  one.timing === 'yearly' &&
  other.timing === 'yearly' &&
  one.taskId === other.taskId &&
  one.agencyId === other.agencyId &&
  one.groupId === other.groupId &&
  one.role === other.role;

/** Above 0 where the first day comes after the other; one that nobody knows comes last. */
function dayOrder(one: CivilDate | null, other: CivilDate | null): number {
  if (one !== null && other !== null) return compare(read(one), read(other));
  return Number(one === null) - Number(other === null);
}

/** Above 0 where the first year's duty falls due after the other's; of two due on one day, that of the later year. */
function yearOrder(one: DutyFacts, other: DutyFacts): number {
  const byDue = dayOrder(one.currentDue, other.currentDue);
  return byDue === 0 ? dayOrder(one.occurrence, other.occurrence) : byDue;
}

/** Whether, of the years of a duty, this is the one that counts on a day: the last one due, else the first still to come. */
function isYearThatCounts(facts: DutyFacts, all: readonly DutyFacts[], today: Day): boolean {
  const isDue = come(facts.currentDue, today);
  for (const other of all) {
    if (other === facts || !isSamePart(facts, other)) continue;
    if (come(other.currentDue, today) !== isDue) {
      if (!isDue) return false;
      continue;
    }
    const order = yearOrder(other, facts);
    if (isDue ? order > 0 : order < 0) return false;
  }
  return true;
}

interface SlowTable {
  cells: Record<string, number>;
  all: number;
  doneByOriginal: number;
  requests: number;
}

/** Every line counted, one pile of duties after the other. */
function counted(piles: readonly (readonly DutyFacts[] | string)[], today: Day): SlowTable {
  const table: SlowTable = { cells: {}, all: 0, doneByOriginal: 0, requests: 0 };
  for (const line of LINES) table.cells[line] = 0;
  for (const pile of piles) {
    const line =
      typeof pile === 'string'
        ? pile
        : LINES.find((one) => pile.some((facts) => slowCell(facts, today) === one));
    if (line === undefined) continue;
    table.cells[line] = (table.cells[line] ?? 0) + 1;
    table.all += 1;
    if (typeof pile === 'string' || !line.startsWith('done')) continue;
    let byOriginal = true;
    for (const facts of pile) {
      const done = doneOn(facts, today);
      if (done !== null && !inTime(done, facts.originalDue)) byOriginal = false;
    }
    if (byOriginal) table.doneByOriginal += 1;
  }
  return table;
}

function requestsIn(duties: readonly DutyFacts[], today: Day): number {
  let standing = 0;
  for (const { role, endedOn } of duties)
    if (role === 'request' && !come(endedOn, today)) standing += 1;
  return standing;
}

/** The official table of a body: every duty that it answers for, of a yearly one the year that counts. */
export function slowBodyTable(duties: readonly DutyFacts[], today: Day): SlowTable {
  const own = duties.filter(({ accountable }) => accountable);
  const piles = own.filter((facts) => isYearThatCounts(facts, own, today)).map((facts) => [facts]);
  return { ...counted(piles, today), requests: requestsIn(duties, today) };
}

/** The official table of a plan: every task that is no part, with the duties of its parts; one that names nobody by its words. */
export function slowPlanTable(
  tasks: readonly CountedTask[],
  duties: readonly DutyFacts[],
  today: Day,
): SlowTable {
  const piles: (readonly DutyFacts[] | string)[] = [];
  for (const task of tasks) {
    if (task.parentId !== null || come(task.endedOn, today)) continue;
    const named = duties.filter(({ taskId }) => isWithin(taskId, task, tasks, today));
    if (named.length === 0) {
      if (task.timing === 'continuous') piles.push('continuous');
      else if (task.timing === 'none' || task.timing === 'per-other-plan')
        piles.push('no-deadline');
      else piles.push('open-in-time');
      continue;
    }
    const answering = named.filter(({ accountable }) => accountable);
    const others = named.filter(({ role }) => role !== 'request');
    const judged = answering.length > 0 ? answering : others;
    piles.push(judged.filter((facts) => isYearThatCounts(facts, judged, today)));
  }
  return { ...counted(piles, today), requests: requestsIn(duties, today) };
}

/** Whether a task is another or a part of it, however deep; what hangs on an ended part is none. */
function isWithin(
  id: DutyFacts['taskId'],
  whole: CountedTask,
  tasks: readonly CountedTask[],
  today: Day,
): boolean {
  if (id === whole.id) return true;
  const task = tasks.find((one) => one.id === id);
  if (!task || task.parentId === null || come(task.endedOn, today)) return false;
  return isWithin(task.parentId, whole, tasks, today);
}

import { hasCome } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { TaskId } from '../kernel/id.ts';
import type { DutyFacts } from '../task/duty-facts.ts';
import { partKey } from '../task/occurrence.ts';
import { canBeOverdue } from '../task/timing.ts';
import type { TimingKind } from '../task/timing.ts';

/** The cells of the official table, in its order. */
export const SIX_CELLS = [
  'done-on-time',
  'done-late',
  'open-in-time',
  'open-overdue',
  'no-deadline',
  'continuous',
] as const;
export type SixCell = (typeof SIX_CELLS)[number];

/** The official table: six cells that add up to `all`, and what stands outside it. */
export interface SixCells {
  readonly cells: Readonly<Record<SixCell, number>>;
  readonly all: number;
  /** Of what is done, how much was done by its original due day: the other timeliness, beside the cell. */
  readonly doneByOriginal: number;
  /** Requests (đề nghị) that stand; never in a cell. */
  readonly requests: number;
}

/** What the table needs of a task. */
export interface CountedTask {
  readonly id: TaskId;
  /** The task of which this is a part; the plan counts the parent. */
  readonly parentId: TaskId | null;
  readonly timing: TimingKind;
  readonly endedOn: CivilDate | null;
}

/**
 * The cell of one duty on a day. Done is what was confirmed, on time where the claim's day (without a claim the confirmation's)
 * is on or before the current due day or there is none. Claimed by the current due day and not yet confirmed is open and not
 * overdue. Null for what is in no statistic: ended without being done, a request, history that nobody filled in.
 *
 * @example
 * cellOfDuty({ ...duty, timing: 'continuous' }, CivilDate.parse('2026-03-01')); // 'continuous'
 */
export function cellOfDuty(facts: DutyFacts, today: CivilDate): SixCell | null {
  if (facts.role === 'request') return null;
  const done = doneOn(facts, today);
  if (done !== null) return isBy(done, facts.currentDue) ? 'done-on-time' : 'done-late';
  if (hasCome(facts.endedOn, today)) return null;
  const claimed = hasCome(facts.claimedOn, today) ? facts.claimedOn : null;
  if (facts.history && claimed === null) return null;
  return openCell(facts, claimed, today);
}

function openCell(facts: DutyFacts, claimed: CivilDate | null, today: CivilDate): SixCell {
  if (facts.timing === 'continuous') return 'continuous';
  if (facts.timing === 'from') return hasCome(facts.opensOn, today) ? 'continuous' : 'open-in-time';
  if (facts.currentDue === null) return facts.timing === 'after' ? 'open-in-time' : 'no-deadline';
  const claimedInTime = claimed !== null && claimed <= facts.currentDue;
  const chased = facts.accountable && canBeOverdue(facts.timing);
  const overdue = chased && hasCome(facts.overdueFrom, today) && !claimedInTime;
  return overdue ? 'open-overdue' : 'open-in-time';
}

const doneOn = (facts: DutyFacts, today: CivilDate): CivilDate | null =>
  hasCome(facts.confirmedOn, today) ? (facts.claimedOn ?? facts.confirmedOn) : null;

const isBy = (date: CivilDate, due: CivilDate | null): boolean => due === null || date <= due;

/**
 * The official table of a body: each duty that it answers for is one. Bodies may add up to more than their plan.
 *
 * @example
 * const late = { ...duty, timing: 'by', currentDue: '2026-02-27', overdueFrom: '2026-02-28' };
 * cellsOfDuties([late, duty], CivilDate.parse('2026-03-01')).cells['open-overdue']; // 1
 */
export function cellsOfDuties(duties: readonly DutyFacts[], today: CivilDate): SixCells {
  const counted = occurrencesOn(
    duties.filter((duty) => duty.accountable),
    today,
  ).map((duty) => [duty]);
  return table(counted, standingRequests(duties, today), today);
}

/**
 * The official table of a plan: each task is one, its parts and its bodies taken together. It is overdue if any of them is, open
 * while any of them is, late if any of them was. A task in which nobody answers is counted by its timing and never overdue; one
 * that is only a request stands outside.
 *
 * @example
 * const tasks = [{ id: duty.taskId, parentId: null, timing: 'none', endedOn: null }];
 * cellsOfPlan(tasks, [duty, { ...duty, agencyId: culture.id }], today).all; // 1
 */
export function cellsOfPlan(
  tasks: readonly CountedTask[],
  duties: readonly DutyFacts[],
  today: CivilDate,
): SixCells {
  const counted = [...judgedTasks(tasks, duties, today).values()];
  return table(counted, standingRequests(duties, today), today);
}

/**
 * Which tasks stand in which cell of the table that `cellsOfPlan` counts, in the order given: where its figures come from.
 *
 * @example
 * const tasks = [{ id: duty.taskId, parentId: null, timing: 'none', endedOn: null }];
 * tasksByCell(tasks, [duty], today)['no-deadline'].length; // 1
 */
export function tasksByCell(
  tasks: readonly CountedTask[],
  duties: readonly DutyFacts[],
  today: CivilDate,
): Readonly<Record<SixCell, readonly TaskId[]>> {
  const judged = [...judgedTasks(tasks, duties, today)];
  const inCell = (cell: SixCell) =>
    judged.filter(([, one]) => cellOf(one, today) === cell).map(([id]) => id);
  return {
    'done-on-time': inCell('done-on-time'),
    'done-late': inCell('done-late'),
    'open-in-time': inCell('open-in-time'),
    'open-overdue': inCell('open-overdue'),
    'no-deadline': inCell('no-deadline'),
    continuous: inCell('continuous'),
  };
}

/** What each task of a plan is judged by: the duties that answer for it and its parts, or the cell of one that names nobody. */
function judgedTasks(
  tasks: readonly CountedTask[],
  duties: readonly DutyFacts[],
  today: CivilDate,
): ReadonlyMap<TaskId, Judged> {
  const byTask = Map.groupBy(duties, (duty) => duty.taskId);
  const partsOf = Map.groupBy(tasks, (task) => task.parentId);
  const standing = (among: readonly CountedTask[] = []) =>
    among.filter((task) => !hasCome(task.endedOn, today));
  const dutiesOf = (task: CountedTask): readonly DutyFacts[] => [
    ...(byTask.get(task.id) ?? []),
    ...standing(partsOf.get(task.id)).flatMap(dutiesOf),
  ];
  return new Map(
    standing(partsOf.get(null)).map((task) => {
      const own = dutiesOf(task);
      return [task.id, own.length > 0 ? answering(own, today) : unnamedCell(task.timing)];
    }),
  );
}

type Judged = readonly DutyFacts[] | SixCell;

const cellOf = (one: Judged, today: CivilDate): SixCell | null =>
  typeof one === 'string' ? one : cellOfMany(one, today);

/** The cell of a task that names nobody: by its timing, never overdue. */
function unnamedCell(timing: TimingKind): SixCell {
  if (timing === 'continuous') return 'continuous';
  return timing === 'none' || timing === 'per-other-plan' ? 'no-deadline' : 'open-in-time';
}

/** The duties by which a task is judged: those that answer, or, where none does, all that are no request. */
function answering(duties: readonly DutyFacts[], today: CivilDate): readonly DutyFacts[] {
  const accountable = duties.filter((duty) => duty.accountable);
  return occurrencesOn(
    accountable.length > 0 ? accountable : duties.filter((duty) => duty.role !== 'request'),
    today,
  );
}

/** Of the occurrences of a yearly duty the one due last on or before the day, else the next; every other duty as it is. */
function occurrencesOn(duties: readonly DutyFacts[], today: CivilDate): readonly DutyFacts[] {
  const yearly = Map.groupBy(
    duties.filter((duty) => duty.timing === 'yearly'),
    (duty) => `${duty.taskId} ${partKey(duty)}`,
  );
  const chosen = [...yearly.values()].flatMap((occurrences) => {
    const inOrder = occurrences.toSorted((a, b) => (dueOrder(a) < dueOrder(b) ? -1 : 1));
    return inOrder.findLast((duty) => hasCome(duty.currentDue, today)) ?? inOrder[0] ?? [];
  });
  return [...duties.filter((duty) => duty.timing !== 'yearly'), ...chosen];
}

/** Where more time has brought two occurrences to one day, the later of them comes after the earlier. */
const dueOrder = ({ currentDue, occurrence }: DutyFacts): string =>
  `${currentDue ?? '~'} ${occurrence}`;

const standingRequests = (duties: readonly DutyFacts[], today: CivilDate): number =>
  duties.filter((duty) => duty.role === 'request' && !hasCome(duty.endedOn, today)).length;

/** Which cell speaks for a task whose duties stand in several. */
const WEIGHT: readonly SixCell[] = [
  'open-overdue',
  'open-in-time',
  'no-deadline',
  'continuous',
  'done-late',
  'done-on-time',
];

function table(counted: readonly Judged[], requests: number, today: CivilDate): SixCells {
  const cells: Record<SixCell, number> = {
    'done-on-time': 0,
    'done-late': 0,
    'open-in-time': 0,
    'open-overdue': 0,
    'no-deadline': 0,
    continuous: 0,
  };
  let all = 0;
  let doneByOriginal = 0;
  for (const one of counted) {
    const cell = cellOf(one, today);
    if (cell === null) continue;
    cells[cell] += 1;
    all += 1;
    const done = cell === 'done-on-time' || cell === 'done-late';
    if (done && typeof one !== 'string' && one.every((duty) => isDoneByOriginal(duty, today))) {
      doneByOriginal += 1;
    }
  }
  return { cells, all, doneByOriginal, requests };
}

function cellOfMany(duties: readonly DutyFacts[], today: CivilDate): SixCell | null {
  const seen = new Set(duties.map((duty) => cellOfDuty(duty, today)));
  return WEIGHT.find((cell) => seen.has(cell)) ?? null;
}

function isDoneByOriginal(duty: DutyFacts, today: CivilDate): boolean {
  const done = doneOn(duty, today);
  return done === null || isBy(done, duty.originalDue);
}

import { array, assert, boolean, constantFrom, integer, property, record, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { civilDateOf, dayNumber } from '../calendar/day-number.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { TaskId } from '../kernel/id.ts';
import { cellsOfDuties, cellsOfPlan } from '../register/six-cells.ts';
import { dutyState } from '../task/duty-state.ts';
import { bodyId } from '../testing/agency.ts';
import { cases, patience } from '../testing/cases.ts';
import { idOf } from '../testing/draft.ts';
import { anyDuty, anyPlan, daysAround } from '../testing/night.ts';
import { read } from './slow-day.ts';
import { slowBodyTable, slowDutyState, slowPlanTable } from './slow-task.ts';

const middle = dayNumber(CivilDate.parse('2026-02-17'));
const day = daysAround(middle, 40);
const calendar = vietnamCalendar();
const today = integer({ min: middle - 45, max: middle + 45 }).map(civilDateOf);

/** A request never answers for a task. */
const duty = anyDuty(day).map((facts) => ({
  ...facts,
  accountable: facts.accountable && facts.role !== 'request',
}));
const TASKS = 6;
const taskId = (n: number) => TaskId.parse(idOf(500 + n));
/** Duties of few bodies in few tasks, so that years of one duty and bodies of one task meet. */
const duties = array(
  tuple(duty, integer({ min: 0, max: TASKS }), integer({ min: 1, max: 2 }), boolean()),
  { maxLength: 10 },
).map((list) =>
  list.map(([facts, task, body, yearly], at) => ({
    ...facts,
    ...((yearly || facts.timing === 'yearly') && {
      timing: 'yearly' as const,
      occurrence: civilDateOf(middle + at),
    }),
    taskId: taskId(task),
    agencyId: bodyId(body),
  })),
);
/** Tasks of which each but the first may be a part of an earlier one, and any may have ended. */
const tasks = array(
  record({
    under: integer({ min: -6, max: TASKS }),
    timing: constantFrom('by', 'from', 'after', 'continuous', 'per-other-plan', 'none'),
    ended: integer({ min: -200, max: 45 }),
  }),
  { minLength: TASKS, maxLength: TASKS },
).map((list) =>
  list.map(({ under, timing, ended }, at) => ({
    id: taskId(at),
    parentId: under >= 0 && under < at ? taskId(under) : null,
    timing,
    endedOn: ended < -45 ? null : civilDateOf(middle + ended),
  })),
);

test(
  'the state of a duty is what a clerk says of it, whatever its facts',
  () => {
    assert(
      property(duty, anyPlan(day), today, (facts, { escalation }, at) => {
        const steps = escalation.task;
        expect(dutyState(facts, { calendar, steps }, at)).toBe(
          slowDutyState(facts, steps, read(at)),
        );
      }),
      { seed: 1805, numRuns: cases(2000) },
    );
  },
  patience(),
);

test(
  'the official table of a body is that of its duties gone through one by one',
  () => {
    assert(
      property(duties, today, (list, at) => {
        expect(cellsOfDuties(list, at)).toEqual(slowBodyTable(list, read(at)));
      }),
      { seed: 1806, numRuns: cases(2000) },
    );
  },
  patience(),
);

test(
  'the official table of a plan is that of its tasks gone through one by one',
  () => {
    assert(
      property(tasks, duties, today, (plan, list, at) => {
        expect(cellsOfPlan(plan, list, at)).toEqual(slowPlanTable(plan, list, read(at)));
      }),
      { seed: 1807, numRuns: cases(2000) },
    );
  },
  patience(),
);

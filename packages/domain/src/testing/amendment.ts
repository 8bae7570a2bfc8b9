import { oneCalendar } from '../agency/calendars.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { DutyId, TaskId } from '../kernel/id.ts';
import type {
  AmendedItem,
  AmendedPart,
  Amendment,
  AmendmentContent,
} from '../register/amendment.ts';
import { effectOf } from '../register/amendment-effect.ts';
import type { AmendmentEffect, StandingTask } from '../register/amendment-effect.ts';
import { draftDates } from '../register/draft-dates.ts';
import type { DutyFacts } from '../task/duty-facts.ts';
import type { Timing } from '../task/timing.ts';
import { bodyId } from './agency.ts';
import { idOf } from './draft.ts';
import { dutyFacts } from './night.ts';

/** A day as it is typed in a test. */
export const day = (text: string) => CivilDate.parse(text);
export const frame = { calendars: oneCalendar(vietnamCalendar()), before: 'end-of-day' } as const;
const inForce = { trackedFrom: day('2026-03-20'), inForceOn: day('2026-03-20') };
export const periodTo = day('2026-12-31');
const datesOf = draftDates({ instrument: { periodTo } }, { ...frame, ...inForce });

/** Due by a day, perhaps the end of the plan. */
export const by = (date: string, inheritedFromPlan = false): Timing => ({
  kind: 'by',
  date: day(date),
  operator: 'by',
  inheritedFromPlan,
});
export const YEARLY: Timing = { kind: 'yearly', month: 11, day: 16, operator: 'by' };
/** A lead that answers, unless changed. */
export const part = (n: number, change: Partial<AmendedPart> = {}): AmendedPart => ({
  agencyId: bodyId(n),
  groupId: null,
  role: 'lead',
  accountable: true,
  ...change,
});

/** A task that came in force on 20/03/2026, its duties dated as then. */
export function taskOf(
  n: number,
  timing: Timing,
  parts: readonly AmendedPart[],
  facts: Partial<DutyFacts> = {},
): StandingTask {
  const id = TaskId.parse(idOf(500 + n));
  const dated = parts.flatMap((one) =>
    datesOf({ timing }, one.agencyId).map((dates) => ({ one, dates })),
  );
  return {
    id,
    label: `II.${n}`,
    wording: `Rà soát hồ, đập thứ ${n}`,
    timing,
    duties: dated.map(({ one, dates }, at) =>
      dutyFacts({
        id: DutyId.parse(idOf(6000 + n * 100 + at)),
        taskId: id,
        timing: timing.kind,
        ...one,
        ...dates,
        currentDue: dates.originalDue,
        ...facts,
      }),
    ),
  };
}

/** An amendment by 71/KH-UBND, in force from the day of its issue unless said otherwise. */
export const amendment = (content: AmendmentContent, from = '2026-06-04'): Amendment => ({
  paper: {
    type: 'KH',
    numberSymbol: '71/KH-UBND',
    issuerId: bodyId(1),
    issuedOn: day('2026-06-04'),
    inForceFrom: day(from),
  },
  content,
});

/** What an amendment does to tasks of a plan that ends with 2026. */
export function effect(
  tasks: readonly StandingTask[],
  content: AmendmentContent,
  from?: string,
): AmendmentEffect {
  const found = effectOf(amendment(content, from), { tasks, periodTo }, frame);
  if (!found.ok) throw new Error(JSON.stringify(found.refusal));
  return found.value;
}

/** A task as an amendment that changes nothing would read it. */
export const itemOf = (task: StandingTask): AmendedItem => ({
  taskId: task.id,
  label: task.label,
  wording: task.wording,
  timing: task.timing,
  parts: [
    ...new Map(
      task.duties
        .filter(({ endedOn }) => endedOn === null)
        .map(({ agencyId, groupId, role, accountable }) => [
          `${agencyId} ${role}`,
          { agencyId, groupId, role, accountable },
        ]),
    ).values(),
  ],
});

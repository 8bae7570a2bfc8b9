import { z } from 'zod';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { DutyId } from '../kernel/id.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { DutyFacts } from '../task/duty-facts.ts';
import { Timing } from '../task/timing.ts';
import type { StandingRegister, StandingTask } from './amendment-effect.ts';
import { AmendedPart } from './amendment.ts';
import { draftDates } from './draft-dates.ts';
import type { DutyDates } from './draft-dates.ts';
import type { AmendmentFrame, FieldChange } from './duty-effect.ts';
import type { DutyChange, TaskChange } from './task-change.ts';

/** How a task is read: when it is due, and who has which part in it. The words of the paper are not read otherwise: they stay. */
export const TaskReading = z.object({
  timing: Timing,
  parts: z.array(AmendedPart).min(1).max(500),
});
export type TaskReading = z.infer<typeof TaskReading>;

/** What a correction depends on besides the reading. */
export interface CorrectionFrame extends AmendmentFrame {
  readonly planId: DutyFacts['planId'];
  readonly periodTo: StandingRegister['periodTo'];
  readonly trackedFrom: CivilDate;
  /** The day of the correction: what was read wrongly ends on it. */
  readonly on: CivilDate;
  readonly newDutyId: () => DutyId;
}

/** A register correction of one task: the duties that it ends, changes and adds as they stand afterwards, and the whole to be shown. */
export interface TaskCorrection {
  readonly timing: FieldChange<Timing> | null;
  readonly ended: readonly DutyFacts[];
  readonly changed: readonly DutyFacts[];
  readonly added: readonly DutyFacts[];
  readonly shown: TaskChange;
}

/**
 * What another reading of a task makes of its duties. A date that was read wrongly was never the original one, so both dates follow the
 * reading; where more time was granted the current date stays. A body that has another role keeps its duty and what it said; one that was
 * read wrongly ends. Before `trackedFrom` everything is history (decision D6).
 * Refuses `change.none` where the task is read so already.
 *
 * @example
 * const task = { id: duty.taskId, label: 'II.1', wording: 'Rà soát', timing: { kind: 'none' }, duties: [duty] };
 * const { agencyId, groupId, role, accountable } = duty;
 * const reading = { timing: { kind: 'none' }, parts: [{ agencyId, groupId, role, accountable }] };
 * const frame = { calendars, before: 'end-of-day', planId: duty.planId, periodTo: null, trackedFrom: today, on: today, newDutyId: () => duty.id };
 * correctedTask(task, reading, frame).refusal.code; // 'change.none'
 */
export function correctedTask(
  task: StandingTask,
  { timing, parts }: TaskReading,
  frame: CorrectionFrame,
): Result<TaskCorrection> {
  const retimed = JSON.stringify(Timing.parse(task.timing)) !== JSON.stringify(timing);
  const renewed = retimed && (timing.kind === 'yearly' || task.timing.kind === 'yearly');
  const datesOf = draftDates(
    { instrument: { periodTo: frame.periodTo } },
    { ...frame, inForceOn: frame.on },
  );
  const read = retimed
    ? (duty: DutyFacts) => datesOf({ timing }, duty.agencyId)[0]
    : () => undefined;
  const open = task.duties.filter(({ endedOn }) => endedOn === null);
  const matched = new Set<AmendedPart>();
  const after = open.map((duty) => {
    const part = renewed ? undefined : partOf(duty, parts, open);
    if (!part) return { before: duty, now: { ...duty, endedOn: frame.on }, kind: 'ended' } as const;
    matched.add(part);
    const now = corrected({ ...duty, timing: timing.kind }, part, read(duty), frame.trackedFrom);
    return { before: duty, now, kind: kindOf(duty, now) } as const;
  });
  const added = parts
    .filter((part) => !matched.has(part))
    .flatMap((part) =>
      datesOf({ timing }, part.agencyId).map((dates) => newDuty(part, dates, task, timing, frame)),
    );
  const of = (kind: DutyChange['kind']) =>
    after.filter((one) => one.kind === kind).map(({ now }) => now);
  const changed = [...of('date-moved'), ...of('changed')];
  if (!retimed && added.length + changed.length + of('ended').length === 0)
    return refuse({ code: 'change.none', facts: {} });
  return done({
    timing: retimed ? [task.timing, timing] : null,
    ended: of('ended'),
    changed,
    added,
    shown: {
      taskId: task.id,
      kind:
        changed.length === of('date-moved').length && added.length + of('ended').length === 0
          ? 'date-moved'
          : 'changed',
      label: task.label,
      wording: task.wording,
      fields: retimed ? { timing: [task.timing, timing] } : {},
      duties: [
        ...after.map(({ before, now, kind }) => dutyChange(kind, now, before)),
        ...added.map((now) => dutyChange('new', now, null)),
      ],
    },
  });
}

/** The part that a duty has in the new reading: that of its body and role, else that of its body alone where no other duty has it. */
function partOf(
  duty: DutyFacts,
  parts: readonly AmendedPart[],
  open: readonly DutyFacts[],
): AmendedPart | undefined {
  const own = parts.filter((part) => ownerOf(part) === ownerOf(duty));
  const taken = (part: AmendedPart) =>
    open.some((other) => ownerOf(other) === ownerOf(part) && other.role === part.role);
  return own.find(({ role }) => role === duty.role) ?? own.find((part) => !taken(part));
}

const ownerOf = ({ agencyId, groupId }: Pick<AmendedPart, 'agencyId' | 'groupId'>) =>
  agencyId ?? groupId;

function corrected(
  duty: DutyFacts,
  { role, accountable }: AmendedPart,
  dates: DutyDates | undefined,
  trackedFrom: CivilDate,
): DutyFacts {
  if (!dates) return { ...duty, role, accountable };
  const granted = duty.currentDue !== duty.originalDue;
  const currentDue = granted ? duty.currentDue : dates.originalDue;
  return {
    ...duty,
    role,
    accountable,
    opensOn: dates.opensOn,
    originalDue: dates.originalDue,
    currentDue,
    overdueFrom: granted ? duty.overdueFrom : dates.overdueFrom,
    history: currentDue !== null && currentDue < trackedFrom,
  };
}

function kindOf(before: DutyFacts, now: DutyFacts): 'kept' | 'date-moved' | 'changed' {
  if (before.role !== now.role || before.accountable !== now.accountable) return 'changed';
  const moved = (['opensOn', 'originalDue', 'currentDue', 'overdueFrom'] as const).some(
    (date) => before[date] !== now[date],
  );
  return moved ? 'date-moved' : 'kept';
}

const newDuty = (
  part: AmendedPart,
  dates: DutyDates,
  task: StandingTask,
  timing: Timing,
  { planId, newDutyId }: CorrectionFrame,
): DutyFacts => ({
  ...part,
  ...dates,
  currentDue: dates.originalDue,
  id: newDutyId(),
  planId,
  taskId: task.id,
  timing: timing.kind,
  claimedOn: null,
  confirmedOn: null,
  askedMoreOn: null,
  askedMoreDue: null,
  answeredOn: null,
  answer: null,
  endedOn: null,
});

const dutyChange = (
  kind: DutyChange['kind'],
  { agencyId, groupId, role, accountable, originalDue, currentDue }: DutyFacts,
  before: DutyFacts | null,
): DutyChange => ({
  kind,
  agencyId,
  groupId,
  role,
  accountable,
  wasAccountable: before === null || before.accountable === accountable ? null : before.accountable,
  originalDue,
  was: before?.currentDue ?? null,
  due: kind === 'ended' ? null : currentDue,
});

import type { Calendars } from '../agency/calendars.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import type { DutyId } from '../kernel/id.ts';
import type { DutyFacts } from '../task/duty-facts.ts';
import { partKey } from '../task/occurrence.ts';
import { timingDates } from '../task/timing-due.ts';
import type { BeforeReading, Timing } from '../task/timing.ts';
import type { AmendedPart } from './amendment.ts';
import type { DutyDates } from './draft-dates.ts';

/** One thing before an amendment and after it. */
export type FieldChange<T> = readonly [before: T, after: T];

/** The dates of a duty after an amendment; the original date stays, and is the first one where there was none. */
export type AmendedDates = Pick<
  DutyFacts,
  'occurrence' | 'opensOn' | 'originalDue' | 'currentDue' | 'overdueFrom' | 'history'
>;

/** What an amendment does to one duty; `part` is the duty as it stands afterwards, of one that ends as it stood. */
export type DutyEffect = { readonly part: AmendedPart } & (
  | { readonly kind: 'kept' | 'ended'; readonly dutyId: DutyId }
  | {
      readonly kind: 'date-moved' | 'changed';
      readonly dutyId: DutyId;
      /** Whether it answers for the task; null where that stays. */
      readonly accountable: FieldChange<boolean> | null;
      readonly currentDue: FieldChange<CivilDate | null>;
      readonly dates: AmendedDates;
    }
  | { readonly kind: 'new'; readonly dates: AmendedDates }
);

/** What the dates that an amendment makes depend on. */
export interface AmendmentFrame {
  readonly calendars: Calendars;
  readonly before: BeforeReading;
}

/** How new dates are made in an amendment that holds from a day. */
export interface Making extends AmendmentFrame {
  readonly from: CivilDate;
  readonly datesOf: (
    task: { readonly timing: Timing },
    agencyId: DutyFacts['agencyId'],
  ) => readonly DutyDates[];
}

/** What an amendment says of the duties of a task that stands: null and undefined where it leaves timing or parts as they are. */
export interface AmendedTask extends Making {
  readonly timing: FieldChange<Timing> | null;
  /** The timing before. */
  readonly standing: Timing;
  readonly parts: readonly AmendedPart[] | undefined;
}

/**
 * What becomes of the duties of a task that stands: each that was there, in its order, then those of parts that are new.
 *
 * @example
 * dutyEffects([], { calendars, before: 'end-of-day', from: today, datesOf: () => [], timing: null, standing: { kind: 'none' }, parts: [] }); // []
 */
export function dutyEffects(
  duties: readonly DutyFacts[],
  task: AmendedTask,
): readonly DutyEffect[] {
  const parts = task.parts && new Map(task.parts.map((part) => [partKey(part), part]));
  const switched = task.timing !== null && isYearly(task.timing[0]) !== isYearly(task.timing[1]);
  const effects = duties.map((duty) => {
    const part = parts ? parts.get(partKey(duty)) : partOf(duty);
    if (isSettled(duty)) return keptDuty(duty, partOf(duty));
    const ends = !part || (switched && !isPast(duty, task.from));
    return ends ? endedDuty(duty) : dutyEffect(duty, part, switched ? null : task.timing, task);
  });
  const open = duties.filter(({ endedOn }) => endedOn === null);
  const held = new Set(
    open
      .map(partKey)
      .filter((key) => effects.some((one) => one.kind !== 'ended' && partKey(one.part) === key)),
  );
  const wanted = task.parts ?? [
    ...new Map(open.map((duty) => [partKey(duty), partOf(duty)])).values(),
  ];
  const timing = task.timing?.[1] ?? task.standing;
  return [
    ...effects,
    ...wanted
      .filter((part) => switched || !held.has(partKey(part)))
      .flatMap((part) => newDuties(part, timing, task)),
  ];
}

/**
 * The duties that a part makes which an amendment adds: one, of a yearly timing one for each occurrence. What would have been due before
 * the amendment holds is history.
 *
 * @example
 * newDuties({ agencyId: health.id, groupId: null, role: 'lead', accountable: true }, { kind: 'none' }, { datesOf: () => [] }); // []
 */
export const newDuties = (
  part: AmendedPart,
  timing: Timing,
  { datesOf }: Pick<Making, 'datesOf'>,
): readonly DutyEffect[] =>
  datesOf({ timing }, part.agencyId).map((dates) => ({
    kind: 'new',
    part,
    dates: { ...dates, currentDue: dates.originalDue },
  }));

/**
 * A duty whose task or part ends with an amendment: what was confirmed or answered stays, and so does what had ended before.
 *
 * @example
 * endedDuty({ ...duty, confirmedOn: today }).kind; // 'kept'
 */
export const endedDuty = (duty: DutyFacts): DutyEffect =>
  isSettled(duty)
    ? keptDuty(duty, partOf(duty))
    : { kind: 'ended', dutyId: duty.id, part: partOf(duty) };

const keptDuty = ({ id }: DutyFacts, part: AmendedPart): DutyEffect => ({
  kind: 'kept',
  dutyId: id,
  part,
});

function dutyEffect(
  duty: DutyFacts,
  part: AmendedPart,
  timing: FieldChange<Timing> | null,
  making: Making,
): DutyEffect {
  const dates = timing === null ? datesKept(duty) : movedDates(duty, timing[1], making);
  const accountable =
    part.accountable === duty.accountable ? null : ([duty.accountable, part.accountable] as const);
  const moved = DATES.some((field) => dates[field] !== duty[field]);
  if (!moved && accountable === null) return keptDuty(duty, part);
  return {
    kind: accountable === null ? 'date-moved' : 'changed',
    dutyId: duty.id,
    part,
    accountable,
    currentDue: [duty.currentDue, dates.currentDue],
    dates,
  };
}

const DATES = [
  'occurrence',
  'opensOn',
  'originalDue',
  'currentDue',
  'overdueFrom',
  'history',
] as const satisfies (keyof AmendedDates)[];

const datesKept = (duty: DutyFacts): AmendedDates => ({
  occurrence: duty.occurrence,
  opensOn: duty.opensOn,
  originalDue: duty.originalDue,
  currentDue: duty.currentDue,
  overdueFrom: duty.overdueFrom,
  history: duty.history,
});

/** The dates of a duty by another timing; an occurrence of a yearly one moves within its year, or stays once it was due. */
function movedDates(duty: DutyFacts, timing: Timing, making: Making): AmendedDates {
  if (duty.occurrence !== null && isPast(duty, making.from)) return datesKept(duty);
  const next =
    duty.occurrence === null
      ? making.datesOf({ timing }, duty.agencyId)[0]
      : yearly(duty.occurrence, duty, timing, making);
  if (!next) return datesKept(duty);
  const { occurrence, opensOn, originalDue: due, overdueFrom } = next;
  return {
    occurrence,
    opensOn,
    originalDue: duty.originalDue ?? due,
    currentDue: due,
    overdueFrom,
    history: duty.history && due !== null && due < making.from,
  };
}

function yearly(
  occurrence: CivilDate,
  { agencyId, opensOn }: DutyFacts,
  timing: Timing,
  { calendars, before }: Making,
): Omit<DutyDates, 'history'> {
  const notBefore = startOfYear(occurrence);
  const dates = timingDates(timing, { calendar: calendars.of(agencyId), before, notBefore });
  return {
    occurrence: dates.nominal,
    opensOn,
    originalDue: dates.due,
    overdueFrom: dates.overdueFrom,
  };
}

const startOfYear = (date: CivilDate): CivilDate => CivilDate.parse(`${date.slice(0, 4)}-01-01`);

const isYearly = ({ kind }: Timing): boolean => kind === 'yearly';

const isPast = ({ currentDue }: DutyFacts, from: CivilDate): boolean =>
  currentDue !== null && currentDue < from;

/** What was confirmed, answered or ended is touched by nothing that comes later. */
const isSettled = ({ confirmedOn, answeredOn, endedOn }: DutyFacts): boolean =>
  confirmedOn !== null || answeredOn !== null || endedOn !== null;

const partOf = ({ agencyId, groupId, role, accountable }: DutyFacts): AmendedPart => ({
  agencyId,
  groupId,
  role,
  accountable,
});

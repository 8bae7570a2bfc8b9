import { addDays, hasCome } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { DutyFacts } from './duty-facts.ts';
import { timingDates } from './timing-due.ts';
import type { TimingContext, TimingDates } from './timing-due.ts';
import type { Timing } from './timing.ts';

/** The dates of a timing, and of `yearly` which of its occurrences they belong to. */
export interface TimingOccurrence extends TimingDates {
  /** The day that the text names in that year, by which an occurrence is known; null for every other timing. */
  readonly occurrence: CivilDate | null;
}

/**
 * What a timing makes: one set of dates, of `yearly` one for each occurrence from the first on or after `notBefore` of the context to
 * the last on or before `until`. The first is there whatever `until` says; a later one opens the day after the one before was due.
 *
 * @example
 * const everyNovember = { kind: 'yearly', month: 11, day: 15, operator: 'by', wording: 'trước 15/11' };
 * timingOccurrences(everyNovember, timingContext, CivilDate.parse('2027-12-31')).map(({ occurrence }) => occurrence); // ['2026-11-15', '2027-11-15']
 */
export function timingOccurrences(
  timing: Timing,
  context: TimingContext,
  until: CivilDate,
): readonly TimingOccurrence[] {
  const first = timingDates(timing, context);
  if (timing.kind !== 'yearly' || first.nominal === null) return [{ ...first, occurrence: null }];
  const occurrences: TimingOccurrence[] = [{ ...first, occurrence: first.nominal }];
  for (let opensOn = addDays(first.nominal, 1); ;) {
    const next = timingDates(timing, { ...context, notBefore: opensOn });
    if (next.nominal === null || next.nominal > until) return occurrences;
    occurrences.push({ ...next, opensOn, occurrence: next.nominal });
    opensOn = addDays(next.nominal, 1);
  }
}

/** What tells the occurrences of a yearly duty apart, and which of them are settled. */
export type Occurring = Pick<
  DutyFacts,
  'agencyId' | 'groupId' | 'role' | 'occurrence' | 'opensOn' | 'confirmedOn' | 'endedOn'
>;

/**
 * Of the occurrences of each part of a yearly task those that concern a day: what has opened and is not settled, and the latest that
 * has opened. Parts of every other task are kept as they are.
 *
 * @example
 * const later = { ...duty, occurrence: '2026-11-15', opensOn: '2025-11-16' };
 * occurrencesShown([{ ...later, opensOn: '2026-11-16' }, later], today).length; // 1
 */
export function occurrencesShown<D extends Occurring>(
  duties: readonly D[],
  today: CivilDate,
): readonly D[] {
  const opened = duties.filter(
    ({ occurrence, opensOn }) => occurrence === null || opensOn === null || opensOn <= today,
  );
  const latest = new Map<string, CivilDate>();
  for (const { occurrence, ...duty } of opened) {
    const of = partKey(duty);
    if (occurrence !== null && occurrence > (latest.get(of) ?? '')) latest.set(of, occurrence);
  }
  return opened.filter(
    (duty) =>
      duty.occurrence === null ||
      duty.occurrence === latest.get(partKey(duty)) ||
      !(hasCome(duty.confirmedOn, today) || hasCome(duty.endedOn, today)),
  );
}

/** The part in a task of which duties are occurrences. */
export const partKey = ({
  agencyId,
  groupId,
  role,
}: Pick<DutyFacts, 'agencyId' | 'groupId' | 'role'>): string => `${agencyId} ${groupId} ${role}`;

import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { askTable } from '../kernel/action-table.ts';
import type { AgencyId, DutyId } from '../kernel/id.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { Channel } from '../reporting/submission.ts';
import type { DutyFacts } from '../task/duty-facts.ts';
import { REGISTER_ACTIONS, registerState } from './register-state.ts';

/** That a body has received its page of a plan: on which day, and by which channel it said so. */
export const Acknowledgement = z.object({ on: CivilDate, channel: Channel });
export type Acknowledgement = z.infer<typeof Acknowledgement>;

/** What of a duty says who is sent a page. */
export type PageDuty = Pick<
  DutyFacts,
  'id' | 'agencyId' | 'role' | 'accountable' | 'history' | 'endedOn'
>;

/** A plan as far as its pages are concerned. */
export interface PagedPlan {
  readonly issuedOn: CivilDate;
  readonly closedOn: CivilDate | null;
}

/**
 * The bodies to which a register in force sends a page: each that answers for a duty, alone or as a member of a group, once. Whoever
 * keeps the register needs none; a request is answered, not acknowledged. `members` has the bodies of each group's duty.
 *
 * @example
 * pageReceivers([duty, duty], new Map(), culture.id).length; // 1
 */
export function pageReceivers(
  duties: readonly PageDuty[],
  members: ReadonlyMap<DutyId, readonly AgencyId[]>,
  standingAgencyId: AgencyId,
): readonly AgencyId[] {
  const bodies = duties
    .filter(
      ({ accountable, role, history, endedOn }) =>
        accountable && role !== 'request' && !history && endedOn === null,
    )
    .flatMap(({ id, agencyId }) => (agencyId === null ? (members.get(id) ?? []) : [agencyId]));
  return [...new Set(bodies)].filter((body) => body !== standingAgencyId);
}

/**
 * The bodies that have not acknowledged their page, in the given order. Their silence is a line for the clerk: nothing becomes overdue
 * by it.
 *
 * @example
 * silentBodies([health.id, culture.id], new Set([health.id])); // [culture.id]
 */
export const silentBodies = (
  receivers: readonly AgencyId[],
  acknowledged: ReadonlySet<AgencyId>,
): readonly AgencyId[] => receivers.filter((body) => !acknowledged.has(body));

/**
 * Whether a body's acknowledgement can be kept today. Refuses `state.refused` while the register is not in force, `date.in-future`, and
 * `date.before-issue`.
 *
 * @example
 * askAcknowledgement('2026-03-19', { issuedOn: today, closedOn: null }, today); // refused: date.before-issue
 */
export function askAcknowledgement(
  on: CivilDate,
  { issuedOn, closedOn }: PagedPlan,
  today: CivilDate,
): Result<null> {
  const state = registerState({ inForce: true, closedOn }, today);
  const asked = askTable(REGISTER_ACTIONS, 'acknowledge', state);
  if (!asked.ok) return asked;
  if (on > today) return refuse({ code: 'date.in-future', facts: { date: on } });
  if (on < issuedOn) return refuse({ code: 'date.before-issue', facts: { date: on, issuedOn } });
  return done(null);
}

import type { CivilDate } from '../calendar/civil-date.ts';
import type { AgencyId } from '../kernel/id.ts';
import { existsOn } from './group-members.ts';
import { successorOf } from './successor.ts';
import type { Held, Lineage, Successor } from './successor.ts';

/** Who owes a period during which bodies were rearranged, and whose work in it is a part of that report. */
export interface PeriodOwner {
  readonly owner: Successor;
  /** Those that gave something to the owner within the period and were there on its first day or later. */
  readonly parts: readonly AgencyId[];
}

/**
 * Who owes a period: whoever stands on its closing day in the place of the body that held the duty. Predecessors of the owner that
 * lived within the period become parts of its report.
 *
 * @param period its first and its closing day, both included
 * @example
 * const march = { from: CivilDate.parse('2025-02-15'), closesOn: CivilDate.parse('2025-03-14') };
 * const telecom = { agencyId: bodyId(8), since: null, wording: 'hạ tầng viễn thông' };
 * whoOwes(telecom, march, splitLineage).parts.length; // 1
 */
export function whoOwes(
  held: Held,
  period: { readonly from: CivilDate; readonly closesOn: CivilDate },
  lineage: Lineage,
): PeriodOwner {
  const owner = successorOf(held, period.closesOn, lineage);
  return { owner, parts: 'agencyId' in owner ? predecessors(owner.agencyId, period, lineage) : [] };
}

function predecessors(
  agencyId: AgencyId,
  period: { readonly from: CivilDate; readonly closesOn: CivilDate },
  { bodies, givenBy }: Lineage,
): readonly AgencyId[] {
  const found = new Set<AgencyId>();
  const look = (receiver: AgencyId, before: CivilDate | null) => {
    for (const [giver, successions] of givenBy) {
      for (const { on, shares } of successions) {
        if (on <= period.from || on > period.closesOn || (before !== null && on >= before))
          continue;
        if (!shares.some(({ from, to }) => from === giver && to === receiver)) continue;
        const body = bodies.get(giver);
        if (body && !existsOn(body, period.closesOn)) found.add(giver);
        look(giver, on);
      }
    }
  };
  look(agencyId, null);
  return [...found];
}

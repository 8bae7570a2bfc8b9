import type { CivilDate } from '../calendar/civil-date.ts';
import type { AgencyId } from '../kernel/id.ts';
import type { Agency } from './agency.ts';
import type { AgencyGroup, GroupMembership } from './group.ts';

/**
 * Whether a body exists on a day; its first and last day count.
 *
 * @example
 * existsOn({ validFrom: null, validTo: '2025-06-30' }, CivilDate.parse('2025-07-01')); // false
 */
export const existsOn = (agency: Pick<Agency, 'validFrom' | 'validTo'>, date: CivilDate): boolean =>
  (agency.validFrom === null || agency.validFrom <= date) &&
  (agency.validTo === null || date <= agency.validTo);

/**
 * The members of a group on a date, in the order of the registry given (decision D4): the bodies of its list, or those that its
 * rule picks, that exist on that day. A body of the list that the registry does not hold is left out.
 *
 * @example
 * const provincial = { kind: 'rule', agencyKind: 'state', level: 'province', parentId: null };
 * membersOn({ membership: provincial }, [health, culture], CivilDate.parse('2026-07-20')).length; // 2
 */
export function membersOn(
  group: Pick<AgencyGroup, 'membership'>,
  registry: readonly Agency[],
  date: CivilDate,
): readonly AgencyId[] {
  const belongs = picker(group.membership);
  return registry
    .filter((agency) => existsOn(agency, date) && belongs(agency))
    .map((agency) => agency.id);
}

function picker(membership: GroupMembership): (agency: Agency) => boolean {
  if (membership.kind === 'list') {
    const members: ReadonlySet<string> = new Set(membership.members);
    return (agency) => members.has(agency.id);
  }
  const { agencyKind, level, parentId } = membership;
  return (agency) =>
    (agencyKind === null || agency.kind === agencyKind) &&
    (level === null || agency.level === level) &&
    (parentId === null || agency.parentId === parentId);
}

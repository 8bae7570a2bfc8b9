import type { Agency } from '../agency/agency.ts';
import type { AgencyGroup } from '../agency/group.ts';
import { existsOn, membersOn } from '../agency/group-members.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { AgencyGroupId, AgencyId } from '../kernel/id.ts';
import type { ReportingRule } from './rule.ts';

/** Who answers for something in a plan: a body or a group, up to the day on which the duty ended. */
export interface Accountable {
  readonly agencyId: AgencyId | null;
  readonly groupId: AgencyGroupId | null;
  readonly endedOn: CivilDate | null;
}

/** What decides who reports: the registry in its order, the groups, and who is accountable in the plan. */
export interface ReporterFacts {
  readonly registry: readonly Agency[];
  readonly groups: ReadonlyMap<AgencyGroupId, AgencyGroup>;
  readonly accountable: readonly Accountable[];
}

/**
 * The bodies that owe a rule's report on a day, in the order of the registry: named bodies and members of named groups, or every
 * accountable body of the plan, as far as they exist on that day. The receiver never reports to itself, and a steering committee
 * owes nothing itself (decision D5).
 *
 * @example
 * reportersOn(monthly, rehearsed(monthly).reporters, CivilDate.parse('2026-07-14')).length; // 2
 */
export function reportersOn(
  rule: Pick<ReportingRule, 'reporters' | 'receiver'>,
  { registry, groups, accountable }: ReporterFacts,
  date: CivilDate,
): readonly AgencyId[] {
  const named: { agencies: Set<AgencyId>; groups: Set<AgencyGroupId> } = {
    agencies: new Set(),
    groups: new Set(),
  };
  if (rule.reporters.kind === 'named') {
    named.agencies = new Set(rule.reporters.agencies);
    named.groups = new Set(rule.reporters.groups);
  } else {
    for (const { agencyId, groupId, endedOn } of accountable) {
      if (endedOn !== null && endedOn <= date) continue;
      if (agencyId !== null) named.agencies.add(agencyId);
      if (groupId !== null) named.groups.add(groupId);
    }
  }
  for (const id of named.groups) {
    const group = groups.get(id);
    for (const member of group ? membersOn(group, registry, date) : []) named.agencies.add(member);
  }
  return registry
    .filter(
      (agency) =>
        named.agencies.has(agency.id) &&
        existsOn(agency, date) &&
        agency.kind !== 'steering-committee' &&
        agency.id !== rule.receiver.agencyId,
    )
    .map((agency) => agency.id);
}

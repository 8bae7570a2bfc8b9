import type { Agency } from '../agency/agency.ts';
import type { AgencyGroup } from '../agency/group.ts';
import { existsOn, membersOn } from '../agency/group-members.ts';
import { successorOf } from '../agency/successor.ts';
import type { Lineage } from '../agency/successor.ts';
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
  /** Who succeeded whom; without it nobody did. */
  readonly lineage?: Lineage;
}

/**
 * The bodies that owe a rule's report on a day, in the order of the registry: named bodies and members of named groups, or every
 * accountable body of the plan, as far as they exist on that day; in the place of one that was named, in the rule or in a group's list,
 * and has ended, its successor reports, where there is one without a choice. The receiver never reports to itself, and a steering committee
 * owes nothing itself (decision D5).
 *
 * @example
 * reportersOn(monthly, rehearsed(monthly).reporters, CivilDate.parse('2026-07-14')).length; // 2
 */
export function reportersOn(
  rule: Pick<ReportingRule, 'reporters' | 'receiver'> &
    Partial<Pick<ReportingRule, 'name' | 'wording'>>,
  { registry, groups, accountable, lineage }: ReporterFacts,
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
    if (!group) continue;
    // A list names bodies as the rule itself does: who succeeded one of them reports in its place.
    const { membership } = group;
    const members =
      membership.kind === 'list' ? membership.members : membersOn(group, registry, date);
    for (const member of members) named.agencies.add(member);
  }
  const wording = `${rule.name ?? ''} ${rule.wording ?? ''}`;
  for (const agencyId of lineage ? [...named.agencies] : []) {
    const body = lineage?.bodies.get(agencyId);
    if (!lineage || !body?.validTo || date <= body.validTo) continue;
    const successor = successorOf({ agencyId, since: null, wording }, date, lineage);
    if ('agencyId' in successor) named.agencies.add(successor.agencyId);
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

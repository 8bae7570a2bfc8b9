import type { Database } from '@dondoc/db/client';
import { findAgencies, findGroups, findRules } from '@dondoc/db/stores';
import { done, refuse } from '@dondoc/domain/kernel';
import type { AgencyGroupId, AgencyId, Result, RuleId } from '@dondoc/domain/kernel';
import type { ReportingRule, RuleFields } from '@dondoc/domain/reporting';
import type { Kysely } from 'kysely';

type Parties = Pick<RuleFields, 'reporters' | 'receiver' | 'via'>;

/** The bodies and groups that rules name: who reports, to whom, through whom. */
export function namedIn(rules: readonly Parties[]): {
  readonly agencies: readonly AgencyId[];
  readonly groups: readonly AgencyGroupId[];
} {
  const agencies = new Set<AgencyId>();
  const groups = new Set<AgencyGroupId>();
  for (const { reporters, receiver, via } of rules) {
    if (receiver.agencyId !== null) agencies.add(receiver.agencyId);
    if (via !== null) agencies.add(via);
    if (reporters.kind !== 'named') continue;
    for (const id of reporters.agencies) agencies.add(id);
    for (const id of reporters.groups) groups.add(id);
  }
  return { agencies: [...agencies], groups: [...groups] };
}

/** The names of what rules name, by id: two queries. */
export async function namesIn(
  kysely: Kysely<Database>,
  rules: readonly Parties[],
): Promise<Readonly<Record<string, string>>> {
  const { agencies, groups } = namedIn(rules);
  const found = [...(await findAgencies(kysely, agencies)), ...(await findGroups(kysely, groups))];
  return Object.fromEntries(found.map(({ id, name }) => [id, name]));
}

const unknown = (kind: string) => refuse({ code: 'not-found', facts: { kind } } as const);

/** Refuses bodies, groups and a host rule that are unknown here, and a report that would go in inside itself. */
export async function checkedParties(
  kysely: Kysely<Database>,
  rule: Pick<ReportingRule, 'id' | 'merged'> & Parties,
): Promise<Result<null>> {
  const { agencies, groups } = namedIn([rule]);
  if ((await findAgencies(kysely, agencies)).length !== agencies.length) return unknown('agency');
  if ((await findGroups(kysely, groups)).length !== groups.length) return unknown('agency_group');
  let host: RuleId | null = rule.merged?.hostRuleId ?? null;
  for (const seen = new Set<RuleId>(); host !== null;) {
    if (host === rule.id || seen.has(host))
      return refuse({
        code: 'input.invalid',
        facts: { path: 'rule.merged.hostRuleId', issue: 'inside-itself' },
      });
    seen.add(host);
    const found: ReportingRule | undefined = (await findRules(kysely, [host])).get(host);
    if (!found) return unknown('rule');
    host = found.merged?.hostRuleId ?? null;
  }
  return done(null);
}

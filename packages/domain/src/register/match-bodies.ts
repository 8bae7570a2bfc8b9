import type { Agency } from '../agency/agency.ts';
import type { AgencyGroup } from '../agency/group.ts';
import { nameKey } from '../agency/name-key.ts';
import type { AgencyGroupId, AgencyId } from '../kernel/id.ts';
import type { DraftBody } from './draft.ts';

/** What one body of a draft is in the registry. */
export interface BodyMatch {
  readonly bodyKey: string;
  readonly agencyId: AgencyId | null;
  readonly groupId: AgencyGroupId | null;
}

/**
 * Finds the bodies of a draft in the registry by name and short names. Only what is certain is answered: a name that two bodies
 * bear matches none, and a body that a person has matched already is left as it is.
 *
 * @example
 * const bodies = draft.bodies.map((body) => ({ ...body, agencyId: null }));
 * matchBodies(bodies, [health, culture], []).map(({ bodyKey }) => bodyKey); // ['b1']
 */
export function matchBodies(
  bodies: readonly DraftBody[],
  agencies: readonly Pick<Agency, 'id' | 'name' | 'shortNames'>[],
  groups: readonly Pick<AgencyGroup, 'id' | 'name'>[],
): readonly BodyMatch[] {
  const agencyOf = onlyOnes(
    agencies.flatMap(({ id, name, shortNames }) =>
      [...new Set([name, ...shortNames].map(nameKey))].map((key) => [key, id] as const),
    ),
  );
  const groupOf = onlyOnes(groups.map(({ id, name }) => [groupKey(name), id] as const));
  return bodies.flatMap((body): BodyMatch[] => {
    if (body.agencyId !== null || body.groupId !== null) return [];
    const agencyId = body.group ? null : (agencyOf.get(nameKey(body.name)) ?? null);
    const groupId = body.group ? (groupOf.get(groupKey(body.name)) ?? null) : null;
    return agencyId === null && groupId === null ? [] : [{ bodyKey: body.key, agencyId, groupId }];
  });
}

/** "Các sở, ban, ngành" and "sở, ban, ngành" are one group. */
const groupKey = (name: string): string => nameKey(name).replace(/^(?:các|những) /u, '');

function onlyOnes<V>(pairs: readonly (readonly [string, V])[]): ReadonlyMap<string, V> {
  const seen = new Map<string, V | null>();
  for (const [key, value] of pairs)
    seen.set(key, seen.has(key) && seen.get(key) !== value ? null : value);
  return new Map([...seen].flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
}

import type { CivilDate } from '../calendar/civil-date.ts';
import type { AgencyId } from '../kernel/id.ts';
import type { Agency } from './agency.ts';
import { existsOn } from './group-members.ts';
import type { Description } from './succession.ts';

/** What a body was called, and where it stood, until a day, that day included. */
export interface PastDescription extends Description {
  readonly agencyId: AgencyId;
  readonly until: CivilDate;
}

/**
 * A body as it was on a day: with the name, kind, level and parent of that day; null where it did not exist. A document keeps the name
 * of its day.
 *
 * @param past the descriptions that the body has had, in any order; those of other bodies are passed over
 * @example
 * const past = [{ ...health, agencyId: health.id, name: 'Ty Y tế', until: '1976-12-31' }];
 * agencyOn(health, past, CivilDate.parse('1970-01-01'))?.name; // 'Ty Y tế'
 */
export function agencyOn(
  agency: Agency,
  past: readonly PastDescription[],
  date: CivilDate,
): Agency | null {
  if (!existsOn(agency, date)) return null;
  const held = past
    .filter(({ agencyId, until }) => agencyId === agency.id && date <= until)
    .reduce<PastDescription | null>(
      (first, next) => (first === null || next.until < first.until ? next : first),
      null,
    );
  if (held === null) return agency;
  const { name, shortNames, kind, level, parentId } = held;
  return { ...agency, name, shortNames, kind, level, parentId };
}

/**
 * The registry as it was on a day, in its order: the bodies that existed, as they were then. Groups on a date are computed from it.
 *
 * @example
 * registryOn([{ ...health, validTo: '2025-06-30' }, culture], [], CivilDate.parse('2025-07-01')).length; // 1
 */
export function registryOn(
  registry: readonly Agency[],
  past: readonly PastDescription[],
  date: CivilDate,
): readonly Agency[] {
  const ofBody = Map.groupBy(past, ({ agencyId }) => agencyId);
  return registry.flatMap((agency) => agencyOn(agency, ofBody.get(agency.id) ?? [], date) ?? []);
}

import type { Database } from '@dondoc/db/client';
import { readRegistry, readSuccessions } from '@dondoc/db/stores';
import type { NewAgency } from '@dondoc/db/stores';
import {
  bodiesOf,
  checkedSuccession,
  endingBodies,
  lastDay,
  lineageOf,
} from '@dondoc/domain/agency';
import type { Agency, Lineage, Succession } from '@dondoc/domain/agency';
import { done, refuse } from '@dondoc/domain/kernel';
import type { AgencyId, Result } from '@dondoc/domain/kernel';
import type { Kysely } from 'kysely';

/** The registry and the successions as they would be with one more. */
export interface ThoughtOf {
  /** With the new bodies, and before anything ends. */
  readonly registry: readonly Agency[];
  readonly lineage: Lineage;
  /** The bodies that give something, of which what is open may move. */
  readonly givers: readonly AgencyId[];
}

/**
 * What would hold if a succession were recorded together with the bodies that it makes. Refuses what the registry does not allow
 * (`input.invalid`): a body that is unknown, not there yet or ended, a new one of which the succession does not speak.
 */
export async function thoughtOf(
  kysely: Kysely<Database>,
  succession: Succession,
  made: readonly NewAgency[],
): Promise<Result<ThoughtOf>> {
  const spoken = new Set(bodiesOf(succession));
  const idle = made.findIndex(({ id }) => !spoken.has(id));
  if (idle >= 0)
    return refuse({
      code: 'input.invalid',
      facts: { path: `bodies.${idle}`, issue: 'agency.not-in-succession' },
    });
  const registry = [
    ...(await readRegistry(kysely)),
    ...made.map((body) => ({ ...body, version: 0 })),
  ];
  const checked = checkedSuccession(succession, registry);
  if (!checked.ok) return checked;
  const ending = new Set(endingBodies(succession));
  const after = registry.map((body) =>
    ending.has(body.id) ? { ...body, validTo: lastDay(succession) } : body,
  );
  return done({
    registry,
    lineage: lineageOf(after, [...(await readSuccessions(kysely)), succession]),
    givers:
      succession.kind === 'rename' ? [] : [...new Set(succession.shares.map(({ from }) => from))],
  });
}

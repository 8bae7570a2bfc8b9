import { derivedIndex } from '@dondoc/db/night';
import type { IndexFrame } from '@dondoc/db/night';
import { changeObligation } from '@dondoc/db/stores';
import type { Obligation, ObligationChange } from '@dondoc/db/stores';
import type { DecisionDocument } from '@dondoc/domain/plan';
import type { CommandWork } from '../access.ts';

/** Where a command writes, and where it says what it did. */
export interface Writing {
  readonly trx: Parameters<CommandWork<unknown>>[0];
  readonly audit: Parameters<CommandWork<unknown>>[1];
}

/** Why facts of an aggregate change, for the audit row. */
export interface Act {
  readonly action: string;
  readonly reason?: string | null;
  readonly document?: DecisionDocument | null;
}

/** Writes facts of a held obligation with the index that follows from them and the audit row; answers its new version. */
export async function rewrite(
  { trx, audit }: Writing,
  held: Obligation,
  change: ObligationChange,
  frame: IndexFrame,
  act: Act,
): Promise<number> {
  const facts = { ...held, ...change };
  const index = derivedIndex({ kind: 'obligation', facts }, frame);
  const version = await changeObligation(trx, held, change, index);
  audit({
    ...act,
    aggregateKind: 'obligation',
    aggregateId: held.id,
    versionFrom: held.version,
    versionTo: version,
    changes: changedFacts(held, change),
  });
  return version;
}

function changedFacts(
  before: Obligation,
  change: ObligationChange,
): Readonly<Record<string, readonly [unknown, unknown]>> {
  const was: Readonly<Record<string, unknown>> = { ...before };
  return Object.fromEntries(
    Object.entries(change)
      .filter(([fact, value]) => was[fact] !== value)
      .map(([fact, value]) => [fact, [was[fact], value]]),
  );
}

import type { OpenItem } from '@dondoc/db/stores';
import type { TransferRow } from '@dondoc/domain/agency';
import { done, DutyId, ObligationId, refuse } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { Seen } from '../input.ts';

/** Items of one act at most. */
const MOST = 500;

/** An open item, and the version at which it was seen: a duty's is that of its task (decision D15). */
const ItemInput = z.object({
  kind: z.enum(['duty', 'obligation']),
  id: z.union([DutyId, ObligationId]),
  version: Seen,
});
type ItemInput = z.infer<typeof ItemInput>;

export const ItemsInput = z.array(ItemInput).min(1).max(MOST);

/** The rows of a transfer list that were meant. Refuses `not-found`, and `version.stale` where one was changed meanwhile. */
export function rowsMeant(
  rows: readonly TransferRow<OpenItem>[],
  meant: readonly ItemInput[],
): Result<readonly TransferRow<OpenItem>[]> {
  const known = new Map(rows.map((row) => [`${row.item.kind} ${row.item.id}`, row]));
  const found: TransferRow<OpenItem>[] = [];
  for (const { kind, id, version: seen } of meant) {
    const row = known.get(`${kind} ${id}`);
    if (!row) return refuse({ code: 'not-found', facts: { kind } });
    const { version: current } = row.item;
    if (current !== seen)
      return refuse({ code: 'version.stale', facts: { aggregate: kind, seen, current } });
    found.push(row);
  }
  return done(found);
}

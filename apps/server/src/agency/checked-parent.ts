import type { Database } from '@dondoc/db/client';
import { placesOf } from '@dondoc/db/stores';
import type { Agency } from '@dondoc/domain/agency';
import { done, refuse } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import type { Transaction } from 'kysely';

/** Refuses a parent that is not in the registry, or that stands under the body itself: the tree would have no top. */
export async function checkedParent(
  trx: Transaction<Database>,
  { id, parentId }: Pick<Agency, 'id' | 'parentId'>,
): Promise<Result<null>> {
  if (parentId === null) return done(null);
  const [place] = await placesOf(trx, [parentId]);
  if (!place) return refuse({ code: 'not-found', facts: { kind: 'agency' } });
  if (parentId === id || place.above.includes(id))
    return refuse({
      code: 'input.invalid',
      facts: { path: 'agency.parentId', issue: 'under-itself' },
    });
  return done(null);
}

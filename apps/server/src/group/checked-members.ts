import type { Database } from '@dondoc/db/client';
import { findAgencies } from '@dondoc/db/stores';
import type { GroupMembership } from '@dondoc/domain/agency';
import { done, refuse } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import type { Transaction } from 'kysely';

/** Refuses a member, or a parent of a rule, that is not in the registry. */
export async function checkedMembers(
  trx: Transaction<Database>,
  membership: GroupMembership,
): Promise<Result<null>> {
  const named =
    membership.kind === 'list'
      ? membership.members
      : membership.parentId === null
        ? []
        : [membership.parentId];
  const asked = new Set(named);
  const found = await findAgencies(trx, [...asked]);
  return found.length === asked.size
    ? done(null)
    : refuse({ code: 'not-found', facts: { kind: 'agency' } });
}

import type { Grant, Substitution } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { AccountId, GrantId, SubstitutionId } from '@dondoc/domain/kernel';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../tables/index.ts';

/** Gives grants to an account. */
export async function insertGrants(
  trx: Transaction<Database>,
  accountId: AccountId,
  grants: readonly Grant[],
): Promise<void> {
  if (grants.length === 0) return;
  await trx
    .insertInto('access_grant')
    .values(
      grants.map((grant) => ({
        id: grant.id,
        account_id: accountId,
        role: grant.role,
        agency_id: grant.agencyId,
        plan_id: grant.planId,
        valid_from: grant.validFrom,
        valid_to: grant.validTo,
      })),
    )
    .execute();
}

/** Sets the last day of a grant; the grant itself stays, for what was done under it stays. */
export async function endGrantOn(
  trx: Transaction<Database>,
  grantId: GrantId,
  lastDay: CivilDate,
): Promise<void> {
  await trx
    .updateTable('access_grant')
    .set({ valid_to: lastDay })
    .where('id', '=', grantId)
    .execute();
}

/** Whether, beside one grant, somebody who can sign in keeps the accounts of the whole deployment after a day. */
export async function anotherAdministrator(
  kysely: Kysely<Database>,
  grantId: GrantId,
  day: CivilDate,
): Promise<boolean> {
  const other = await kysely
    .selectFrom('access_grant')
    .innerJoin('user', 'user.id', 'access_grant.account_id')
    .select('access_grant.id')
    .where('access_grant.role', '=', 'administrator')
    .where('access_grant.agency_id', 'is', null)
    .where('access_grant.id', '<>', grantId)
    .where('user.closed_on', 'is', null)
    .where((eb) =>
      eb.or([eb('access_grant.valid_to', 'is', null), eb('access_grant.valid_to', '>', day)]),
    )
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

/** Lets an account stand in for another. */
export async function insertSubstitution(
  trx: Transaction<Database>,
  { id, principalId, substituteId, from, to }: Substitution,
): Promise<void> {
  await trx
    .insertInto('substitution')
    .values({
      id,
      principal_id: principalId,
      substitute_id: substituteId,
      from_day: from,
      to_day: to,
    })
    .execute();
}

/** Sets the last day of a substitution. */
export async function endSubstitutionOn(
  trx: Transaction<Database>,
  id: SubstitutionId,
  lastDay: CivilDate,
): Promise<void> {
  await trx.updateTable('substitution').set({ to_day: lastDay }).where('id', '=', id).execute();
}

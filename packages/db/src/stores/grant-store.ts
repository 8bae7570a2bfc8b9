import type { Grant, Substitution } from '@dondoc/domain/agency';
import { addDays } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import type { AccountId, GrantId, Result, SubstitutionId } from '@dondoc/domain/kernel';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Database } from '../tables/index.ts';

/** Gives grants to an account; refuses one for a plan that there is not. */
export async function insertGrants(
  trx: Transaction<Database>,
  accountId: AccountId,
  grants: readonly Grant[],
): Promise<Result<null>> {
  if (grants.length === 0) return done(null);
  const plans = [...new Set(grants.flatMap(({ planId }) => (planId === null ? [] : [planId])))];
  if (plans.length > 0) {
    const known = await trx.selectFrom('plan').select('id').where('id', 'in', plans).execute();
    if (known.length < plans.length) return refuse({ code: 'not-found', facts: { kind: 'plan' } });
  }
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
  return done(null);
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

/**
 * Whether somebody who can sign in keeps the accounts of the whole deployment after a day, beside a grant or an account that ends.
 * Whoever asks holds the answer until the transaction ends: two administrators who end each other at once are not both told yes.
 */
export async function anotherAdministrator(
  trx: Transaction<Database>,
  beside: { readonly grantId: GrantId } | { readonly accountId: AccountId },
  day: CivilDate,
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext('administrators'))`.execute(trx);
  const other = await trx
    .selectFrom('access_grant')
    .innerJoin('user', 'user.id', 'access_grant.account_id')
    .select('access_grant.id')
    .where('access_grant.role', '=', 'administrator')
    .where('access_grant.agency_id', 'is', null)
    .where((eb) =>
      'grantId' in beside
        ? eb('access_grant.id', '<>', beside.grantId)
        : eb('user.id', '<>', beside.accountId),
    )
    .where((eb) =>
      eb.or([eb('user.closed_on', 'is', null), eb('user.closed_on', '>', addDays(day, 1))]),
    )
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

import { AccountWithGrants } from '@dondoc/domain/agency';
import type { Account, Grant, Scope } from '@dondoc/domain/agency';
import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import { AccountId, done, refuse } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import type { Kysely, Transaction } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Database } from '../tables/index.ts';
import { pageOf } from './page.ts';
import type { Page, PageRequest } from './page.ts';
import { insertGrants } from './grant-store.ts';
import { agenciesUnder } from './place-store.ts';

/** What a new account brings; its password comes later, by its one-time code. */
export type NewAccount = Omit<Account, 'closedOn' | 'version'>;

const accounts = (kysely: Kysely<Database>) =>
  kysely
    .selectFrom('user')
    .select((eb) => [
      'user.id',
      'user.username as signInName',
      'user.position',
      'user.mailbox',
      'user.language',
      'user.closed_on as closedOn',
      'user.version',
      eb
        .exists(
          eb
            .selectFrom('account')
            .select('account.id')
            .whereRef('account.user_id', '=', 'user.id')
            .where('account.password', 'is not', null),
        )
        .as('active'),
      jsonArrayFrom(
        eb
          .selectFrom('access_grant')
          .select([
            'access_grant.id',
            'access_grant.role',
            'access_grant.agency_id as agencyId',
            'access_grant.plan_id as planId',
            'access_grant.valid_from as validFrom',
            'access_grant.valid_to as validTo',
          ])
          .whereRef('access_grant.account_id', '=', 'user.id')
          .orderBy('access_grant.id'),
      ).as('grants'),
      jsonArrayFrom(
        eb
          .selectFrom('substitution')
          .innerJoin('user as principal', 'principal.id', 'substitution.principal_id')
          .select([
            'substitution.id',
            'substitution.principal_id as principalId',
            'principal.position',
            'substitution.from_day as from',
            'substitution.to_day as to',
          ])
          .whereRef('substitution.substitute_id', '=', 'user.id')
          .orderBy('substitution.from_day')
          .orderBy('substitution.id'),
      ).as('standsInFor'),
    ]);

/** Whether anybody can sign in here at all; false only before the first administrator. */
export async function anyAccount(kysely: Kysely<Database>): Promise<boolean> {
  const one = await kysely.selectFrom('user').select('id').limit(1).executeTakeFirst();
  return one !== undefined;
}

/** An account with its grants, or null. */
export async function findAccount(
  kysely: Kysely<Database>,
  id: AccountId,
): Promise<AccountWithGrants | null> {
  const row = await accounts(kysely).where('user.id', '=', id).executeTakeFirst();
  return row ? AccountWithGrants.parse(row) : null;
}

/** Accounts with their grants, in one query, by their ids; who does not exist is not there. */
export async function findAccounts(
  kysely: Kysely<Database>,
  ids: readonly AccountId[],
): Promise<ReadonlyMap<AccountId, AccountWithGrants>> {
  if (ids.length === 0) return new Map();
  const rows = await accounts(kysely).where('user.id', 'in', ids).execute();
  return new Map(rows.map((row) => [AccountId.parse(row.id), AccountWithGrants.parse(row)]));
}

/** The account of a sign-in name, or null. */
export async function findAccountByName(
  kysely: Kysely<Database>,
  signInName: string,
): Promise<AccountWithGrants | null> {
  const row = await accounts(kysely).where('user.username', '=', signInName).executeTakeFirst();
  return row ? AccountWithGrants.parse(row) : null;
}

/**
 * A page of the accounts that hold a grant within the scope, by sign-in name; `after` is the last name of the
 * page before.
 */
export async function listAccounts(
  kysely: Kysely<Database>,
  scope: Scope,
  { after, limit }: PageRequest<string>,
): Promise<Page<AccountWithGrants>> {
  const rows = await accounts(kysely)
    .where((eb) =>
      eb.or(
        scope.clauses.map(({ reach }) =>
          reach.kind === 'all'
            ? eb.lit(true)
            : eb.exists(
                eb
                  .selectFrom('access_grant')
                  .select('access_grant.id')
                  .whereRef('access_grant.account_id', '=', 'user.id')
                  .where((grant) =>
                    grant.or([
                      ...(reach.own ? [grant('access_grant.agency_id', '=', reach.agencyId)] : []),
                      ...(reach.below
                        ? [grant('access_grant.agency_id', 'in', agenciesUnder(reach.agencyId))]
                        : []),
                    ]),
                  ),
              ),
        ),
      ),
    )
    .$if(typeof after === 'string', (query) => query.where('user.username', '>', after ?? ''))
    .orderBy('user.username')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, {
    item: (row) => AccountWithGrants.parse(row),
    place: (row) => row.signInName ?? '',
  });
}

/** Adds an account with its grants; refuses a sign-in name that another has. */
export async function insertAccount(
  trx: Transaction<Database>,
  account: NewAccount,
  grants: readonly Grant[],
  at: Instant,
): Promise<Result<null>> {
  const added = await trx
    .insertInto('user')
    .values({
      id: account.id,
      name: account.position,
      // The library wants an address that no other has; an office has one mailbox for several accounts.
      email: `${account.id}@account.invalid`,
      username: account.signInName,
      position: account.position,
      mailbox: account.mailbox,
      language: account.language,
      must_set_password: true,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return refuse({ code: 'name.taken', facts: { name: account.signInName } });
  return insertGrants(trx, account.id, grants);
}

/** Moves an account on by one version, or refuses because it is no longer the one that was seen. */
export async function stepAccount(
  trx: Transaction<Database>,
  id: AccountId,
  seen: number,
  at: Instant,
): Promise<Result<number>> {
  const stepped = await trx
    .updateTable('user')
    .set({ version: seen + 1, updated_at: at })
    .where('id', '=', id)
    .where('version', '=', seen)
    .returning('version')
    .executeTakeFirst();
  if (stepped) return done(stepped.version);
  const now = await trx
    .selectFrom('user')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst();
  return now
    ? refuse({
        code: 'version.stale',
        facts: { aggregate: 'account', seen, current: now.version },
      })
    : refuse({ code: 'not-found', facts: { kind: 'account' } });
}

/** Sets the first day on which an account no longer signs in, or none. Its grants and what it did stay as they are. */
export async function closeAccountOn(
  trx: Transaction<Database>,
  id: AccountId,
  closedOn: CivilDate | null,
): Promise<void> {
  await trx.updateTable('user').set({ closed_on: closedOn }).where('id', '=', id).execute();
}

/** Gives an account its password, in the form better-auth checks it, and ends its sessions. `signInId` names the row if it is new. */
export async function setPassword(
  trx: Transaction<Database>,
  set: {
    readonly accountId: AccountId;
    readonly signInId: string;
    readonly passwordHash: string;
    readonly at: Instant;
  },
): Promise<void> {
  const { accountId, passwordHash, at } = set;
  const changed = await trx
    .updateTable('account')
    .set({ password: passwordHash, updated_at: at })
    .where('user_id', '=', accountId)
    .where('provider_id', '=', 'credential')
    .returning('id')
    .executeTakeFirst();
  if (!changed)
    await trx
      .insertInto('account')
      .values({
        id: set.signInId,
        user_id: accountId,
        account_id: accountId,
        provider_id: 'credential',
        password: passwordHash,
        created_at: at,
        updated_at: at,
      })
      .execute();
  await trx
    .updateTable('user')
    .set({ must_set_password: false })
    .where('id', '=', accountId)
    .execute();
  await trx.deleteFrom('session').where('user_id', '=', accountId).execute();
}

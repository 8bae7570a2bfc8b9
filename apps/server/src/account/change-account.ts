import type { Database } from '@dondoc/db/client';
import { findAccount, stepAccount } from '@dondoc/db/stores';
import type { AccountWithGrants } from '@dondoc/domain/agency';
import { addDays } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import { AccountId, done, refuse } from '@dondoc/domain/kernel';
import type { AgencyId, Result } from '@dondoc/domain/kernel';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { Access } from '../access.ts';
import type { Context } from '../context.ts';
import { refused } from '../error-map.ts';
import { CommandFields, Seen } from '../input.ts';
import { accountPermit } from './account-permit.ts';

/** What every change of an account names: the account and its version as it was seen. */
export const AccountCommand = CommandFields.extend({ accountId: AccountId, version: Seen });

type Changed = Readonly<Record<string, readonly [before: unknown, after: unknown]>>;

/** An account, or the refusal that there is none. */
export async function accountOf(
  { db }: Pick<Context, 'db'>,
  id: AccountId,
): Promise<AccountWithGrants> {
  const account = await findAccount(db.kysely, id);
  if (!account) throw refused({ code: 'not-found', facts: { kind: 'account' } });
  return account;
}

/** The bodies on which an account holds grants: who changes it keeps the accounts of all of them. */
export const scopesOf = ({ grants }: AccountWithGrants): readonly (AgencyId | null)[] =>
  grants.map((grant) => grant.agencyId);

/**
 * Changes an account by one version, with its audit row. `more` are bodies beside its own on which the change touches grants; `work`
 * writes, and says what it changed.
 */
export async function changeAccount(
  ctx: Context & Access<'account.write'>,
  input: z.infer<typeof AccountCommand>,
  change: {
    readonly action: string;
    readonly account: AccountWithGrants;
    readonly more?: readonly (AgencyId | null)[];
    readonly work: (trx: Transaction<Database>) => Promise<Result<Changed>>;
  },
): Promise<{ readonly accountId: AccountId; readonly version: number }> {
  const { action, account, more = [], work } = change;
  const permit = await accountPermit(ctx, [...scopesOf(account), ...more]);
  return permit.command(input, async (trx, audit) => {
    const version = await stepAccount(trx, account.id, input.version, ctx.clock.now());
    if (!version.ok) return version;
    const changes = await work(trx);
    if (!changes.ok) return changes;
    audit({
      action,
      aggregateKind: 'account',
      aggregateId: account.id,
      versionFrom: input.version,
      versionTo: version.value,
      changes: changes.value,
    });
    return done({ accountId: account.id, version: version.value });
  });
}

/** Refuses a last day that would rewrite what was: yesterday is the earliest, and nothing ends before it began. */
export function lastDayFits(
  lastDay: CivilDate,
  today: CivilDate,
  first: CivilDate | null,
): Result<null> {
  const fits = lastDay >= addDays(today, -1) && (first === null || first <= lastDay);
  return fits
    ? done(null)
    : refuse({ code: 'input.invalid', facts: { path: 'lastDay', issue: 'last-day.past' } });
}

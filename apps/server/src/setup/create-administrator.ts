import { runCommand } from '@dondoc/db/client';
import { claimSetup, insertAccount, setPassword } from '@dondoc/db/stores';
import { Account, Password } from '@dondoc/domain/agency';
import type { Grant, Role } from '@dondoc/domain/agency';
import { done, GrantId, refuse } from '@dondoc/domain/kernel';
import { hashPassword } from 'better-auth/crypto';
import { v7 as uuidv7 } from 'uuid';
import { orRefuse } from '../error-map.ts';
import { CommandFields } from '../input.ts';
import { askPersonalData } from '../personal-data.ts';
import { anyone } from '../trpc.ts';

/** What the first account is: it keeps accounts, and can do the desk's work until it has made a clerk's account for that. */
const FIRST_ROLES: readonly Role[] = ['administrator', 'clerk'];

/**
 * Makes the first account, with its password. Possible once, while there is none; of two at once one is refused. Like every other door it
 * asks about words that seem to hold personal data; the password is no such word, and is said to nobody.
 */
export const createAdministrator = anyone
  .input(
    CommandFields.extend({
      accountId: Account.shape.id,
      ...Account.pick({ signInName: true, position: true, mailbox: true }).shape,
      language: Account.shape.language.default('vi'),
      password: Password,
    }),
  )
  .mutation(async ({ ctx, input: { password, commandId, kept, accountId, ...rest }, path }) => {
    const account = { id: accountId, ...rest };
    orRefuse(askPersonalData({ commandId, ...(kept && { kept }), ...account }));
    const at = ctx.clock.now();
    const grants = FIRST_ROLES.map((role): Grant => ({
      id: GrantId.parse(uuidv7()),
      role,
      agencyId: null,
      planId: null,
      validFrom: ctx.today,
      validTo: null,
    }));
    const passwordHash = await hashPassword(password);
    return orRefuse(
      await runCommand(
        ctx.db,
        // The password is left out: a command keeps a hash of its input that nothing protects from guessing.
        {
          id: commandId,
          accountId,
          role: 'administrator',
          scope: null,
          procedure: path,
          input: account,
          at,
        },
        async (trx, audit) => {
          if (!(await claimSetup(trx, accountId)))
            return refuse({
              code: 'state.refused',
              facts: { action: 'setup.create-administrator', state: 'set-up' },
            });
          const inserted = await insertAccount(trx, account, grants, at);
          if (!inserted.ok) return inserted;
          await setPassword(trx, { accountId, signInId: uuidv7(), passwordHash, at });
          audit({
            action: 'account.create',
            aggregateKind: 'account',
            aggregateId: accountId,
            versionFrom: null,
            versionTo: 0,
            changes: { roles: [null, FIRST_ROLES] },
            reason: 'first account',
          });
          return done({ accountId });
        },
      ),
    );
  });

import { runCommand } from '@dondoc/db/client';
import {
  countAttempt,
  findAccountByName,
  openCodeHash,
  setPassword,
  useOneTimeCode,
} from '@dondoc/db/stores';
import { Password, SignInName } from '@dondoc/domain/agency';
import { done, refuse } from '@dondoc/domain/kernel';
import type { Refusal } from '@dondoc/domain/kernel';
import { hashPassword } from 'better-auth/crypto';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { orRefuse, refused } from '../error-map.ts';
import { CommandFields } from '../input.ts';
import { anyone } from '../trpc.ts';
import { codeHash, sameHash } from './one-time-code.ts';

/** Ten wrong codes in a quarter of an hour, by name and by address. Windows in seconds. */
const BY_NAME = { window: 900, max: 10 };
const BY_ADDRESS = { window: 900, max: 30 };

const WRONG: Refusal = { code: 'code.wrong', facts: {} };

/** Sets the password of an account by its one-time code, once. A wrong name and a wrong code are told alike. */
export const redeemCode = anyone
  .input(
    CommandFields.extend({
      signInName: SignInName,
      code: z.string().min(1).max(40),
      password: Password,
    }),
  )
  .mutation(async ({ ctx, input: { signInName, code, password, commandId }, path }) => {
    const { db, secret } = ctx;
    const at = ctx.clock.now();
    for (const [key, limit] of [
      [`code:as:${signInName}`, BY_NAME],
      [`code:from:${ctx.ip}`, BY_ADDRESS],
    ] as const) {
      const { retryAfter } = await countAttempt(db, key, limit, at);
      if (retryAfter !== null)
        throw refused({ code: 'too-many-attempts', facts: { retryAfterSeconds: retryAfter } });
    }
    // Made in any case, so that the time of the answer does not tell which names exist.
    const passwordHash = await hashPassword(password);
    const account = await findAccountByName(db.kysely, signInName);
    const [grant] = account?.grants ?? [];
    if (!account || !grant) throw refused(WRONG);
    const given = codeHash(secret, account.id, code);
    return orRefuse(
      await runCommand(
        db,
        // Code and password are left out: a command keeps a hash of its input that nothing protects from guessing.
        {
          id: commandId,
          accountId: account.id,
          role: grant.role,
          scope: grant.agencyId,
          procedure: path,
          input: { signInName },
          at,
        },
        async (trx, audit) => {
          const kept = await openCodeHash(trx, account.id, at);
          if (kept === null || !sameHash(kept, given)) return refuse(WRONG);
          if (!(await useOneTimeCode(trx, account.id, kept, at))) return refuse(WRONG);
          await setPassword(trx, { accountId: account.id, signInId: uuidv7(), passwordHash, at });
          audit({
            action: 'account.set-password',
            aggregateKind: 'account',
            aggregateId: account.id,
            versionFrom: account.version,
            versionTo: account.version,
            changes: {},
          });
          return done({ signInName: account.signInName });
        },
      ),
    );
  });

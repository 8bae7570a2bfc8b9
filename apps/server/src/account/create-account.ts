import { insertAccount } from '@dondoc/db/stores';
import { Account, Grant, NewGrant } from '@dondoc/domain/agency';
import { done, GrantId } from '@dondoc/domain/kernel';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { CommandFields } from '../input.ts';
import { guarded } from '../trpc.ts';
import { accountPermit } from './account-permit.ts';
import { giveCode } from './give-code.ts';

/** Makes an account with its grants, and shows its one-time code, now and never again. */
export const createAccount = guarded('account.write')
  .input(
    CommandFields.extend({
      accountId: Account.shape.id,
      ...Account.pick({ signInName: true, position: true, mailbox: true }).shape,
      language: Account.shape.language.default('vi'),
      grants: z.array(NewGrant).min(1).max(20),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const { commandId, kept: _, accountId: id, grants: asked, ...fields } = input;
    const grants = asked.map(({ role, agencyId }) =>
      Grant.parse({
        id: GrantId.parse(uuidv7()),
        role,
        agencyId,
        planId: null,
        validFrom: ctx.today,
        validTo: null,
      }),
    );
    const permit = await accountPermit(
      ctx,
      grants.map((grant) => grant.agencyId),
    );
    const { code, keep } = giveCode(ctx, id, commandId);
    const answer = await permit.command(input, async (trx, audit) => {
      const inserted = await insertAccount(trx, { id, ...fields }, grants, ctx.clock.now());
      if (!inserted.ok) return inserted;
      audit({
        action: 'account.create',
        aggregateKind: 'account',
        aggregateId: id,
        versionFrom: null,
        versionTo: 0,
        changes: { grants: [null, asked] },
      });
      return done({ accountId: id, expiresAt: await keep(trx) });
    });
    return { ...answer, code };
  });

import { anotherAdministrator, endGrantOn, insertGrants } from '@dondoc/db/stores';
import { GivenGrant, Grant } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { done, GrantId, refuse } from '@dondoc/domain/kernel';
import { guarded } from '../trpc.ts';
import { AccountCommand, accountOf, changeAccount, lastDayFits } from './change-account.ts';

/** Gives an account one grant more, with its first and, where it is known, its last day. */
export const giveGrant = guarded('account.write')
  .input(AccountCommand.extend({ grantId: GrantId, grant: GivenGrant }))
  .mutation(async ({ ctx, input }) => {
    const account = await accountOf(ctx, input.accountId);
    const grant = Grant.parse({ id: input.grantId, ...input.grant });
    return changeAccount(ctx, input, {
      action: 'account.give-grant',
      account,
      more: [grant.agencyId],
      work: async (trx) => {
        const given = await insertGrants(trx, account.id, [grant]);
        if (!given.ok) return given;
        return done({ grant: [null, grant] });
      },
    });
  });

/** Ends a grant with its last day. The last account that keeps the accounts of all bodies keeps doing so. */
export const endGrant = guarded('account.write')
  .input(AccountCommand.extend({ grantId: GrantId, lastDay: CivilDate }))
  .mutation(async ({ ctx, input }) => {
    const { grantId, lastDay } = input;
    const account = await accountOf(ctx, input.accountId);
    return changeAccount(ctx, input, {
      action: 'account.end-grant',
      account,
      work: async (trx) => {
        const grant = account.grants.find(({ id }) => id === grantId);
        if (!grant) return refuse({ code: 'not-found', facts: { kind: 'grant' } });
        const fits = lastDayFits(lastDay, ctx.today, grant.validFrom);
        if (!fits.ok) return fits;
        const keepsAll = grant.role === 'administrator' && grant.agencyId === null;
        if (keepsAll && !(await anotherAdministrator(trx, { grantId }, lastDay)))
          return refuse({ code: 'administrator.last', facts: {} });
        await endGrantOn(trx, grantId, lastDay);
        return done({ [`grants.${grantId}.validTo`]: [grant.validTo, lastDay] });
      },
    });
  });

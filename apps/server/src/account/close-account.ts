import { anotherAdministrator, closeAccountOn } from '@dondoc/db/stores';
import type { AccountWithGrants } from '@dondoc/domain/agency';
import { addDays, CivilDate } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import { guarded } from '../trpc.ts';
import { AccountCommand, accountOf, changeAccount, lastDayFits } from './change-account.ts';

const keepsAll = ({ grants }: AccountWithGrants): boolean =>
  grants.some(({ role, agencyId }) => role === 'administrator' && agencyId === null);

/**
 * Closes an account after its last day: it signs in no more, and whoever stands in for it holds nothing of it. What it did stays on
 * record, and it may be opened again. The last account that keeps the accounts of all bodies is not closed.
 */
export const closeAccount = guarded('account.write')
  .input(AccountCommand.extend({ lastDay: CivilDate }))
  .mutation(async ({ ctx, input }) => {
    const account = await accountOf(ctx, input.accountId);
    return changeAccount(ctx, input, {
      action: 'account.close',
      account,
      work: async (trx) => {
        const fits = lastDayFits(input.lastDay, ctx.today, null);
        if (!fits.ok) return fits;
        const beside = { accountId: account.id };
        if (keepsAll(account) && !(await anotherAdministrator(trx, beside, input.lastDay)))
          return refuse({ code: 'administrator.last', facts: {} });
        const closedOn = addDays(input.lastDay, 1);
        await closeAccountOn(trx, account.id, closedOn);
        return done({ closedOn: [account.closedOn, closedOn] });
      },
    });
  });

/** Opens a closed account again, with the grants that still hold. */
export const reopenAccount = guarded('account.write')
  .input(AccountCommand)
  .mutation(async ({ ctx, input }) => {
    const account = await accountOf(ctx, input.accountId);
    return changeAccount(ctx, input, {
      action: 'account.reopen',
      account,
      work: async (trx) => {
        if (account.closedOn === null)
          return refuse({
            code: 'state.refused',
            facts: { action: 'account.reopen', state: 'open' },
          });
        await closeAccountOn(trx, account.id, null);
        return done({ closedOn: [account.closedOn, null] });
      },
    });
  });

import { endSubstitutionOn, insertSubstitution } from '@dondoc/db/stores';
import { Substitution } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { AccountId, done, refuse, SubstitutionId } from '@dondoc/domain/kernel';
import { guarded } from '../trpc.ts';
import {
  AccountCommand,
  accountOf,
  changeAccount,
  lastDayFits,
  scopesOf,
} from './change-account.ts';

/**
 * Lets an account stand in for another from a day to a day: it holds what the other holds, and no more. Who gives it keeps the accounts
 * of every body on which either holds a grant.
 */
export const standIn = guarded('account.write')
  .input(
    AccountCommand.extend({
      substitutionId: SubstitutionId,
      principalId: AccountId,
      from: CivilDate,
      to: CivilDate,
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const [account, principal] = await Promise.all([
      accountOf(ctx, input.accountId),
      accountOf(ctx, input.principalId),
    ]);
    return changeAccount(ctx, input, {
      action: 'account.stand-in',
      account,
      more: scopesOf(principal),
      work: async (trx) => {
        const { success, data, error } = Substitution.safeParse({
          id: input.substitutionId,
          principalId: principal.id,
          substituteId: account.id,
          from: input.from,
          to: input.to,
        });
        if (!success) {
          const [issue] = error.issues;
          return refuse({
            code: 'input.invalid',
            facts: { path: issue?.path.join('.') ?? '', issue: issue?.message ?? '' },
          });
        }
        const fits = lastDayFits(data.to, ctx.today, null);
        if (!fits.ok) return fits;
        await insertSubstitution(trx, data);
        const { principalId, from, to } = data;
        return done({ standsInFor: [null, { principalId, from, to }] });
      },
    });
  });

/** Ends a substitution before its last day; one that is ended on the day before its first never held. */
export const endStandIn = guarded('account.write')
  .input(AccountCommand.extend({ substitutionId: SubstitutionId, lastDay: CivilDate }))
  .mutation(async ({ ctx, input }) => {
    const { substitutionId, lastDay } = input;
    const account = await accountOf(ctx, input.accountId);
    return changeAccount(ctx, input, {
      action: 'account.end-stand-in',
      account,
      work: async (trx) => {
        const held = account.standsInFor.find(({ id }) => id === substitutionId);
        if (!held) return refuse({ code: 'not-found', facts: { kind: 'substitution' } });
        const fits = lastDayFits(lastDay, ctx.today, null);
        if (!fits.ok) return fits;
        await endSubstitutionOn(trx, substitutionId, lastDay);
        return done({ [`standsInFor.${substitutionId}.to`]: [held.to, lastDay] });
      },
    });
  });

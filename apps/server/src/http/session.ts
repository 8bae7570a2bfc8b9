import { findAccount, findAccounts } from '@dondoc/db/stores';
import { heldOn } from '@dondoc/domain/agency';
import type { AccountWithGrants } from '@dondoc/domain/agency';
import { AccountId } from '@dondoc/domain/kernel';
import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyRequest } from 'fastify';
import type { Context, Services, SignedIn } from '../context.ts';

/** What a request brings: the day, and who asks, by the cookie of the session. A closed account has no session. */
export async function contextOf(services: Services, request: FastifyRequest): Promise<Context> {
  const today = services.clock.today();
  return {
    ...services,
    today,
    session: await signedIn(services, request, today),
    requestId: request.id,
    ip: request.ip,
  };
}

async function signedIn(
  { auth, db }: Services,
  request: FastifyRequest,
  today: Context['today'],
): Promise<SignedIn | null> {
  if (request.headers.cookie === undefined) return null;
  const found = await auth.api.getSession({ headers: fromNodeHeaders(request.headers) });
  if (!found) return null;
  const account = await findAccount(db.kysely, AccountId.parse(found.user.id));
  if (!account || (account.closedOn !== null && account.closedOn <= today)) return null;
  const principals = await principalsOf(db, account, today);
  return { account, grants: heldOn(account.grants, principals, today) };
}

/** Whom an account stands in for today, with what was granted to them. */
async function principalsOf(
  db: Services['db'],
  { standsInFor }: AccountWithGrants,
  today: Context['today'],
) {
  const current = standsInFor.filter(({ from, to }) => from <= today && today <= to);
  const found = await findAccounts(
    db.kysely,
    current.map(({ principalId }) => principalId),
  );
  return current.flatMap((substitution) => {
    const principal = found.get(substitution.principalId);
    return principal
      ? [{ substitution, grants: principal.grants, closedOn: principal.closedOn }]
      : [];
  });
}

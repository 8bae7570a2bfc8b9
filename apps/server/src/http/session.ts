import { findAccount } from '@dondoc/db/stores';
import { grantsOn } from '@dondoc/domain/agency';
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
  return { account, grants: grantsOn(account.grants, today) };
}

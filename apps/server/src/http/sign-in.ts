import { countAttempt } from '@dondoc/db/stores';
import type { Refusal } from '@dondoc/domain/kernel';
import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CLIENT_ADDRESS } from '../auth/auth.ts';
import type { Services } from '../context.ts';
import { refuseRequest } from './reply.ts';

/** An office sits behind one address; one name is tried by one person. Windows in seconds. */
const BY_ADDRESS = { window: 600, max: 60 };
const BY_NAME = { window: 900, max: 20 };

const Word = z.string().min(1).max(200);
const ByName = z.object({ username: Word, password: Word });

/**
 * The ways of better-auth that are open: sign in by name, sign out. Nothing else of it can be reached, and it is
 * handed nothing but the fields it needs.
 */
export function addSignIn(app: FastifyInstance, services: Services): void {
  app.post('/api/auth/sign-in/username', async (request, reply) => {
    const input = ByName.safeParse(request.body);
    if (!input.success) return refuseRequest(reply, WRONG);
    return (
      (await tooMany(services, request, reply, input.data.username)) ??
      pass(services, request, reply, input.data)
    );
  });
  app.post('/api/auth/sign-out', (request, reply) => pass(services, request, reply, {}));
}

const WRONG: Refusal = { code: 'sign-in.wrong', facts: {} };

/** Counts the attempt by address and by name; answers it where it is one too many. */
async function tooMany(
  { db, clock }: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  name: string,
): Promise<FastifyReply | null> {
  const at = clock.now();
  const byAddress = await countAttempt(db, `sign-in:from:${request.ip}`, BY_ADDRESS, at);
  const byName = await countAttempt(db, `sign-in:as:${name.trim().toLowerCase()}`, BY_NAME, at);
  const retryAfter = byAddress.retryAfter ?? byName.retryAfter;
  if (retryAfter === null) return null;
  return refuseRequest(reply.header('retry-after', retryAfter), {
    code: 'too-many-attempts',
    facts: { retryAfterSeconds: retryAfter },
  });
}

/** Hands the request to better-auth and answers with its cookies; what it says otherwise becomes one of our refusals. */
async function pass(
  { auth, log }: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  body: object,
): Promise<FastifyReply> {
  const headers = fromNodeHeaders(request.headers);
  headers.delete('content-length');
  headers.set('content-type', 'application/json');
  headers.set(CLIENT_ADDRESS, request.ip);
  const answer = await auth.handler(
    new Request(new URL(request.routeOptions.url ?? '/', `${request.protocol}://${request.host}`), {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    }),
  );
  for (const cookie of answer.headers.getSetCookie()) void reply.header('set-cookie', cookie);
  if (answer.ok) return reply.send({ ok: true });
  if (answer.status < 500) return refuseRequest(reply, WRONG);
  log.error({ requestId: request.id, status: answer.status }, 'sign-in failed');
  return reply.code(500).send({ refusal: null, requestId: request.id });
}

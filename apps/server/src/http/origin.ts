import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Settings } from '../env.ts';
import { refuseRequest } from './reply.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The address that this server answers to: the one set, or the one that the request was sent to. */
const ownOrigin = (settings: Settings, request: FastifyRequest): string =>
  settings.BASE_URL === undefined
    ? `${request.protocol}://${request.host}`
    : new URL(settings.BASE_URL).origin;

/**
 * Whatever changes something comes from our own pages. A browser names the origin in every such request, so one that is missing
 * is refused as well; a script sends it itself.
 */
export function checkOrigin(app: FastifyInstance, settings: Settings): void {
  app.addHook('onRequest', (request, reply, next) => {
    const expected = ownOrigin(settings, request);
    if (READS.has(request.method) || request.headers.origin === expected) next();
    else refuseRequest(reply, { code: 'origin.foreign', facts: { expected } });
  });
}

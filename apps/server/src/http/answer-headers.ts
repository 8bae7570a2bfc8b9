import type { FastifyInstance } from 'fastify';
import type { Services } from '../context.ts';

/** The day of the answer: the screen never asks the browser what day it is. */
export const TODAY_HEADER = 'x-dondoc-today';
/** The build of the answer: a screen of another build keeps its draft and offers to reload. */
export const BUILD_HEADER = 'x-dondoc-build';

/** Puts day and build on every answer under /api, refusals among them, and keeps those answers out of every cache. */
export function addAnswerHeaders(app: FastifyInstance, { clock, build }: Services): void {
  app.addHook('onRequest', (request, reply, next) => {
    if (request.url.startsWith('/api/'))
      void reply.headers({
        [TODAY_HEADER]: clock.today(),
        [BUILD_HEADER]: build,
        'cache-control': 'no-store',
      });
    next();
  });
}

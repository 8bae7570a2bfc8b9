import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/** One line an answer: which route, how it ended, how long it took. Never the query or the body, for they hold people's words. */
export function logAnswers(app: FastifyInstance, log: Logger): void {
  app.addHook('onResponse', (request, reply, next) => {
    log.info(
      {
        method: request.method,
        path: request.url.split('?', 1)[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        requestId: request.id,
      },
      'answered',
    );
    next();
  });
}

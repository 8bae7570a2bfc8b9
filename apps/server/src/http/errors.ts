import type { FastifyError, FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { refuseRequest } from './reply.ts';

/** What goes wrong outside a procedure: a refusal where a person can act on it, else the id under which the log has it. */
export function answerErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (error.statusCode === 429)
      return refuseRequest(reply, {
        code: 'too-many-attempts',
        facts: { retryAfterSeconds: Number(reply.getHeader('retry-after') ?? 60) },
      });
    const status = error.statusCode ?? 500;
    if (status >= 500)
      log.error({ err: error, path: request.routeOptions.url, requestId: request.id }, 'failed');
    return reply.code(status).send({ refusal: null, requestId: request.id });
  });
}

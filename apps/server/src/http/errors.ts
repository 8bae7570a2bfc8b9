import type { FastifyError, FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { LIMITS } from '@dondoc/documents/read';
import { TRPCError } from '@trpc/server';
import { refusalOf } from '../error-map.ts';
import { refuseRequest } from './reply.ts';

/** What goes wrong outside a procedure: a refusal where a person can act on it, else the id under which the log has it. */
export function answerErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (error.statusCode === 429)
      return refuseRequest(reply, {
        code: 'too-many-attempts',
        facts: { retryAfterSeconds: Number(reply.getHeader('retry-after') ?? 60) },
      });
    if (error.code === 'FST_REQ_FILE_TOO_LARGE')
      return refuseRequest(reply, {
        code: 'file.too-large',
        facts: { limit: LIMITS.fileBytes },
      });
    const refusal = error instanceof TRPCError ? refusalOf(error) : null;
    if (refusal) return refuseRequest(reply, refusal);
    const status = error.statusCode ?? 500;
    if (status >= 500)
      log.error({ err: error, path: request.routeOptions.url, requestId: request.id }, 'failed');
    return reply.code(status).send({ refusal: null, requestId: request.id });
  });
}

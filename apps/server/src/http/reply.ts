import type { Refusal } from '@dondoc/domain/kernel';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyReply } from 'fastify';
import { refused } from '../error-map.ts';

/** Answers a plain route with a refusal, in the same words and with the same status as a procedure would. */
export const refuseRequest = (reply: FastifyReply, refusal: Refusal): FastifyReply =>
  reply
    .code(getHTTPStatusCodeFromError(refused(refusal)))
    .send({ refusal, requestId: reply.request.id });

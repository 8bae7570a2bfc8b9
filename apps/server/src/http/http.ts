import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import fastify, { LogController } from 'fastify';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { appRouter } from '../app-router.ts';
import type { AppRouter } from '../app-router.ts';
import { addEmptyBodySheet } from '../agency/empty-body-sheet.ts';
import { addTransferListDocx } from '../agency/transfer-list-docx.ts';
import { addConsolidationDocx } from '../consolidation/consolidation-docx.ts';
import type { Services } from '../context.ts';
import { addUpload } from '../upload/upload.ts';
import { addAnswerHeaders } from './answer-headers.ts';
import { answerErrors } from './errors.ts';
import { addHealth } from './health.ts';
import { logAnswers } from './log.ts';
import { checkOrigin } from './origin.ts';
import { serveScreens } from './screens.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { contextOf } from './session.ts';
import { addSignIn } from './sign-in.ts';

const INPUT_LIMIT = 2 * 1024 * 1024;
const REQUESTS_A_MINUTE = 1200;

/** The whole door: security, limits, sign-in, procedures, uploads, health and the screens. It listens only when told to. */
export async function openHttp(services: Services): Promise<FastifyInstance> {
  const { settings, log } = services;
  const loggerInstance: FastifyBaseLogger = log;
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => uuidv7(),
    requestIdHeader: false,
    trustProxy: settings.TRUST_PROXY === '1',
    bodyLimit: INPUT_LIMIT,
    routerOptions: { maxParamLength: 5000 },
  });
  logAnswers(app, log);
  answerErrors(app, log);
  await addSecurityHeaders(app, settings);
  // A flood is stopped in each process; attempts at names, passwords and codes are counted in the database.
  await app.register(rateLimit, { max: REQUESTS_A_MINUTE, timeWindow: '1 minute' });
  await app.register(underPressure, { maxEventLoopDelay: 5000, retryAfter: 5 });
  addAnswerHeaders(app, services);
  checkOrigin(app, settings);
  addHealth(app, services);
  addSignIn(app, services);
  await addUpload(app, services);
  addConsolidationDocx(app, services);
  addTransferListDocx(app, services);
  addEmptyBodySheet(app, services);
  await app.register(fastifyTRPCPlugin, {
    prefix: '/api/trpc',
    trpcOptions: {
      router: appRouter,
      createContext: ({ req }) => contextOf(services, req),
      onError: ({ error, path, req }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          log.error({ err: error.cause ?? error, path, requestId: req.id }, 'procedure failed');
      },
    },
  } satisfies FastifyTRPCPluginOptions<AppRouter>);
  if (settings.ADMIN_DIST !== undefined) await serveScreens(app, settings.ADMIN_DIST);
  return app;
}

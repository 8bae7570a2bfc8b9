import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Settings } from '../env.ts';

/**
 * What our pages may load: our own files, styles that the screen computes, pictures it draws. On plain http, an office server's
 * usual way, browsers must not be told to prefer https: the page would stay blank on any host but localhost.
 */
export async function addSecurityHeaders(app: FastifyInstance, settings: Settings): Promise<void> {
  const overTls = settings.BASE_URL?.startsWith('https:') ?? false;
  await app.register(helmet, {
    strictTransportSecurity: overTls ? { maxAge: 15_552_000 } : false,
    crossOriginOpenerPolicy: overTls,
    originAgentCluster: overTls,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(overTls ? { upgradeInsecureRequests: [] } : {}),
      },
    },
  });
}

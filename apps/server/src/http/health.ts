import { expectedSchemaVersion, schemaVersion } from '@dondoc/db/client';
import type { FastifyInstance } from 'fastify';
import type { Services } from '../context.ts';

const DATABASE_ANSWERS_WITHIN = 5000;

/** `live`: the process answers. `ready`: the database answers too, with the schema this code knows. */
export function addHealth(app: FastifyInstance, { db, build }: Services): void {
  const quiet = { logLevel: 'warn', config: { rateLimit: false } } as const;
  app.get('/health/live', quiet, () => ({ live: true, build }));
  app.get('/health/ready', quiet, async (_request, reply) => {
    const late = Promise.withResolvers<string>();
    const timer = setTimeout(() => late.resolve('database-slow'), DATABASE_ANSWERS_WITHIN);
    const asked = schemaVersion(db).then(
      (version) => (version === expectedSchemaVersion ? null : 'schema'),
      () => 'database',
    );
    const problem = await Promise.race([asked, late.promise]);
    clearTimeout(timer);
    return reply.code(problem === null ? 200 : 503).send({ ready: problem === null, problem });
  });
}

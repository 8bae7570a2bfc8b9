import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * Serves the built screens, packed ones where the build made them. Any path without an extension is a screen of the one page;
 * files named by their content are kept for a year, the page itself is asked for each time.
 */
export async function serveScreens(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`ADMIN_DIST: ${folder} holds no index.html; build the screens first`);
  await app.register(staticFiles, {
    root: folder,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const named = path.includes('/assets/');
      void reply.header(
        'cache-control',
        named ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const isScreen = request.method === 'GET' && !path.startsWith('/api/') && extname(path) === '';
    return isScreen
      ? reply.sendFile('index.html')
      : reply.code(404).send({ refusal: { code: 'not-found', facts: { kind: 'page' } } });
  });
}

import type { AppRouter } from '@dondoc/server/router';
import { createTRPCClient, httpLink } from '@trpc/client';
import type { TRPCClient } from '@trpc/client';
import type { Page } from 'playwright-core';

/**
 * The procedures of the server as whoever is signed in on a page asks them: what a journey needs but does not walk through the
 * screens. `url` is the desk's.
 *
 * @example
 * await procedures(page, url).plan.list.query({});
 */
export const procedures = (page: Page, url: string): TRPCClient<AppRouter> =>
  createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${url}/api/trpc`,
        fetch: async (input, init) => {
          const answer = await page.request.fetch(
            input instanceof Request ? input.url : String(input),
            {
              method: init?.method ?? 'GET',
              headers: { 'content-type': 'application/json', origin: url },
              ...(typeof init?.body === 'string' ? { data: init.body } : {}),
            },
          );
          const body = await answer.text();
          return new Response(body, { status: answer.status() });
        },
      }),
    ],
  });

import type { AppRouter } from '@dondoc/server/router';
import type { inferRouterOutputs } from '@trpc/server';

/** What each procedure answers: `Outputs['obligation']['get']`. */
export type Outputs = inferRouterOutputs<AppRouter>;

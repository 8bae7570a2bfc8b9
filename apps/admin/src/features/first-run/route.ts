import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { queryClient, trpc } from '../../wire/trpc.ts';
import { rootRoute } from '../shell/root-route.ts';

/** Open until somebody has chosen; a sample that was cut off while it was loaded is gone on with here. */
export const firstRunRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/first-run',
  beforeLoad: async () => {
    const { accounts, sample } = await queryClient.fetchQuery(trpc.setup.state.queryOptions());
    if (accounts && sample?.ready !== false) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('./first-run.tsx'), 'FirstRun'),
});

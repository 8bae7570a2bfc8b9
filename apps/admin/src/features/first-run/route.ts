import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { queryClient, trpc } from '../../wire/trpc.ts';
import { rootRoute } from '../shell/root-route.ts';

export const firstRunRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/first-run',
  beforeLoad: async () => {
    const { accounts } = await queryClient.fetchQuery(trpc.setup.state.queryOptions());
    if (accounts) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('./first-run.tsx'), 'FirstRun'),
});

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.ts';

export const obligationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/obligations/$obligationId',
  component: lazyRouteComponent(() => import('./obligation.tsx'), 'ObligationScreen'),
});

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.ts';

export const firstNoticesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/$planId/first-notices',
  component: lazyRouteComponent(() => import('./first-notices.tsx'), 'FirstNotices'),
});

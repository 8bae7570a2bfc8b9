import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.ts';

export const mineRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mine',
  component: lazyRouteComponent(() => import('./mine.tsx'), 'Mine'),
});

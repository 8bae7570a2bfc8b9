import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../shell/root-route.ts';

/** Only a path of this desk may be come back to. */
const ownPath = (next: unknown): string | undefined =>
  typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : undefined;

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } => {
    const next = ownPath(search['next']);
    return next === undefined ? {} : { next };
  },
  component: lazyRouteComponent(() => import('./sign-in.tsx'), 'SignIn'),
});

export const redeemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/code',
  component: lazyRouteComponent(() => import('./redeem.tsx'), 'Redeem'),
});

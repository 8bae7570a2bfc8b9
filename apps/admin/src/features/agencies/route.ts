import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.ts';

/** What the address of the screen holds: the view and the open row; `new` is the form for one more. */
export interface AgenciesSearch {
  readonly view?: 'groups';
  readonly open?: string;
}

export const agenciesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/agencies',
  validateSearch: (search: Record<string, unknown>): AgenciesSearch => ({
    ...(search['view'] === 'groups' ? { view: 'groups' as const } : {}),
    ...(typeof search['open'] === 'string' ? { open: search['open'] } : {}),
  }),
  component: lazyRouteComponent(() => import('./agencies.tsx'), 'Agencies'),
});

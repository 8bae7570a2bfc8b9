import { CivilDate } from '@dondoc/domain/calendar';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.ts';

/**
 * What the address of the screen holds: the view (the tree where none is named), the open row (`new` is the form for one more), and the
 * day as on which the tree is seen, where that is not today.
 */
export interface AgenciesSearch {
  readonly view?: 'tree' | 'list' | 'groups';
  readonly open?: string | undefined;
  readonly on?: CivilDate;
}

export const agenciesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/agencies',
  validateSearch: (search: Record<string, unknown>): AgenciesSearch => {
    const on = CivilDate.safeParse(search['on']);
    const { view } = search;
    return {
      ...(view === 'list' || view === 'groups' ? { view } : {}),
      ...(typeof search['open'] === 'string' ? { open: search['open'] } : {}),
      ...(on.success ? { on: on.data } : {}),
    };
  },
  component: lazyRouteComponent(() => import('./agencies.tsx'), 'Agencies'),
});

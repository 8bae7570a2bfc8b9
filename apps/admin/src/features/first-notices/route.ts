import { PlanId } from '@dondoc/domain/kernel';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { addressIds } from '../shell/address-ids.ts';
import { shellRoute } from '../shell/shell-route.ts';

export const firstNoticesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/$planId/first-notices',
  params: addressIds(z.object({ planId: PlanId })),
  component: lazyRouteComponent(() => import('./first-notices.tsx'), 'FirstNotices'),
});

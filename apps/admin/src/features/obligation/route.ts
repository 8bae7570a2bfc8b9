import { ObligationId } from '@dondoc/domain/kernel';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { addressIds } from '../shell/address-ids.ts';
import { shellRoute } from '../shell/shell-route.ts';

export const obligationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/obligations/$obligationId',
  params: addressIds(z.object({ obligationId: ObligationId })),
  component: lazyRouteComponent(() => import('./obligation.tsx'), 'ObligationScreen'),
});

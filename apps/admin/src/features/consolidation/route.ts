import { ConsolidationId, PlanId } from '@dondoc/domain/kernel';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { addressIds } from '../shell/address-ids.ts';
import { shellRoute } from '../shell/shell-route.ts';

export const consolidationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/$planId/consolidations',
  params: addressIds(z.object({ planId: PlanId })),
  component: lazyRouteComponent(() => import('./consolidations.tsx'), 'Consolidations'),
});

/** What the address of one report holds: the section that is open, and which of its sources are shown. */
export interface ConsolidationSearch {
  readonly section?: string;
  readonly show?: 'unused' | 'nil';
}

export const consolidationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/$planId/consolidations/$consolidationId',
  params: addressIds(z.object({ planId: PlanId, consolidationId: ConsolidationId })),
  validateSearch: (search: Record<string, unknown>): ConsolidationSearch => ({
    ...(typeof search['section'] === 'string' ? { section: search['section'] } : {}),
    ...(search['show'] === 'unused' || search['show'] === 'nil' ? { show: search['show'] } : {}),
  }),
  component: lazyRouteComponent(() => import('./consolidation.tsx'), 'Consolidation'),
});

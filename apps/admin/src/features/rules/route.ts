import { PlanId } from '@dondoc/domain/kernel';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { addressIds } from '../shell/address-ids.ts';
import { shellRoute } from '../shell/shell-route.ts';

/** What the address holds: the open rule, or `new` with the sentence chosen for it; what is shown beside it instead of its periods. */
export interface RulesSearch {
  readonly open?: string;
  readonly from?: number;
  readonly to?: number;
  readonly view?: 'text' | 'template';
}

const offset = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

export const rulesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/$planId/rules',
  params: addressIds(z.object({ planId: PlanId })),
  validateSearch: (search: Record<string, unknown>): RulesSearch => {
    const { open, from, to, view } = search;
    return {
      ...(typeof open === 'string' ? { open } : {}),
      ...(offset(from) && offset(to) ? { from, to } : {}),
      ...(view === 'text' || view === 'template' ? { view } : {}),
    };
  },
  component: lazyRouteComponent(() => import('./rules.tsx'), 'Rules'),
});

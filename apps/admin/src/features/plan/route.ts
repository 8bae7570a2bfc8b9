import { PlanId } from '@dondoc/domain/kernel';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { addressIds } from '../shell/address-ids.ts';
import { shellRoute } from '../shell/shell-route.ts';

/** What the address of a plan holds: what is shown beside the text, its filters, the open task and the lit sentence. */
export interface PlanSearch {
  readonly view?: PlanView;
  readonly order?: 'due';
  /** A body or group that the tasks shown concern. */
  readonly body?: string;
  readonly state?: string;
  readonly open?: string;
  readonly lit?: string;
}

/** What can be shown in the place of the register of tasks. */
export const PLAN_VIEWS = ['findings', 'targets', 'editions', 'receipt', 'difficulties'] as const;
type PlanView = (typeof PLAN_VIEWS)[number];

/**
 * Whether something of an address names a view of a plan.
 *
 * @example
 * isPlanView('editions'); // true
 */
export const isPlanView = (value: unknown): value is PlanView =>
  PLAN_VIEWS.some((view) => view === value);

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

export const planRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/$planId',
  params: addressIds(z.object({ planId: PlanId })),
  validateSearch: (search: Record<string, unknown>): PlanSearch => {
    const { view, body, state, open, lit } = search;
    const kept = Object.entries({ body, state, open, lit }).flatMap(([key, value]) => {
      const held = text(value);
      return held === undefined ? [] : [[key, held] as const];
    });
    return {
      ...(isPlanView(view) ? { view } : {}),
      ...(search['order'] === 'due' ? { order: 'due' as const } : {}),
      ...Object.fromEntries(kept),
    };
  },
  component: lazyRouteComponent(() => import('./plan.tsx'), 'Plan'),
});

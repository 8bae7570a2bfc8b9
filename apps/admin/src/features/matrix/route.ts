import { PlanId } from '@dondoc/domain/kernel';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { addressIds } from '../shell/address-ids.ts';
import { shellRoute } from '../shell/shell-route.ts';

/** What of the matrix is in sight: the rule by its name, the year of the due dates, the report that is open beside it. */
export interface MatrixSearch {
  readonly rule?: string;
  readonly year?: number;
  readonly open?: string;
}

const isYear = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 1900 && value < 2200;

export const matrixRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/$planId/matrix',
  params: addressIds(z.object({ planId: PlanId })),
  validateSearch: ({ rule, year, open }: Record<string, unknown>): MatrixSearch => ({
    ...(typeof rule === 'string' ? { rule } : {}),
    ...(isYear(year) ? { year } : {}),
    ...(typeof open === 'string' ? { open } : {}),
  }),
  component: lazyRouteComponent(() => import('./matrix.tsx'), 'Matrix'),
});

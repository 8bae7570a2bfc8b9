import type { CivilDate } from '@dondoc/domain/calendar';
import type { NoticeDecision } from '@dondoc/domain/night';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.ts';

/** What the address of the screen holds: the night that is looked at, the outcome and the body the ledger is filtered by. */
export interface NightSearch {
  readonly night?: CivilDate;
  readonly decision?: NoticeDecision;
  readonly body?: string;
}

const DECISIONS: readonly unknown[] = [
  'sent',
  'held',
  'withheld',
  'proposed',
] satisfies NoticeDecision[];
const isDecision = (value: unknown): value is NoticeDecision => DECISIONS.includes(value);
const isDate = (value: unknown): value is CivilDate =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

export const nightRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/night',
  validateSearch: ({ night, decision, body }: Record<string, unknown>): NightSearch => ({
    ...(isDate(night) ? { night } : {}),
    ...(isDecision(decision) ? { decision } : {}),
    ...(typeof body === 'string' && body !== '' ? { body } : {}),
  }),
  component: lazyRouteComponent(() => import('./night.tsx'), 'Night'),
});

import { DraftId } from '@dondoc/domain/kernel';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { addressIds } from '../shell/address-ids.ts';
import { shellRoute } from '../shell/shell-route.ts';

/** What is looked at on the right: head of the paper, bodies, tasks, rules. */
export const DRAFT_VIEWS = ['head', 'bodies', 'tasks', 'rules'] as const;
export type DraftView = (typeof DRAFT_VIEWS)[number];

/** What the address of the desk holds: the view and the open row. */
export interface DraftSearch {
  readonly view?: DraftView;
  readonly open?: string;
}

export const draftRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/drafts/$draftId',
  params: addressIds(z.object({ draftId: DraftId })),
  validateSearch: (search: Record<string, unknown>): DraftSearch => {
    const view = DRAFT_VIEWS.find((one) => one === search['view']);
    return {
      ...(view === undefined ? {} : { view }),
      ...(typeof search['open'] === 'string' ? { open: search['open'] } : {}),
    };
  },
  component: lazyRouteComponent(() => import('./draft-desk.tsx'), 'DraftDesk'),
});

import { bodiesInUse } from '@dondoc/domain/register';
import type { PlanDraft } from '@dondoc/domain/register';
import type { DraftView } from './route.ts';

/** The view that a row stands in. Without one the bodies come first while the registry lacks any, then the tasks. */
export function viewOf(draft: PlanDraft, key: string | null): DraftView {
  if (key === null) {
    const used = bodiesInUse(draft);
    return draft.bodies.some((body) => used.has(body.key) && !isMatched(body)) ? 'bodies' : 'tasks';
  }
  if (draft.rules.some((rule) => rule.key === key)) return 'rules';
  if (draft.bodies.some((body) => body.key === key)) return 'bodies';
  return key.startsWith('head:') ? 'head' : 'tasks';
}

/** Whether a body of a draft stands in the registry. */
export const isMatched = (body: PlanDraft['bodies'][number]): boolean =>
  body.agencyId !== null || body.groupId !== null;

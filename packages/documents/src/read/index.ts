export { draftFrom } from './draft.ts';
export { LIMITS } from './limits.ts';
export { outlineView } from './outline-view.ts';
export { readPlan, readSource } from './read-plan.ts';
export type { PlanFile } from './read-plan.ts';
export { isMarkedSecret } from './secrecy.ts';
export { sourceOf } from './source-text.ts';
export type { Paragraph } from './source-text.ts';

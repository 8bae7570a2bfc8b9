export { PlanHead } from './plan-head.tsx';
export { PlanTabs } from './plan-tabs.tsx';
export { sixCounts } from './six-counts.ts';
export { usePlan } from './use-plan.ts';

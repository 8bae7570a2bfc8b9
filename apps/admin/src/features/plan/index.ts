export { PlanHead } from './plan-head.tsx';
export { PlanTabs } from './plan-tabs.tsx';
export { usePlan } from './use-plan.ts';

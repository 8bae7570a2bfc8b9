export { PlanTabs } from './plan-tabs.tsx';

export type { ExpectedRule, PlanExpectations } from './expectations.ts';
export type { ExpectedTask } from './planned-task.ts';
export type { SampleBody } from './sample-bodies.ts';
export { samplePlan } from './sample-plan.ts';
export type { SamplePlan } from './sample-plan.ts';

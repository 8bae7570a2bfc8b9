export { DutyRole, TaskMode } from './duty.ts';
export { DueOperator, Timing } from './timing.ts';
export type { TimingKind } from './timing.ts';

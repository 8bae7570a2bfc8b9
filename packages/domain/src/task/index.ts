export { DutyRole, TaskMode } from './duty.ts';
export { Clause, DueStep, NominalForm } from './due-step.ts';
export { BeforeReading, DueOperator, Timing } from './timing.ts';
export type { TimingKind } from './timing.ts';
export { timingDates, yearlyOccurrence } from './timing-due.ts';
export type { TimingContext, TimingDates } from './timing-due.ts';

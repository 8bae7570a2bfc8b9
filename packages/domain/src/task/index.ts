export {
  DIFFICULTY_ACTIONS,
  DIFFICULTY_STATES,
  DifficultyAnswer,
  difficultyState,
  RaisedDifficulty,
} from './difficulty.ts';
export type { DifficultyAction, DifficultyState } from './difficulty.ts';
export { DutyRole, TaskMode } from './duty.ts';
export { Clause, DayOff, DayOver, DueStep, NominalForm } from './due-step.ts';
export {
  askOwnPlanShown,
  linkOwnPlan,
  OWN_PLAN_STATES,
  ownPlanCount,
  ownPlanState,
} from './own-plan.ts';
export type { KeptPlan, OwnPlanCount, OwnPlanState } from './own-plan.ts';
export { DirectionSource, TaskSource } from './task-source.ts';
export { BeforeReading, canBeOverdue, DueOperator, Timing } from './timing.ts';
export type { TimingKind } from './timing.ts';
export { occurrencesShown, timingOccurrences } from './occurrence.ts';
export type { Occurring, TimingOccurrence } from './occurrence.ts';
export { recountedDuty } from './recount.ts';
export type { DutyDates } from './recount.ts';
export { timingDates } from './timing-due.ts';
export type { TimingContext, TimingDates } from './timing-due.ts';
export type { DutyFacts } from './duty-facts.ts';
export { DUTY_STATES, dutyLateBy, dutyState, isUnanswered } from './duty-state.ts';
export type { DutyState, RequestState } from './duty-state.ts';
export { askDuty, DUTY_ACTIONS, DUTY_PASSING } from './duty-action.ts';
export type { DutyAction } from './duty-action.ts';
export { askableOfDuty, DutyAsk } from './duty-ask.ts';
export {
  answersDuty,
  decidedDuty,
  DUTY_OUTCOME_ACTION,
  DutyDecision,
  DutyOutcome,
  outcomesOfAsk,
} from './duty-decision.ts';
export type { DecidedDuty } from './duty-decision.ts';
export {
  askEvidence,
  DutyClaim,
  DutyConfirmation,
  DutyEvidence,
  DutyReply,
  MoreOfDuty,
  PaperReference,
  RequestAnswer,
} from './duty-record.ts';
export { armed, disarmed, eventActions, eventDates, TaskEvent } from './event.ts';
export type { EventDates, EventAction } from './event.ts';
export { askExceptions } from './group-confirmation.ts';
export {
  INPUT_ACTIONS,
  INPUT_STATES,
  InputAnswer,
  inputLateBy,
  InputRequest,
  inputState,
} from './input-request.ts';
export type { InputAction, InputFacts, InputState } from './input-request.ts';
export { writeTaskLabel } from './task-label.ts';
export { taskState } from './task-state.ts';
export type { StandingDuty, TaskState } from './task-state.ts';

export {
  Confidence,
  CoverageEntry,
  DraftBody,
  DraftDuty,
  DraftRule,
  DraftTarget,
  DraftTask,
  PlanDraft,
} from './draft.ts';
export { CarriedFrom, CarriedTerms } from './carried.ts';
export { nextPlan } from './next-plan.ts';
export type { EarlierPlan, EarlierTask, NextRegistry } from './next-plan.ts';
export { applyDraftEdit, DraftEdit } from './draft-edit.ts';
export {
  draftCoverage,
  isTimingInDoubt,
  ruleStanding,
  sureKeys,
  taskStanding,
} from './draft-standing.ts';
export type { DraftCoverage, Standing } from './draft-standing.ts';
export { timingReadings } from './timing-readings.ts';
export type { TimingReading } from './timing-readings.ts';
export { bodiesInUse, refreshFindings } from './draft-finding.ts';
export { putInForce, registerBlockers } from './put-in-force.ts';
export type { NewTarget } from './targets-from-draft.ts';
export type { NewDuty, NewRegister, NewTask, PutInForce, RegisterBlocker } from './put-in-force.ts';
export { ruleOrderFindings } from './rule-order.ts';
export { matchBodies } from './match-bodies.ts';
export type { BodyMatch } from './match-bodies.ts';
export { cellOfDuty, cellsOfDuties, cellsOfPlan, SIX_CELLS, tasksByCell } from './six-cells.ts';
export type { CountedTask, SixCell, SixCells } from './six-cells.ts';
export { reportStatistics, sumCounts } from './report-counts.ts';
export type { ReportCounts, ReportStatistics } from './report-counts.ts';
export { rollUpReports } from './report-roll-up.ts';
export type { CountedReport, RollUp, RollUpBy } from './report-roll-up.ts';
export { REGISTER_ACTIONS, REGISTER_STATES, registerState } from './register-state.ts';
export type { RegisterAction, RegisterState } from './register-state.ts';
export {
  Acknowledgement,
  askAcknowledgement,
  pageReceivers,
  silentBodies,
} from './acknowledgement.ts';
export type { PagedPlan, PageDuty } from './acknowledgement.ts';
export {
  ClosingOutcome,
  closeRegister,
  openDuties,
  OUTCOME_EFFECT,
  outcomeCounts,
} from './closing.ts';
export type { ClosedDuty, Closing, ClosingOutcomeKind, OpenDuty } from './closing.ts';
export { DEFAULT_SETTINGS, PlanSettings } from './plan-settings.ts';
export { isInherited, planEndTiming } from './plan-end.ts';
export type { PlanTerm } from './plan-end.ts';
export type { DutyDates, RegisterFrame } from './draft-dates.ts';
export { registerPreview } from './register-preview.ts';
export type { BodyLoad, RegisterPreview } from './register-preview.ts';
export { proposedTerms } from './proposed-terms.ts';
export type { StatedReport } from './proposed-terms.ts';
export {
  AmendedItem,
  AmendedPart,
  AmendingPaper,
  Amendment,
  AmendmentContent,
  EditionAmendment,
} from './amendment.ts';
export { directedTask, Direction } from './direction.ts';
export type { DirectedPlan } from './direction.ts';
export { effectOf } from './amendment-effect.ts';
export type {
  AmendmentEffect,
  StandingRegister,
  StandingTask,
  TaskEffect,
  TaskFields,
} from './amendment-effect.ts';
export type { AmendedDates, AmendmentFrame, DutyEffect, FieldChange } from './duty-effect.ts';
export { affectedParts, effectOnBody } from './body-effect.ts';
export type { EffectReader } from './body-effect.ts';
export { askChange, takenAmendment } from './ask-amendment.ts';
export type { AmendedPlan } from './ask-amendment.ts';
export { DutyChange, TaskChange, taskChanges } from './task-change.ts';
export { amendedDuties } from './amended-duties.ts';
export type { AmendedDuties, AmendmentOrder } from './amended-duties.ts';
export { correctedTask, TaskReading } from './task-correction.ts';
export type { CorrectionFrame, TaskCorrection } from './task-correction.ts';

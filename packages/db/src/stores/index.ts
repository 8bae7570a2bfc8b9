export {
  holdPlan,
  keepAcknowledgement,
  listSilentPages,
  readAcknowledgements,
  readPageReceivers,
} from './acknowledgement-store.ts';
export type { SilentPage } from './acknowledgement-store.ts';
export {
  editAgency,
  findAgencies,
  findAgenciesNamed,
  insertAgencies,
  listAgencies,
  readRegistry,
} from './agency-store.ts';
export type { NewAgency } from './agency-store.ts';
export { insertDecision, insertMoreAsked, latestAsked, listAnswers } from './answer-store.ts';
export type { Decision, MoreAsked } from './answer-store.ts';
export {
  changeConsolidation,
  consolidationLines,
  consolidationParties,
  findConsolidation,
  insertConsolidation,
} from './consolidation-store.ts';
export type { Consolidation, ConsolidationLine, NewConsolidation } from './consolidation-store.ts';
export { listReportPeriods } from './report-periods.ts';
export type { ReportPeriod, ReportPeriodCursor } from './report-periods.ts';
export { putEnteredDays, readEnteredDays, removeEnteredDay } from './calendar-store.ts';
export { editDraft, listDraftSteps, undoDraft } from './draft-edit-store.ts';
export type { DraftStep, EditedBy, EditedDraft } from './draft-edit-store.ts';
export {
  bindDraft,
  discardDraft,
  findDraft,
  holdDraft,
  insertDraft,
  listDrafts,
} from './draft-store.ts';
export type { Draft, DraftCursor, DraftLine, NewDraft } from './draft-store.ts';
export {
  accountableBodies,
  holdInputRequest,
  inputParties,
  insertInputRequest,
  listInputRequests,
  settleInputRequest,
  waitingInputs,
} from './input-request-store.ts';
export type { AskedInput, InputCursor } from './input-request-store.ts';
export {
  answerDifficulty,
  countDifficulties,
  difficultyParties,
  holdDifficulty,
  insertDifficulty,
  listDifficulties,
  takeBackDifficulty,
} from './difficulty-store.ts';
export type { Difficulty, DifficultyCursor } from './difficulty-store.ts';
export { answerAsk, insertAsk, openAsk, readDutyMatters } from './duty-ask-store.ts';
export type { AskedOfDuty, DecidedOfDuty, DutyMatters } from './duty-ask-store.ts';
export { dutyParties } from './duty-parties.ts';
export type { DutyParties } from './duty-parties.ts';
export { keepAmendment } from './amendment-store.ts';
export type { KeptChange, NewEdition } from './amendment-store.ts';
export { keepCorrection } from './correction-store.ts';
export type { KeptCorrection } from './correction-store.ts';
export { keepDirection } from './direction-store.ts';
export type { NewDirection } from './direction-store.ts';
export type { NewTasks } from './new-tasks.ts';
export type { RewrittenDuty } from './rewritten-duties.ts';
export { countEditionChanges, listEditionChanges } from './edition-changes.ts';
export type { EditionChangesOf } from './edition-changes.ts';
export { editionFile, editionsOf, readEditions } from './edition-store.ts';
export type { EditionLine } from './edition-store.ts';
export { endReporting } from './end-reporting.ts';
export type { EndedReporting } from './end-reporting.ts';
export { countTrackedEarlier, trackEarlier } from './tracking-store.ts';
export type { TrackedEarlier } from './tracking-store.ts';
export { changesOf, readStanding } from './standing-register.ts';
export type { StandingPlan } from './standing-register.ts';
export { holdRegister, keepClosing } from './closing-store.ts';
export type { ClosedDutyRow, HeldDutyOfRegister, HeldRegister } from './closing-store.ts';
export { answersFor, branchDuties, branchDuty, changeDuty, holdDuty } from './duty-store.ts';
export type { Duty, DutyChange } from './duty-store.ts';
export { findFile, insertFile } from './file-store.ts';
export type { FileRecord } from './file-store.ts';
export { followFindings, noteFinding } from './finding-store.ts';
export { doneGroupDuties, groupStandings } from './group-duty.ts';
export type { GroupDuty, GroupStanding } from './group-duty.ts';
export {
  anotherAdministrator,
  endGrantOn,
  endSubstitutionOn,
  insertGrants,
  insertSubstitution,
} from './grant-store.ts';
export { listGroupMembers } from './group-members.ts';
export type { GroupMember } from './group-members.ts';
export { findGroups, insertGroups, listGroups, readGroups, setMembership } from './group-store.ts';
export type { NewGroup } from './group-store.ts';
export {
  anyDue,
  dueOn,
  lookAgainOn,
  setNextOn,
  takeDue,
  takeDueRows,
  takeUnsettled,
} from './next-on.ts';
export type { Due, IdPage, NextOn, NightSubject } from './next-on.ts';
export type { Cursor, Page, PageRequest } from './page.ts';
export { readSetting, writeSetting } from './setting-store.ts';
export type { Setting } from './setting-store.ts';
export { matrixPeriods, matrixRows } from './obligation-matrix.ts';
export type { MatrixPeriod, MatrixRow, MatrixWindow } from './obligation-matrix.ts';
export {
  changeObligation,
  findObligation,
  holdObligation,
  holdParts,
  listObligations,
} from './obligation-store.ts';
export type { DueCursor, Index, ObligationFilter } from './obligation-store.ts';
export type { Obligation, ObligationChange } from './obligation.ts';
export { findRules, obligationParties, planNames, ruleParties } from './obligation-origin.ts';
export type { PlanName, ReportParties } from './obligation-origin.ts';
export { listOwnDuties } from './own-duties.ts';
export type { OwnDuty, OwnDutyCursor } from './own-duties.ts';
export { consolidationsBehind, passedOnAs, reportsOwedBy } from './passed-on-store.ts';
export type { OwedByBody } from './passed-on-store.ts';
export { inWriting, readPeriodReports, sentBefore } from './period-reports.ts';
export type { PeriodReport } from './period-reports.ts';
export {
  changeSubmission,
  latestSent,
  listSubmissions,
  recordSubmission,
  startSubmission,
} from './submission-store.ts';
export type { NewSubmission, ReceivedSubmission, Receipt } from './submission-store.ts';
export type { Submission } from './submission.ts';
export {
  anyAccount,
  closeAccountOn,
  findAccount,
  findAccountByName,
  findAccounts,
  insertAccount,
  listAccounts,
  setPassword,
  stepAccount,
} from './account-store.ts';
export type { NewAccount } from './account-store.ts';
export { countAttempt } from './attempt-store.ts';
export type { AttemptLimit } from './attempt-store.ts';
export { openCodeHash, putOneTimeCode, useOneTimeCode } from './one-time-code-store.ts';
export type { OneTimeCode } from './one-time-code-store.ts';
export { agenciesUnder, placesOf } from './place-store.ts';
export { beginSample, finishSample, readSample } from './sample-store.ts';
export type { Sample } from './sample-store.ts';
export { claimSetup } from './setup-store.ts';
export {
  planParties,
  readPlanFindings,
  readPlanNames,
  readPlanRules,
  readPlanTasks,
} from './plan-register-store.ts';
export type { PlanDuty, PlanFinding, PlanTask } from './plan-register-store.ts';
export { findEditionText, findPlan, listPlans, releaseFirstNotices } from './plan-store.ts';
export type { Edition, Plan, PlanCursor, PlanLine } from './plan-store.ts';
export { keepRegister } from './register-store.ts';
export type { FirstEdition } from './register-store.ts';
export { editRule, insertRule, listRules } from './rule-store.ts';
export {
  addMeasurements,
  changeTarget,
  holdMeasured,
  holdTarget,
  readPlanTargets,
  targetPlan,
} from './target-store.ts';
export type { FoundFigure, PlanTarget } from './target-store.ts';
export { findTemplates, findTemplateVersions, putTemplate } from './template-store.ts';
export { findKeptPlan, listIssuedPlans, listOwnPlans } from './own-plan-store.ts';
export type { IssuedPlan, OwnPlan } from './own-plan-store.ts';
export { changeTiming, holdTask, switchTask, taskPlan } from './task-event-store.ts';
export type { TaskSwitch, TimedTask } from './task-event-store.ts';
export {
  listSuccessions,
  readPastDescriptions,
  readSuccessions,
  recordSuccession,
} from './succession-store.ts';
export type { SeenBody, SuccessionCursor } from './succession-store.ts';
export { chooseSuccessors, moveItems, openItems } from './transfer-store.ts';
export type { Choice, OpenItem } from './transfer-store.ts';

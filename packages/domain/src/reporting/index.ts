export {
  PaperBlock,
  PaperPart,
  PaperSection,
  ReportDocument,
  ReportStanding,
} from './report-document.ts';
export { DueForm, Merged, ReadAs, Receiver, Reporters, ReportingRule } from './rule.ts';
export { bodyStanding, consolidate, paragraphOf, sourceUse, standingOf } from './consolidation.ts';
export type { BodyStanding, ExpectedReport, SourceUse } from './consolidation.ts';
export {
  ConsolidationContent,
  ConsolidationSection,
  PeriodStanding,
  PlanFigures,
  ReportFrame,
} from './consolidation-content.ts';
export { MEANT_BY, passedOn, reportsAbove } from './report-above.ts';
export type { MeantBy, OwedAbove, PassedFrom, ReportsAbove } from './report-above.ts';
export { consolidationRoute } from './consolidator.ts';
export type { ConsolidationRoute } from './consolidator.ts';
export { ConsolidationParagraph } from './consolidation-paragraph.ts';
export {
  CONSOLIDATION_ACTIONS,
  CONSOLIDATION_STATES,
  consolidationState,
} from './consolidation-state.ts';
export type { ConsolidationAction, ConsolidationState } from './consolidation-state.ts';
export {
  Channel,
  CoveringDocument,
  emptyRequired,
  inOutline,
  SubmissionContent,
  SubmissionSection,
} from './submission.ts';
export { firstDue, localDeadlines, periodDeadlines } from './local-deadlines.ts';
export type { LocalContext, LocalDeadline, PeriodDeadlines } from './local-deadlines.ts';
export { SUBMISSION_ACTIONS, SubmissionStage } from './submission-stage.ts';
export type { SubmissionAction } from './submission-stage.ts';
export { DEFAULT_TEMPLATE, ReportTemplate, TemplateSection } from './template.ts';
export { Aggregation, FormCheck, FormColumn, FormRow, TemplateForm } from './template-form.ts';
export { figureIn, formFailures, SubmittedForm } from './submitted-form.ts';
export type { FormFailure } from './submitted-form.ts';
export { aggregate, joinTotals, quotientOf, RATIO_DECIMALS } from './form-total.ts';
export type {
  FigureSource,
  FigureTotal,
  FormOfBody,
  FormPlace,
  FormTotal,
  Quotient,
  RatioTotal,
} from './form-total.ts';
export { SectionFigure, sectionFigures } from './section-figure.ts';
export type { DatedReport } from './section-figure.ts';
export {
  AimAllocation,
  allocatedTarget,
  figuresFor,
  foundTogether,
  sharesAt,
} from './allocation.ts';
export type { AimShare, FoundOf, FoundTogether } from './allocation.ts';
export { Figure, inPercent } from './figure.ts';
export { deadlineFor } from './deadline.ts';
export type { Deadline } from './deadline.ts';
export { DeadlineStep } from './deadline-step.ts';
export {
  decidedObligation,
  ObligationDecision,
  ObligationOutcome,
  OUTCOME_ACTION,
} from './obligation-decision.ts';
export type { DecidedObligation } from './obligation-decision.ts';
export {
  Aim,
  allocationGaps,
  Comparator,
  correctedTarget,
  Measurement,
  meets,
  Target,
  TargetReading,
  targetStanding,
} from './target.ts';
export type { AimStanding, AimState, AllocationGap, TargetStanding } from './target.ts';
export { askAbove, brokenChain, brokenLevels, levelDeadlines, routeFrom } from './level.ts';
export type { LevelBreak, LevelDeadline, RuleLevel } from './level.ts';
export { dueDay } from './due-day.ts';
export type { RuleContext } from './due-day.ts';
export {
  endsBeforeIssue,
  longerSibling,
  occasionOf,
  periodsOwed,
  siblingsOf,
} from './rule-periods.ts';
export type { ObligationFacts } from './obligation.ts';
export { countStates, obligationColumns } from './obligation-columns.ts';
export type { ObligationColumns } from './obligation-columns.ts';
export type { ObligationDays } from './obligation-days.ts';
export { OBLIGATION_STATES, obligationBeside, obligationState } from './obligation-state.ts';
export type { ObligationBeside, ObligationState } from './obligation-state.ts';
export { OBLIGATION_ACTIONS, OBLIGATION_PASSING } from './obligation-action.ts';
export type { ObligationAction } from './obligation-action.ts';
export { horizonOn, occurrencesUntil, periodsToMake } from './horizon.ts';
export type { OwedPeriod } from './horizon.ts';
export { reportersOn } from './reporters.ts';
export type { Accountable, ReporterFacts } from './reporters.ts';
export { afterReceipt, mayCome } from './receipt.ts';
export type { ReceiptFacts } from './receipt.ts';
export { RuleFields } from './rule.ts';
export { recountedDue } from './recount.ts';
export type { FixedDue } from './recount.ts';
export { readRuleAs } from './read-rule-as.ts';
export { upcomingPeriods } from './upcoming-periods.ts';
export type { UpcomingPeriod } from './upcoming-periods.ts';
export { rehearseRule } from './rehearsal.ts';
export type { LevelBurden, NearReport, Rehearsal } from './rehearsal.ts';
export type { RehearsedRule } from './due-report.ts';
export type { AskedTwice } from './asked-twice.ts';
export { sameAsks } from './same-ask.ts';
export type { SameAsk } from './same-ask.ts';
export { ruleChange } from './rule-change.ts';
export type { PeriodChange, PeriodDue, StandingPeriod } from './rule-change.ts';
export { ReportRequest, requestDeadline, requestPeriod } from './request.ts';
export type { RequestDeadline } from './request.ts';
export { isRequestLate, requestState } from './request-state.ts';
export type { RequestFacts } from './request-state.ts';

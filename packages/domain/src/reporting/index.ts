export {
  PaperBlock,
  PaperPart,
  PaperSection,
  ReportDocument,
  ReportStanding,
} from './report-document.ts';
export {
  DecisionDocument,
  DueForm,
  Merged,
  ReadAs,
  Receiver,
  Reporters,
  ReportingRule,
} from './rule.ts';
export { consolidate, ConsolidationContent, ConsolidationParagraph } from './consolidation.ts';
export type { ExpectedReport } from './consolidation.ts';
export {
  Channel,
  CoveringDocument,
  DEFAULT_SECTIONS,
  emptyRequired,
  ReportSection,
  SubmissionContent,
  SubmissionSection,
  SubmissionStage,
} from './submission.ts';

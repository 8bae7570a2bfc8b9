export {
  DecisionDocument,
  DueForm,
  Merged,
  ReadAs,
  Receiver,
  Reporters,
  ReportingRule,
  Shift,
} from './rule.ts';

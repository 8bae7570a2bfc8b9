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

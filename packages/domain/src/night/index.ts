export { nextOn } from './next-on.ts';
export { nightPlan, nightsDue } from './night-plan.ts';
export type { NightFacts, NightRow, NightWrites } from './night-plan.ts';
export {
  AMENDED_STEP,
  amendedNotices,
  DIRECTED_STEP,
  NoticeDecision,
  NoticeReason,
  noticesOn,
} from './notice.ts';
export type { Contact, Notice } from './notice.ts';
export { stateOf } from './subject.ts';
export type { NightFrame, NightPlanFacts, Subject, SubjectId, SubjectKind } from './subject.ts';
export { subjectPath } from './subject-path.ts';
export { thresholdsOf } from './threshold.ts';
export type { Threshold } from './threshold.ts';

export { draftBody, draftDuty, draftTask, idOf, planDraft } from './draft.ts';
export { dutyFacts, obligationFacts } from './night.ts';
export { reportingRule, ruleContext } from './rule.ts';
export { targetOf } from './target.ts';

export { draftBody, draftDuty, draftTask, idOf, planDraft } from './draft.ts';

export {
  editAgency,
  findAgencies,
  findAgenciesNamed,
  insertAgencies,
  listAgencies,
  readRegistry,
} from './agency-store.ts';
export type { NewAgency } from './agency-store.ts';
export { putCalendarDays, readCalendarDays, removeCalendarDay } from './calendar-store.ts';
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
export { findFile, insertFile } from './file-store.ts';
export type { FileRecord } from './file-store.ts';
export { findGroups, insertGroups, listGroups, setMembership } from './group-store.ts';
export type { NewGroup } from './group-store.ts';
export { anyDue, lookAgainOn, setNextOn, takeDue } from './next-on.ts';
export type { NextOn, NightSubject } from './next-on.ts';
export type { Cursor, Page, PageRequest } from './page.ts';
export { readSetting, writeSetting } from './setting-store.ts';
export type { Setting } from './setting-store.ts';

export { BATCH, decideBatch } from './batch.ts';
export type { NightAtWork } from './batch.ts';
export { isNewCalendar, takeUpCalendar } from './calendar-change.ts';
export { derivedIndex, indexFrame } from './derived-index.ts';
export type { IndexFrame } from './derived-index.ts';
export { amendmentNotices } from './amendment-notices.ts';
export { nightPlans } from './facts.ts';
export {
  closeHorizonWork,
  forgetHorizon,
  horizonReached,
  horizonWork,
  makeObligations,
  remakeHorizon,
} from './horizon.ts';
export type { HorizonWork } from './horizon.ts';
export { calendarsWith, readCalendar, readCalendars } from './calendars.ts';
export type { KeptCalendars } from './calendars.ts';
export { calendarMoves, movedSubject } from './calendar-moves.ts';
export type { CalendarMove, CalendarMoves } from './calendar-moves.ts';
export {
  noteBodiesWithoutContact,
  noticesAbout,
  releaseHeld,
  withdrawNotices,
  withdrawUntold,
  writeNotices,
} from './ledger.ts';
export type { LedgerPage, LedgerRow, NewNotice, Withdrawal } from './ledger.ts';
export { dateMembers } from './group-dates.ts';
export { heldList } from './held-list.ts';
export type { HeldNotice } from './held-list.ts';
export { readLedger } from './ledger-lines.ts';
export type { LedgerFilter, LedgerLetter, LedgerLine } from './ledger-lines.ts';
export { letterItems } from './letter-items.ts';
export type { LetterItem } from './letter-items.ts';
export {
  beginNight,
  countInNight,
  failNight,
  findNight,
  finishNight,
  lastFinishedNight,
  listNights,
  missingNights,
} from './nights.ts';
export type { KeptNight, NightCounts } from './nights.ts';
export {
  claimLetter,
  letterGivenUp,
  letterSent,
  lettersOfNights,
  MAIL,
  makeDigests,
  noticesOf,
} from './outbox.ts';
export type { NightLetters, OutboxRow } from './outbox.ts';
export { rehearsedRules } from './rehearsed-rules.ts';
export { rehearseNights } from './rehearse.ts';
export type { Rehearsal, RehearsedChange, RehearsedNotices, RehearsedRows } from './rehearse.ts';
export { reindex } from './reindex.ts';
export { nameSubjects } from './subject-names.ts';
export type { NamedSubject, SubjectName } from './subject-names.ts';
export type { SubjectOf } from './subjects.ts';
export { renameOccasion } from './rename-occasion.ts';
export { ruleFrame, standingPeriods } from './rule-frame.ts';
export type { RuleFrame, StandingReports } from './rule-frame.ts';
export { earlierOccurrenceWork, makeOccurrences, occurrenceWork } from './yearly-occurrences.ts';
export type { OccurrenceWork } from './yearly-occurrences.ts';

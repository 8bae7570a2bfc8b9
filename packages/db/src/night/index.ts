export { heldNotices, releaseHeld, writeNotices } from './ledger.ts';
export type { LedgerPage, LedgerRow, NewNotice } from './ledger.ts';
export {
  beginNight,
  countInNight,
  failNight,
  finishNight,
  lastFinishedNight,
  missingNights,
  noticeCounts,
} from './nights.ts';
export { claimLetter, letterGivenUp, letterSent, MAIL, makeDigests, noticesOf } from './outbox.ts';
export type { OutboxRow } from './outbox.ts';
export {
  forgetHorizon,
  horizonReached,
  horizonWork,
  makeObligations,
  remakeHorizon,
} from './horizon.ts';
export type { HorizonWork } from './horizon.ts';
export { readCalendar } from './horizon-facts.ts';

export { grantFor, may, mayAnywhere, scopeFor } from './access.ts';
export type { KindOf, Place, Scope, ScopeClause, Target } from './access.ts';
export { ACCESS } from './access-table.ts';
export type { AccessKind, AccessRow, Relation } from './access-row.ts';
export type { Action } from './access-table.ts';
export { calendarsOf, oneCalendar } from './calendars.ts';
export type { Calendars } from './calendars.ts';
export { Account, AccountWithGrants, Language, Password, SignInName, StandIn } from './account.ts';
export { Agency, AgencyKind, AgencyLevel } from './agency.ts';
export { BodyColumn, BodyRow, BodyRowError, BodyRowIssue, MOST_BODY_ROWS } from './body-row.ts';
export { GivenGrant, Grant, grantsOn, NewGrant, Role } from './grant.ts';
export { heldOn, Substitution } from './substitution.ts';
export type { HeldGrant, Principal } from './substitution.ts';
export { AgencyGroup, GroupMembership } from './group.ts';
export { groupCalendars } from './group-calendars.ts';
export type { GroupCalendars, MembersApart } from './group-calendars.ts';
export { existsOn, membersOn } from './group-members.ts';
export { readListOfBodies } from './list-of-bodies.ts';
export type { ListedBody, ReadBodies } from './list-of-bodies.ts';
export { nameKey } from './name-key.ts';
export { searchKey } from './search-key.ts';
export { daysFor, DayScope, EnteredDay } from './local-days.ts';
export { CalendarChange, changedCalendar, scopeKey } from './calendar-change.ts';
export type { EnteredCalendar } from './calendar-change.ts';
export { checkedSuccession } from './checked-succession.ts';
export { agencyOn, registryOn } from './life.ts';
export type { PastDescription } from './life.ts';
export { whoOwes } from './spanning-period.ts';
export type { PeriodOwner } from './spanning-period.ts';
export {
  bodiesOf,
  Confidence,
  Description,
  endingBodies,
  lastDay,
  LegalBasis,
  Share,
  Succession,
} from './succession.ts';
export type { SuccessionKind, Transferring } from './succession.ts';
export { lineageOf, successorOf } from './successor.ts';
export type { Candidate, Held, Lineage, Successor } from './successor.ts';
export { gatherThrough, transferCounts, transferList } from './transfer-list.ts';
export type {
  Gathered,
  TransferCounts,
  TransferItem,
  TransferRow,
  TransferStanding,
} from './transfer-list.ts';
